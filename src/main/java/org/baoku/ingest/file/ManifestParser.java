package org.baoku.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.file.Manifest.Entry;
import org.baoku.paper.IssueDay;
import org.baoku.text.Decoding;
import org.baoku.text.EncodingDetector;
import org.jspecify.annotations.Nullable;

/// Parses the CSV text of a [Manifest].
///
/// The header names the columns in Chinese or English, in any order; only the file column is required. Cells
/// are separated by commas, or by tabs where the header has tabs and no comma. Malformed quotation marks are
/// tolerated. Rows that cannot be parsed are reported one by one.
final class ManifestParser {
    private static final CSVFormat COMMA_SEPARATED = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false) // to count lines
            .setLenientEof(true)
            .setTrailingData(true)
            .get();

    private static final CSVFormat TAB_SEPARATED =
            COMMA_SEPARATED.builder().setDelimiter('\t').get();

    private static final Map<String, Column> COLUMNS = columns();

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D?");

    private final List<Reason> problems = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ManifestParser() {}

    private enum Column {
        FILE,
        NEWSPAPER,
        HOME_PLACE,
        DATE,
        PAGE
    }

    /// A row that is not blank.
    ///
    /// @param line the number of its first line, from 1
    private record Row(long line, List<String> cells) {
        /// The cell with that index; empty where the row has fewer cells or the index is null.
        String cell(@Nullable Integer index) {
            return index != null && index < cells.size() ? cells.get(index) : "";
        }
    }

    /// Parses a manifest; never throws, whatever the bytes.
    ///
    /// @param path the manifest's path among the files that it describes
    static Manifest parse(String path, byte[] bytes) {
        ManifestParser parser = new ManifestParser();
        switch (EncodingDetector.decode(bytes)) {
            case Decoding.Refused(Decoding.Reason reason) ->
                parser.problems.add(FileProblem.of(reason).reason());
            case Decoding.Decoded(String text, var _) -> parser.addEntries(rows(text));
        }
        return new Manifest(path, parser.entries, parser.problems);
    }

    private static List<Row> rows(String text) {
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String header = csv.lines().findFirst().orElse("");
        boolean tabs = header.contains("\t") && !header.contains(",");
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(csv, tabs ? TAB_SEPARATED : COMMA_SEPARATED)) {
            long line = 1;
            for (CSVRecord row : parser) {
                List<String> cells = row.stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(line, cells));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        }
        return rows;
    }

    private void addEntries(List<Row> rows) {
        Map<Column, Integer> columns = rows.isEmpty() ? Map.of() : columnIndexes(rows.getFirst());
        Integer file = columns.get(Column.FILE);
        if (file == null) {
            problems.add(FileProblem.MANIFEST_NO_FILE_COLUMN.reason(1));
            return;
        }
        for (Row row : rows.subList(1, rows.size())) {
            String name = row.cell(file);
            if (name.isEmpty()) {
                problems.add(FileProblem.MANIFEST_NO_FILE.reason(row.line()));
            } else if (entries.putIfAbsent(name.replace('\\', '/'), entry(row, columns)) != null) {
                problems.add(FileProblem.MANIFEST_TWICE.reason(row.line(), name));
            }
        }
    }

    private static Map<Column, Integer> columnIndexes(Row header) {
        Map<Column, Integer> indexes = new EnumMap<>(Column.class);
        for (int i = 0; i < header.cells().size(); i++) {
            Column column = COLUMNS.get(header.cell(i).toLowerCase(Locale.ROOT));
            if (column != null) {
                indexes.putIfAbsent(column, i);
            }
        }
        return indexes;
    }

    private static Entry entry(Row row, Map<Column, Integer> columns) {
        String text = row.cell(columns.get(Column.DATE));
        Optional<LocalDate> date = date(text);
        Reason problem =
                text.isEmpty() || date.isPresent() ? null : FileProblem.MANIFEST_NO_DATE.reason(row.line(), text);
        return new Entry(
                row.line(),
                nullIfEmpty(row.cell(columns.get(Column.NEWSPAPER))),
                nullIfEmpty(row.cell(columns.get(Column.HOME_PLACE))),
                date.orElse(null),
                nullIfEmpty(row.cell(columns.get(Column.PAGE))),
                problem);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Parses the day of an issue in the usual notations: 2023-07-22, 2023/7/22, 20230722, 2023年7月22日.
    static Optional<LocalDate> date(String text) {
        Matcher date = DATE.matcher(text.strip());
        try {
            return date.matches()
                    ? Optional.of(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)))
                            .filter(IssueDay::isPossible)
                    : Optional.empty();
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new HashMap<>();
        List.of("file", "filename", "path", "文件", "文件名", "路径").forEach(name -> columns.put(name, Column.FILE));
        List.of("newspaper", "paper", "报纸", "报名", "报纸名称").forEach(name -> columns.put(name, Column.NEWSPAPER));
        List.of("home", "home place", "homeplace", "所在地").forEach(name -> columns.put(name, Column.HOME_PLACE));
        List.of("date", "day", "日期", "出版日期").forEach(name -> columns.put(name, Column.DATE));
        List.of("page", "label", "版", "版次", "版面").forEach(name -> columns.put(name, Column.PAGE));
        return Map.copyOf(columns);
    }
}
