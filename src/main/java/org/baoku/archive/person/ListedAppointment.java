package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import org.baoku.paper.Appointment;
import org.baoku.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/// An appointment with the article that tells it.
///
/// @param position its place among the appointments of the article
/// @param day the day under which it is listed: that of the sentence, or the first of its month or year, else that of
/// the issue; null while both are unknown
/// @param official the displayed official; null if the archive does not know who it is
/// @param places see [OfficeParts]
/// @param organs see [OfficeParts]
/// @param headline of the article; empty if it prints none
/// @param newspaper of the article
/// @param issueDate of the article; null if unknown
public record ListedAppointment(
        long article,
        int position,
        Appointment appointment,
        @Nullable LocalDate day,
        @Nullable Long official,
        List<String> places,
        List<String> organs,
        String headline,
        String newspaper,
        @Nullable LocalDate issueDate) {
    public ListedAppointment {
        places = List.copyOf(places);
        organs = List.copyOf(organs);
    }

    /// What it is listed under: the printed date, else the day of the issue; null while both are unknown.
    public @Nullable PartialDate date() {
        @Nullable PartialDate printed = appointment.date();
        return printed != null || day == null ? printed : PartialDate.of(day);
    }

    /// The day of the issue, where it is not the date under which this is listed; otherwise null.
    public @Nullable LocalDate issued() {
        boolean listed = issueDate == null || PartialDate.of(issueDate).equals(date());
        return listed ? null : issueDate;
    }

    /// Its place in the list.
    public AppointmentCursor cursor() {
        return new AppointmentCursor(day == null ? AppointmentBatch.UNKNOWN_DAY : day, article, position);
    }
}
