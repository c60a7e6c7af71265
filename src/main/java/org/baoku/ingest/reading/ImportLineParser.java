package org.baoku.ingest.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baoku.paper.Block;
import org.baoku.paper.Byline;
import org.baoku.paper.Dateline;
import org.baoku.paper.Doubt;
import org.baoku.paper.Jump;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.NamedOfficial;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the lines of import files: the article of [PageRecord] with its newspaper, issue and page. Fields of other
/// names are passed over.
public final class ImportLineParser {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// The article that a line says.
    ///
    /// @throws InvalidImportLineException where it says none
    public ImportedArticle parse(String line) throws InvalidImportLineException {
        JsonNode record = json(line);
        return new ImportedArticle(
                newspaper(record),
                text(record, "homePlace"),
                day(needed(record, "issueDate"), "issueDate"),
                page(record),
                text(record, "file"),
                print(record),
                byline(record),
                dateline(record),
                officials(record));
    }

    private static JsonNode json(String line) throws InvalidImportLineException {
        JsonNode record;
        try {
            record = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new InvalidImportLineException("the line is no JSON (" + e.getOriginalMessage() + ")");
        }
        if (!record.isObject()) {
            throw new InvalidImportLineException(
                    "the line is no JSON object; an article is {\"newspaper\": …, \"issueDate\": …, …}");
        }
        return record;
    }

    private static JsonNode needed(JsonNode record, String field) throws InvalidImportLineException {
        JsonNode value = record.get(field);
        if (value == null) {
            throw new InvalidImportLineException(field + " is missing");
        }
        return value;
    }

    private static String newspaper(JsonNode record) throws InvalidImportLineException {
        needed(record, "newspaper");
        String name = text(record, "newspaper");
        if (name == null || name.isBlank()) {
            throw new InvalidImportLineException("newspaper is empty; it takes the newspaper's name");
        }
        return name.strip();
    }

    private static @Nullable String page(JsonNode record) throws InvalidImportLineException {
        needed(record, "page");
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
                    throw new InvalidImportLineException(
                            "line " + number + " belongs to two of bodyLines, headlineLines and labelLines");
                }
            }
        }
        needed(record, "headline");
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
        needed(record, "paragraphs");
        List<Block> blocks = new ArrayList<>();
        for (JsonNode block : list(record, "paragraphs")) {
            JsonNode crosshead = block.get("crosshead");
            if (block.isString()) {
                blocks.add(new Block.Paragraph(storable(block.stringValue())));
            } else if (crosshead != null && crosshead.isString()) {
                blocks.add(new Block.Crosshead(storable(crosshead.stringValue())));
            } else {
                throw new InvalidImportLineException(
                        "paragraphs takes texts and {\"crosshead\": \"…\"}, not " + brief(block));
            }
        }
        return blocks;
    }

    private static LineNumbers bodyLines(JsonNode record) throws InvalidImportLineException {
        List<Integer> numbers = numbers(record, "bodyLines");
        if (!numbers.isEmpty() && (numbers.size() != 2 || numbers.getFirst() > numbers.getLast())) {
            throw new InvalidImportLineException(
                    "bodyLines takes the first and the last line, [3, 17], not " + numbers);
        }
        return LineNumbers.of(numbers);
    }

    private static LineNumbers lines(JsonNode record, String field) throws InvalidImportLineException {
        return LineNumbers.of(numbers(record, field));
    }

    /// The first and the last of these lines.
    static LineNumbers ends(LineNumbers lines) {
        return lines.isEmpty() ? lines : LineNumbers.of(List.of(lines.first(), lines.last()));
    }

    private static List<Integer> numbers(JsonNode record, String field) throws InvalidImportLineException {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode number : list(record, field)) {
            if (!number.isInt() || number.intValue() < 1) {
                throw new InvalidImportLineException(field + " takes line numbers from 1, not " + brief(number));
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
            throw new InvalidImportLineException("confidence takes a number from 0 to 1, not " + brief(confidence));
        }
        return confidence.doubleValue();
    }

    /// A doubt as [Doubt#toString] writes it.
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
            byline.add(new Byline(name(credit, "byline"), text(credit, "role")));
        }
        return byline;
    }

    private static @Nullable Dateline dateline(JsonNode record) throws InvalidImportLineException {
        JsonNode dateline = record.get("dateline");
        if (dateline == null || dateline.isNull()) {
            return null;
        }
        if (!dateline.isObject()) {
            throw new InvalidImportLineException(
                    "dateline takes {\"source\": …, \"place\": …, \"date\": …}, not " + brief(dateline));
        }
        JsonNode date = dateline.get("date");
        return new Dateline(
                text(dateline, "source"),
                text(dateline, "place"),
                date == null ? null : day(date, "the dateline's date"));
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
                throw new InvalidImportLineException(
                        "officials names " + name + " twice; everybody stands once, with the fullest office");
            }
            officials.add(new NamedOfficial(name, text(official, "title"), List.of()));
        }
        return officials;
    }

    private static String name(JsonNode person, String field) throws InvalidImportLineException {
        String name = person.isObject() ? text(person, "name") : null;
        if (name == null || name.isBlank()) {
            throw new InvalidImportLineException(field + " takes objects with a name, not " + brief(person));
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
                throw new InvalidImportLineException(field + " takes a list of texts, and " + brief(text) + " is none");
            }
            texts.add(storable(text.stringValue()));
        }
        return texts;
    }

    private static Iterable<JsonNode> list(JsonNode record, String field) throws InvalidImportLineException {
        JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new InvalidImportLineException(field + " takes a list, not " + brief(value));
        }
        return value;
    }

    /// A text; null where there is none or an empty one.
    private static @Nullable String text(JsonNode record, String field) throws InvalidImportLineException {
        JsonNode value = record.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new InvalidImportLineException(field + " takes a text, not " + brief(value));
        }
        return value.stringValue().isEmpty() ? null : storable(value.stringValue());
    }

    private static @Nullable LocalDate day(JsonNode value, String field) throws InvalidImportLineException {
        if (value.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(value.isString() ? value.stringValue() : "");
        } catch (DateTimeException e) {
            throw new InvalidImportLineException(field + " takes a day (2023-07-22) or null, not " + brief(value));
        }
    }

    private static String brief(JsonNode value) {
        String json = value.toString();
        return json.length() <= 60 ? json : json.substring(0, 60) + "…";
    }

    /// The archive's texts know no NUL and no half of a surrogate pair; the line itself still has them.
    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
