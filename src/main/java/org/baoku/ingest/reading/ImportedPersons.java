package org.baoku.ingest.reading;

import static org.baoku.ingest.reading.ImportFields.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.archive.intake.Reason;
import org.baoku.paper.Appointment;
import org.baoku.paper.Byline;
import org.baoku.paper.NamedOfficial;
import org.baoku.people.PageAnnotator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the persons of a line of an import file: credits, officials and appointments. Each is null where the line does
/// not have the field, so that the program finds them itself.
final class ImportedPersons {
    private ImportedPersons() {}

    static @Nullable List<Byline> byline(JsonNode record) throws InvalidImportLineException {
        if (isAbsent(record, "byline")) {
            return null;
        }
        List<Byline> byline = new ArrayList<>();
        for (JsonNode credit : list(record, "byline")) {
            String name = name(credit, "byline");
            if (!PageAnnotator.isBareRole(name)) {
                byline.add(new Byline(name, text(credit, "role"), text(credit, "medium")));
            }
        }
        return byline;
    }

    /// The credits that name nobody.
    static List<Reason> refused(JsonNode record) throws InvalidImportLineException {
        List<Reason> refused = new ArrayList<>();
        for (JsonNode credit : list(record, "byline")) {
            String name = name(credit, "byline");
            if (PageAnnotator.isBareRole(name)) {
                refused.add(ImportProblem.ROLE_FOR_NAME.reason(name));
            }
        }
        return refused;
    }

    static @Nullable List<NamedOfficial> officials(JsonNode record) throws InvalidImportLineException {
        if (isAbsent(record, "officials")) {
            return null;
        }
        Set<String> names = new HashSet<>();
        List<NamedOfficial> officials = new ArrayList<>();
        for (JsonNode official : list(record, "officials")) {
            String name = name(official, "officials");
            if (!names.add(name)) {
                throw ImportProblem.OFFICIAL_TWICE.exception(name);
            }
            officials.add(new NamedOfficial(name, text(official, "title"), List.of()));
        }
        return officials;
    }

    static @Nullable List<Appointment> appointments(JsonNode record) throws InvalidImportLineException {
        if (isAbsent(record, "appointments")) {
            return null;
        }
        List<Appointment> appointments = new ArrayList<>();
        for (JsonNode appointment : list(record, "appointments")) {
            String name = name(appointment, "appointments");
            String office = text(appointment, "office");
            if (office == null || office.isBlank()) {
                throw ImportProblem.NO_OFFICE.exception(name);
            }
            String evidence = text(appointment, "evidence");
            appointments.add(new Appointment(
                    name,
                    office.strip(),
                    kind(text(appointment, "kind")),
                    evidence == null ? "" : evidence,
                    partialDate(appointment, "date", "appointments.date"),
                    partialDate(appointment, "until", "appointments.until")));
        }
        return appointments;
    }

    private static Appointment.Kind kind(@Nullable String word) throws InvalidImportLineException {
        for (Appointment.Kind kind : Appointment.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw ImportProblem.NO_KIND.exception(
                String.valueOf(word),
                Stream.of(Appointment.Kind.values()).map(Appointment.Kind::word).collect(Collectors.joining(", ")));
    }

    private static String name(JsonNode person, String field) throws InvalidImportLineException {
        String name = person.isObject() ? text(person, "name") : null;
        if (name == null || name.isBlank()) {
            throw ImportProblem.NO_NAME.exception(field, brief(person));
        }
        return name.strip();
    }
}
