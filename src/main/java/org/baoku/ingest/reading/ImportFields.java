package org.baoku.ingest.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.archive.StorableText;
import org.baoku.paper.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of a line of an import file, each by its type. A value of another type is an
/// [InvalidImportLineException] that names the field and prints the value.
final class ImportFields {
    private ImportFields() {}

    /// A field that must be there; it may be null.
    static JsonNode required(JsonNode record, String field) throws InvalidImportLineException {
        JsonNode value = record.get(field);
        if (value == null) {
            throw ImportProblem.FIELD_MISSING.exception(field);
        }
        return value;
    }

    static boolean isAbsent(JsonNode record, String field) {
        JsonNode value = record.get(field);
        return value == null || value.isNull();
    }

    static List<String> texts(JsonNode record, String field) throws InvalidImportLineException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list(record, field)) {
            if (!text.isString()) {
                throw ImportProblem.NO_STRINGS.exception(field, brief(text));
            }
            texts.add(StorableText.of(text.stringValue()));
        }
        return texts;
    }

    static Iterable<JsonNode> list(JsonNode record, String field) throws InvalidImportLineException {
        JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw ImportProblem.NO_LIST.exception(field, brief(value));
        }
        return value;
    }

    /// A string field; null if it is absent, null or empty.
    static @Nullable String text(JsonNode record, String field) throws InvalidImportLineException {
        JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw ImportProblem.NO_STRING.exception(field, brief(value));
        }
        return value.stringValue().isEmpty() ? null : StorableText.of(value.stringValue());
    }

    /// A date with a year of four digits, as the database and the form of an export have it.
    static @Nullable LocalDate date(JsonNode value, String field) throws InvalidImportLineException {
        if (value.isNull()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value.isString() ? value.stringValue() : "");
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw ImportProblem.NO_DATE.exception(field, brief(value));
            }
            return date;
        } catch (DateTimeException e) {
            throw ImportProblem.NO_DATE.exception(field, brief(value));
        }
    }

    /// A year, a month or a day; null if the field is absent or null.
    ///
    /// @param name of the field, for the message
    static @Nullable PartialDate partialDate(JsonNode record, String field, String name)
            throws InvalidImportLineException {
        JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return PartialDate.parse(value.isString() ? value.stringValue() : "");
        } catch (DateTimeException e) {
            throw ImportProblem.NO_DATE.exception(name, brief(value));
        }
    }

    static String brief(JsonNode value) {
        String json = value.toString();
        return json.length() <= 60 ? json : json.substring(0, 60) + "…";
    }

    /// The numbers of lines of the file, from 1.
    static List<Integer> numbers(JsonNode record, String field) throws InvalidImportLineException {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode number : list(record, field)) {
            if (!number.isInt() || number.intValue() < 1) {
                throw ImportProblem.NO_LINE_NUMBER.exception(field, brief(number));
            }
            numbers.add(number.intValue());
        }
        return numbers;
    }
}
