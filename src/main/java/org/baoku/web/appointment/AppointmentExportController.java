package org.baoku.web.appointment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baoku.archive.person.AppointmentCursor;
import org.baoku.archive.person.AppointmentRepository;
import org.baoku.archive.person.AppointmentRepository.AppointmentList;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.paper.Appointment;
import org.baoku.paper.PartialDate;
import org.baoku.site.AppointmentQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.export.AtomFeed;
import org.baoku.web.export.CsvTable;
import org.baoku.web.export.Exports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The list of appointments as CSV and as an Atom feed.
@Controller
final class AppointmentExportController {
    private static final int SECTION = 1000;
    private static final int MAX_ROWS = 100_000;
    private static final int ENTRIES = 50;

    private final AppointmentRepository appointments;
    private final MessageSource messages;
    private final Exports exports;

    AppointmentExportController(AppointmentRepository appointments, MessageSource messages, Exports exports) {
        this.appointments = appointments;
        this.messages = messages;
        this.exports = exports;
    }

    /// The list from the newest on, at most 100,000 rows; `after` continues it. `day` is that of `printedDay`,
    /// which may be a month or a year, or `issueDate` where the sentence prints none.
    @GetMapping("/appointments.csv")
    void csv(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        AppointmentQuery query = AppointmentPageController.query(request);
        String server = SiteUrls.absolute("");
        try (Exports.Export export = exports.begin(request)) {
            AppointmentList part = appointments.list(query.filter(), query.after(), SECTION);
            try (Writer file = export.file(response, "text/csv", "appointments.csv")) {
                CsvTable csv = new CsvTable(
                        file,
                        "day,name,office,kind,places,organs,evidence,article,headline,newspaper,issueDate,printedDay,printedUntil");
                int rows = 0;
                while (true) {
                    for (ListedAppointment told : part.appointments()) {
                        csv.add(cells(told, server, locale));
                        rows++;
                    }
                    @Nullable AppointmentCursor next = part.next();
                    if (next == null || rows >= MAX_ROWS) {
                        break;
                    }
                    part = appointments.list(query.filter(), next, SECTION);
                }
            }
        }
    }

    private Stream<String> cells(ListedAppointment told, String server, Locale locale) {
        Appointment appointment = told.appointment();
        return Stream.of(
                day(told.day()),
                appointment.name(),
                appointment.office(),
                kind(appointment, locale),
                String.join("、", told.places()),
                String.join("、", told.organs()),
                appointment.evidence(),
                server + SiteUrls.article(told.article()),
                told.headline(),
                told.newspaper(),
                day(told.issueDate()),
                text(appointment.date()),
                text(appointment.until()));
    }

    /// The title of an entry; with the day where the sentence prints one.
    private String title(Appointment appointment, Locale locale) {
        @Nullable PartialDate printed = appointment.date();
        return (printed == null ? "" : printed + " ") + appointment.name() + " " + kind(appointment, locale) + " "
                + appointment.office();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String text(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }

    private String kind(Appointment appointment, Locale locale) {
        return messages.getMessage("appointment." + appointment.kind().word(), null, locale);
    }

    /// The newest appointments.
    @GetMapping(value = "/appointments.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    byte[] atom(HttpServletRequest request, Locale locale) {
        AppointmentQuery query =
                new AppointmentQuery(AppointmentPageController.query(request).filter(), null);
        List<ListedAppointment> newest =
                appointments.list(query.filter(), null, ENTRIES).appointments();
        AtomFeed feed = new AtomFeed(
                messages.getMessage("site.name", null, locale) + " · "
                        + messages.getMessage("appointments.title", null, locale),
                SiteUrls.absolute(query.url("/appointments.atom")),
                SiteUrls.absolute(query.url("/appointments")),
                newest.isEmpty() ? null : newest.getFirst().issueDate());
        for (ListedAppointment told : newest) {
            String article = SiteUrls.absolute(SiteUrls.article(told.article()));
            feed.add(
                    article + "#appointment-" + told.position(),
                    title(told.appointment(), locale),
                    told.issueDate(),
                    article,
                    List.of(told.newspaper()),
                    told.appointment().evidence());
        }
        return feed.end();
    }
}
