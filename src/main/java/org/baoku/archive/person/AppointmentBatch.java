package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.BatchInsert;
import org.baoku.archive.StorableText;
import org.baoku.paper.Appointment;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Collects the appointments of articles and inserts them with one statement. All text is made storable
/// ([StorableText]).
public final class AppointmentBatch {
    /// The day under which an appointment is listed while neither its sentence nor its issue has one.
    static final LocalDate UNKNOWN_DAY = LocalDate.of(1, 1, 1);

    private static final String ADD = """
            insert into appointment (article_id, position, name, office, kind, evidence, date, printed_date,
                                     printed_until, official_id, day, places, organs)
            select article, position, name, office, kind, evidence, date, "printedDate", "printedUntil", official, day,
                   places, organs
            from json_to_recordset(:rows::json)
                 as row(article bigint, position int, name text, office text, kind text, evidence text, date date,
                        "printedDate" text, "printedUntil" text, official bigint, day date, places text[],
                        organs text[])
            """;

    private record Row(
            long article,
            int position,
            String name,
            String office,
            String kind,
            String evidence,
            @Nullable LocalDate date,
            @Nullable String printedDate,
            @Nullable String printedUntil,
            @Nullable Long official,
            LocalDate day,
            List<String> places,
            List<String> organs) {}

    private final JdbcClient jdbc;
    private final PersonRegistry persons;
    private final List<Row> rows = new ArrayList<>();

    public AppointmentBatch(JdbcClient jdbc, PersonRegistry persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /// Adds the appointments of an article.
    ///
    /// @param issueDay null if unknown
    /// @param named the ids of the officials whom the article names, by their names; the registry must
    /// know the names of the others
    public void add(
            long article, List<Appointment> appointments, @Nullable LocalDate issueDay, Map<String, Long> named) {
        int position = 0;
        for (Appointment appointment : appointments) {
            String name = StorableText.of(appointment.name());
            String office = StorableText.of(appointment.office());
            @Nullable PartialDate date = appointment.date();
            @Nullable LocalDate day = date == null ? issueDay : date.firstDay();
            OfficeParts parts = OfficeParts.of(office);
            rows.add(new Row(
                    article,
                    position++,
                    name,
                    office,
                    appointment.kind().name(),
                    StorableText.of(appointment.evidence()),
                    date != null && date.precision() == PartialDate.Precision.DAY ? date.firstDay() : null,
                    text(date),
                    text(appointment.until()),
                    Optional.ofNullable(named.get(name))
                            .or(() -> persons.find(official(name, office), issueDay))
                            .orElse(null),
                    day == null ? UNKNOWN_DAY : day,
                    parts.places(),
                    parts.organs()));
        }
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    /// The person of an appointment, as an official to look for.
    static NamedOfficial official(String name, String office) {
        return new NamedOfficial(name, office, offices(office), List.of());
    }

    private static List<String> offices(String office) {
        return List.of(office.split("[、，]")).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// Inserts the collected appointments.
    public void insert() {
        BatchInsert.insert(jdbc, ADD, rows);
        rows.clear();
    }
}
