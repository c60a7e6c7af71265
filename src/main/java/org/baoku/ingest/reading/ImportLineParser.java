package org.baoku.ingest.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.archive.StorableText;
import org.baoku.archive.intake.Reason;
import org.baoku.paper.Appointment;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Doubt;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Jump;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.baoku.people.PageAnnotator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Parses the lines of import files: the article of a [PageRecord] with its newspaper, issue and page. Unknown
/// fields are ignored. Texts are made storable ([StorableText]).
public final class ImportLineParser {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// Parses a line.
    ///
    /// @throws InvalidImportLineException if the line contains no valid article
    public ImportedArticle parse(String line) throws InvalidImportLineException {
        JsonNode record = json(line);
        return new ImportedArticle(
                newspaper(record),
                text(record, "homePlace"),
                issueDate(required(record, "issueDate")),
                page(record),
                text(record, "file"),
                print(record),
                byline(record),
                dateline(record),
                officials(record),
                appointments(record),
                refused(record));
    }

    private static JsonNode json(String line) throws InvalidImportLineException {
        JsonNode record;
        try {
            record = JSON.readTree(line);
        } catch (JacksonException e) {
            throw ImportProblem.NOT_JSON.exception(e.getOriginalMessage());
        }
        if (!record.isObject()) {
            throw ImportProblem.NOT_AN_OBJECT.exception("{\"newspaper\": …, \"issueDate\": …, …}");
        }
        return record;
    }

    private static JsonNode required(JsonNode record, String field) throws InvalidImportLineException {
        JsonNode value = record.get(field);
        if (value == null) {
            throw ImportProblem.FIELD_MISSING.exception(field);
        }
        return value;
    }

    private static String newspaper(JsonNode record) throws InvalidImportLineException {
        required(record, "newspaper");
        String name = text(record, "newspaper");
        if (name == null || name.isBlank()) {
            throw ImportProblem.NEWSPAPER_EMPTY.exception();
        }
        return name.strip();
    }

    private static @Nullable String page(JsonNode record) throws InvalidImportLineException {
        required(record, "page");
        String label = text(record, "page");
        return label == null || label.isBlank() ? null : label.strip();
    }

    private static SegmentedArticle print(JsonNode record) throws InvalidImportLineException {
        LineNumbers body = bodyLines(record);
        LineNumbers headline = lines(record, "headlineLines");
        LineNumbers label = lines(record, "labelLines");
        Set<Integer> numbers = new HashSet<>();
        for (LineNumbers lines : List.of(body, headline, label)) {
            for (int number : lines.numbers()) {
                if (!numbers.add(number)) {
                    throw ImportProblem.LINE_TWICE.exception(number);
                }
            }
        }
        required(record, "headline");
        return new SegmentedArticle(
                new Titles(
                        texts(record, "columnLabel"),
                        texts(record, "kicker"),
                        texts(record, "headline"),
                        texts(record, "subheadline")),
                text(record, "lead"),
                text(record, "signoff"),
                blocks(record),
                body,
                headline,
                label,
                confidence(record),
                texts(record, "doubts").stream().map(ImportLineParser::doubt).toList(),
                new Jump(text(record, "continuedFrom"), text(record, "continuedOn")));
    }

    private static List<Block> blocks(JsonNode record) throws InvalidImportLineException {
        required(record, "paragraphs");
        List<Block> blocks = new ArrayList<>();
        for (JsonNode block : list(record, "paragraphs")) {
            JsonNode crosshead = block.get("crosshead");
            if (block.isString()) {
                blocks.add(new Block.Paragraph(StorableText.of(block.stringValue())));
            } else if (crosshead != null && crosshead.isString()) {
                blocks.add(new Block.Crosshead(StorableText.of(crosshead.stringValue())));
            } else {
                throw ImportProblem.NO_PARAGRAPH.exception(brief(block), "{\"crosshead\": \"…\"}");
            }
        }
        return blocks;
    }

    private static LineNumbers bodyLines(JsonNode record) throws InvalidImportLineException {
        List<Integer> numbers = numbers(record, "bodyLines");
        if (!numbers.isEmpty() && (numbers.size() != 2 || numbers.getFirst() > numbers.getLast())) {
            throw ImportProblem.NO_RANGE.exception(numbers);
        }
        return LineNumbers.of(numbers);
    }

