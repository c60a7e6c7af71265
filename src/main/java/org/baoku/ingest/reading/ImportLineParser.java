package org.baoku.ingest.reading;

import static org.baoku.ingest.reading.ImportFields.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baoku.archive.StorableText;
import org.baoku.paper.Block;
import org.baoku.paper.Dateline;
import org.baoku.paper.Doubt;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Jump;
import org.baoku.paper.LineNumbers;
import org.baoku.paper.SegmentedArticle;
import org.baoku.paper.Titles;
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
                ImportedPersons.byline(record),
                dateline(record),
                ImportedPersons.officials(record),
                ImportedPersons.appointments(record),
                ImportedPersons.refused(record));
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
        LineNumbers headline = LineNumbers.of(numbers(record, "headlineLines"));
        LineNumbers label = LineNumbers.of(numbers(record, "labelLines"));
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

    private static @Nullable LocalDate issueDate(JsonNode value) throws InvalidImportLineException {
        LocalDate date = date(value, "issueDate");
        if (date != null && !IssueDay.isPossible(date)) {
            throw ImportProblem.NO_ISSUE_DATE.exception(brief(value));
        }
        return date;
    }
}
