package org.baoku.web.appointment;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.person.AppointmentFilter;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.paper.PartialDate;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// The page `/appointments`.
///
/// @param kinds all kinds, for the form
/// @param kind the value of the parameter; empty for the changes
/// @param chosen the given values, each with the URL of the list without it
/// @param total how many match, at most `counted`
/// @param more whether there are more than were counted
/// @param days the part of the list that is shown, by day
/// @param facets the values by which the list can be narrowed
/// @param exports the whole list in other formats
/// @param first the beginning of the list; null if this is it
/// @param next the next part of the list; null for the last
record AppointmentListView(
        AppointmentFilter filter,
        List<Kind> kinds,
        String kind,
        List<Chosen> chosen,
        String clearUrl,
        long total,
        boolean more,
        List<Day> days,
        List<FacetGroup> facets,
        List<Link> exports,
        @Nullable String first,
        @Nullable String next) {
    /// A value that narrows the list.
    ///
    /// @param parameter its name in URLs and message keys
    /// @param url the list without it
    record Chosen(String parameter, String value, String url) {}

    /// The appointments of a day, or of a month or a year of which no day is printed.
    ///
    /// @param date null while it is unknown
    record Day(@Nullable PartialDate date, List<Line> lines) {}

    /// An appointment in the list.
    ///
    /// @param personUrl the official's profile; the list of this name if the archive does not know the official
    /// @param article the article that tells it
    /// @param reported the day, if it is not the day of the list; otherwise null
    record Line(
            ListedAppointment told,
            String personUrl,
            Link article,
            @Nullable LocalDate reported) {}

    /// Values of one kind, with links to the list with that value.
    ///
    /// @param parameter its name in URLs and message keys
    record FacetGroup(String parameter, List<Value> values) {}

    /// A value by which the list can be narrowed.
    ///
    /// @param text the value; for kinds the last part of a message key
    record Value(String text, String url, long count) {}
}