    private static LineNumbers lines(JsonNode record, String field) throws InvalidImportLineException {
        return LineNumbers.of(numbers(record, field));
    }

    private static List<Integer> numbers(JsonNode record, String field) throws InvalidImportLineException {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode number : list(record, field)) {
            if (!number.isInt() || number.intValue() < 1) {
                throw ImportProblem.NO_LINE_NUMBER.exception(field, brief(number));
            }
            numbers.add(number.intValue());
        }
        return numbers;
    }

    private static double confidence(JsonNode record) throws InvalidImportLineException {
        JsonNode confidence = record.get("confidence");
        if (confidence == null || confidence.isNull()) {
            return 1;
        }
        if (!confidence.isNumber() || !(confidence.doubleValue() >= 0 && confidence.doubleValue() <= 1)) {
            throw ImportProblem.NO_CONFIDENCE.exception(brief(confidence));
        }
        return confidence.doubleValue();
    }

    /// Parses the form that [Doubt#toString] writes.
    private static Doubt doubt(String written) {
        int colon = written.indexOf(": ");
        return colon < 0
                ? new Doubt(written)
                : new Doubt(written.substring(0, colon), written.substring(colon + ": ".length()));
    }

    private static @Nullable List<Byline> byline(JsonNode record) throws InvalidImportLineException {
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
    private static List<Reason> refused(JsonNode record) throws InvalidImportLineException {
        List<Reason> refused = new ArrayList<>();
        for (JsonNode credit : list(record, "byline")) {
            String name = name(credit, "byline");
            if (PageAnnotator.isBareRole(name)) {
                refused.add(ImportProblem.ROLE_FOR_NAME.reason(name));
            }
        }
        return refused;
    }

    private static @Nullable Dateline dateline(JsonNode record) throws InvalidImportLineException {
        JsonNode dateline = record.get("dateline");
        if (dateline == null || dateline.isNull()) {
            return null;
        }
        if (!dateline.isObject()) {
            throw ImportProblem.NO_DATELINE.exception(brief(dateline), "{\"source\": …, \"place\": …, \"date\": …}");
        }
        JsonNode date = dateline.get("date");
        return new Dateline(
                text(dateline, "source"), text(dateline, "place"), date == null ? null : date(date, "dateline.date"));
    }

    private static @Nullable List<NamedOfficial> officials(JsonNode record) throws InvalidImportLineException {
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

    private static @Nullable List<Appointment> appointments(JsonNode record) throws InvalidImportLineException {
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
            JsonNode date = appointment.get("date");
            appointments.add(new Appointment(
                    name,
                    office.strip(),
                    kind(text(appointment, "kind")),
                    evidence == null ? "" : evidence,
                    date == null ? null : date(date, "appointments.date")));
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

    private static boolean isAbsent(JsonNode record, String field) {
        JsonNode value = record.get(field);
        return value == null || value.isNull();
    }

    private static List<String> texts(JsonNode record, String field) throws InvalidImportLineException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list(record, field)) {
            if (!text.isString()) {
                throw ImportProblem.NO_STRINGS.exception(field, brief(text));
            }
            texts.add(StorableText.of(text.stringValue()));
        }
        return texts;
    }

    private static Iterable<JsonNode> list(JsonNode record, String field) throws InvalidImportLineException {
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
    private static @Nullable String text(JsonNode record, String field) throws InvalidImportLineException {
        JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw ImportProblem.NO_STRING.exception(field, brief(value));
        }
        return value.stringValue().isEmpty() ? null : StorableText.of(value.stringValue());
    }

    private static @Nullable LocalDate issueDate(JsonNode value) throws InvalidImportLineException {
        LocalDate date = date(value, "issueDate");
        if (date != null && !IssueDay.isPossible(date)) {
            throw ImportProblem.NO_ISSUE_DATE.exception(brief(value));
        }
        return date;
    }

    /// A date with a year of four digits, as the database and the form of an export have it.
    private static @Nullable LocalDate date(JsonNode value, String field) throws InvalidImportLineException {
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

    private static String brief(JsonNode value) {
        String json = value.toString();
        return json.length() <= 60 ? json : json.substring(0, 60) + "…";
    }
}
