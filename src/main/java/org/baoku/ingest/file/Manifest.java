package org.baoku.ingest.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.text.Decoding;
import org.baoku.text.EncodingDetector;
import org.jspecify.annotations.Nullable;

/// A `manifest.csv` that comes with the files and says of each whose page it is, of which day, with which label.
///
/// The first line names the columns, in Chinese or English; only the file's is needed. Lines that cannot be read are
/// told one by one.
final class Manifest {
    private static final String NAME = "manifest.csv";

    private static final Map<String, Column> COLUMNS = columns();

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D?");

    private enum Column {
        FILE,
        NEWSPAPER,
        HOME_PLACE,
        DATE,
        PAGE
    }

    /// What is said of a file.
    ///
    /// @param line where it is said
    /// @param homePlace where the newspaper is at home, for one that is new to the archive
    /// @param problem what cannot be read, a sentence; null where all can
    record Entry(
            int line,
            @Nullable String newspaper,
            @Nullable String homePlace,
            @Nullable LocalDate date,
            @Nullable String label,
            @Nullable String problem) {}

    private final String path;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Manifest(String path) {
        this.path = path;
    }

    /// Whether a file is a manifest, by its name.
    static boolean isManifest(String path) {
        return path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(NAME);
    }

    /// Reads a manifest.
    ///
    /// @param path where it lies among the files that it speaks of
    static Manifest read(String path, byte[] bytes) {
        Manifest manifest = new Manifest(path);
        switch (EncodingDetector.decode(bytes)) {
            case Decoding.Refused(Decoding.Reason reason) ->
                manifest.problems.add(UnreadableFileMessage.sentence(reason));
            case Decoding.Decoded(String text, var encoding) -> manifest.read(Csv.rows(text));
        }
        return manifest;
    }

    String path() {
        return path;
    }

    /// What is wrong with the manifest itself, a sentence each.
    List<String> problems() {
        return problems;
    }

    private void read(List<Csv.Row> rows) {
        Map<Column, Integer> places = rows.isEmpty() ? Map.of() : places(rows.getFirst());
        Integer file = places.get(Column.FILE);
        if (file == null) {
            problems.add("Line 1: no column says which file it is about; name the columns file, newspaper, date, page"
                    + " (文件, 报纸, 日期, 版次).");
            return;
        }
        for (Csv.Row row : rows.subList(1, rows.size())) {
            String name = row.cell(file);
            if (name.isEmpty()) {
                problems.add("Line " + row.line() + ": no file is named.");
            } else if (entries.putIfAbsent(name.replace('\\', '/'), entry(row, places)) != null) {
                problems.add("Line " + row.line() + ": " + name + " was named before.");
            }
        }
    }

    private static Map<Column, Integer> places(Csv.Row header) {
        Map<Column, Integer> places = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            Column column = COLUMNS.get(header.cell(i).toLowerCase(Locale.ROOT));
            if (column != null) {
                places.putIfAbsent(column, i);
            }
        }
        return places;
    }

    private static Entry entry(Csv.Row row, Map<Column, Integer> places) {
        String date = cell(row, places, Column.DATE);
        @Nullable LocalDate day = date.isEmpty() ? null : day(date).orElse(null);
        @Nullable
        String problem = date.isEmpty() || day != null
                ? null
                : "Line " + row.line() + " of the manifest: " + date + " is no day; write 2023-07-22.";
        return new Entry(
                row.line(),
                orNull(cell(row, places, Column.NEWSPAPER)),
                orNull(cell(row, places, Column.HOME_PLACE)),
                day,
                orNull(cell(row, places, Column.PAGE)),
                problem);
    }

    private static String cell(Csv.Row row, Map<Column, Integer> places, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// A day as people write it: 2023-07-22, 2023/7/22, 20230722, 2023年7月22日.
    static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text.strip());
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    /// What is said of a file, by its path from the manifest's folder, or by its bare name.
    Optional<Entry> of(String file) {
        return key(file).map(entries::get);
    }

    private Optional<String> key(String file) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String fromHere = file.startsWith(folder) ? file.substring(folder.length()) : file;
        String name = file.substring(file.lastIndexOf('/') + 1);
        return java.util.stream.Stream.of(fromHere, file, name)
                .filter(entries::containsKey)
                .findFirst();
    }

    /// What is said of files that did not come, a sentence each.
    List<String> missing(List<String> files) {
        Set<String> named = new TreeSet<>();
        files.forEach(file -> key(file).ifPresent(named::add));
        return entries.entrySet().stream()
                .filter(entry -> !named.contains(entry.getKey()))
                .map(entry -> "Line " + entry.getValue().line() + ": there is no file " + entry.getKey() + ".")
                .toList();
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
