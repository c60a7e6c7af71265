package org.baoku.ingest.bulk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.bulk.ImportLines.Line;
import org.baoku.ingest.reading.ImportLineParser;
import org.baoku.ingest.reading.ImportProblem;
import org.baoku.ingest.reading.ImportedArticle;
import org.baoku.ingest.reading.ImportedArticle.PageKey;
import org.baoku.ingest.reading.InvalidImportLineException;
import org.jspecify.annotations.Nullable;

/// Reads import files twice: [#scan] checks every line and records which page it belongs to, since the
/// articles of a page may be anywhere in the files; [#forEachPage] then reads them again and passes on each
/// page with its last line.
///
/// What is held is a number for each line, and the lines of the pages that are not complete. Where that
/// would be too much, because the articles of a page are far apart, the files are read several times, some
/// of the pages each time. Nothing is copied.
final class ImportFileReader {
    private static final int MAX_FAULTS = 20;

    /// Lines that are checked together, on all cores.
    private static final int LINES_AT_ONCE = 2_000;

    /// How many bytes of lines are held, at most about.
    private static final long MAX_HELD = 128L * 1024 * 1024;

    /// Stands for the page of a faulty line.
    private static final int FAULTY = -1;

    private static final String CHANGED = "A file was changed while it was read.";

    private final ImportLineParser parser = new ImportLineParser();
    private final long maxHeld;
    private final List<Path> files = new ArrayList<>();
    private final Map<PageKey, Integer> pages = new LinkedHashMap<>();
    /// How many lines each page has.
    private final IntArray linesOfPage = new IntArray();
    /// The page of each line, in the order of the files; blank lines are left out, faulty ones have none.
    private final IntArray pageOfLine = new IntArray();
    /// The length of each line in bytes.
    private final IntArray lengthOfLine = new IntArray();

    private final List<ImportLineProblem> faults = new ArrayList<>();
    private int faultCount;
    private final List<ImportLineProblem> refusals = new ArrayList<>();
    private int refusalCount;

    ImportFileReader() {
        this(MAX_HELD);
    }

    ImportFileReader(long maxHeld) {
        this.maxHeld = maxHeld;
    }

    /// Is called with each page.
    @FunctionalInterface
    interface PageConsumer {
        /// Takes a page.
        ///
        /// @param lines in the order of the files
        void accept(PageKey page, List<String> lines) throws IOException;
    }

    /// A line that was checked.
    ///
    /// @param page null if the line is blank or faulty
    /// @param refused what it says that is not taken
    /// @param fault what is wrong with it; null if nothing is
    private record Checked(
            Line line,
            @Nullable PageKey page,
            List<Reason> refused,
            @Nullable Reason fault) {}

    private static final class IntArray {
        private int[] values = new int[16];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }
    }

    /// Checks every line of these files.
    ///
    /// @throws IOException if a file cannot be read
    static ImportFileReader scanned(List<Path> files, BulkImport.Progress progress) throws IOException {
        ImportFileReader reader = new ImportFileReader();
        for (int i = 0; i < files.size(); i++) {
            progress.done(BulkImport.Progress.Step.READING, i, files.size());
            try {
                reader.scan(files.get(i));
            } catch (IOException e) {
                throw new IOException(
                        files.get(i) + " cannot be read: " + e.getMessage() + "; nothing was imported.", e);
            }
        }
        progress.done(BulkImport.Progress.Step.READING, files.size(), files.size());
        return reader;
    }

    /// Checks every line of a file and records its page.
    ///
    /// @throws IOException if the file cannot be read
    void scan(Path file) throws IOException {
        files.add(file);
        try (ImportLines lines = ImportLines.open(file)) {
            List<Line> several = new ArrayList<>();
            for (Line line = lines.next(); line != null; line = lines.next()) {
                several.add(line);
                if (several.size() == LINES_AT_ONCE) {
                    addAll(file, several);
                    several.clear();
                }
            }
            addAll(file, several);
        }
    }

    private void addAll(Path file, List<Line> lines) {
        for (Checked checked : lines.parallelStream().map(this::check).toList()) {
            if (checked.fault() != null) {
                faultCount++;
                add(faults, file, checked.line(), checked.fault());
                pageOfLine.add(FAULTY);
                lengthOfLine.add(checked.line().bytes().length);
            } else if (checked.page() != null) {
                refusalCount += checked.refused().size();
                checked.refused().forEach(what -> add(refusals, file, checked.line(), what));
                int page = pages.computeIfAbsent(checked.page(), _ -> pages.size());
                if (page == linesOfPage.size) {
                    linesOfPage.add(0);
                }
                linesOfPage.values[page]++;
                pageOfLine.add(page);
                lengthOfLine.add(checked.line().bytes().length);
            }
        }
    }

    private Checked check(Line line) {
        try {
            String text = line.text();
            if (text.isBlank()) {
                return new Checked(line, null, List.of(), null);
            }
            ImportedArticle article = parser.parse(text);
            return new Checked(line, article.pageKey(), List.copyOf(article.refused()), null);
        } catch (CharacterCodingException e) {
            return new Checked(line, null, List.of(), ImportProblem.NOT_UTF_8.reason());
        } catch (InvalidImportLineException invalid) {
            return new Checked(line, null, List.of(), invalid.reason());
        }
    }

    private static void add(List<ImportLineProblem> problems, Path file, Line line, Reason reason) {
        if (problems.size() < MAX_FAULTS) {
            problems.add(new ImportLineProblem(file.toString(), line.number(), reason));
        }
    }

    /// What is wrong with the first faulty lines.
    List<ImportLineProblem> faults() {
        return List.copyOf(faults);
    }

    /// How many lines are faulty.
    int faultCount() {
        return faultCount;
    }

    /// What the first lines say that is not taken, though their articles are.
    List<ImportLineProblem> refusals() {
        return List.copyOf(refusals);
    }

    /// How many such things the lines say.
    int refusalCount() {
        return refusalCount;
    }

    /// How many articles the files contain, without faulty lines.
    int articles() {
        return pageOfLine.size - faultCount;
    }

    /// How many pages the files contain, without those that have faulty lines only.
    int pages() {
        return pages.size();
    }

    /// Passes on every page with all its lines that are not faulty.
    ///
    /// @throws IOException if a file cannot be read or has changed since [#scan]
    void forEachPage(PageConsumer consumer) throws IOException {
        List<PageKey> keys = List.copyOf(pages.keySet());
        int times = readings();
        for (int time = 0; time < times; time++) {
            int first = (int) ((long) keys.size() * time / times);
            int end = (int) ((long) keys.size() * (time + 1) / times);
            read(keys, first, end, consumer);
        }
    }

    /// How many times the files are read.
    private int readings() {
        long held = 0;
        long most = 0;
        long all = 0;
        int[] missing = Arrays.copyOf(linesOfPage.values, linesOfPage.size);
        long[] bytes = new long[linesOfPage.size];
        for (int line = 0; line < pageOfLine.size; line++) {
            int page = pageOfLine.values[line];
            int length = lengthOfLine.values[line];
            if (page == FAULTY) {
                continue;
            }
            all += length;
            held += length;
            bytes[page] += length;
            most = Math.max(most, held);
            if (--missing[page] == 0) {
                held -= bytes[page];
            }
        }
        return most <= maxHeld ? 1 : (int) Math.min(pages.size(), all / maxHeld + 1);
    }

    /// Reads all files and passes on the pages from `first` to before `end`.
    private void read(List<PageKey> keys, int first, int end, PageConsumer consumer) throws IOException {
        Map<Integer, List<String>> incomplete = new LinkedHashMap<>();
        int line = 0;
        for (Path file : files) {
            try (ImportLines lines = ImportLines.open(file)) {
                for (Line next = lines.next(); next != null; next = lines.next()) {
                    @Nullable String text = decoded(next);
                    if (text != null && text.isBlank()) {
                        continue;
                    }
                    if (line == pageOfLine.size || lengthOfLine.values[line] != next.bytes().length) {
                        throw new IOException(CHANGED);
                    }
                    int page = pageOfLine.values[line++];
                    if (page == FAULTY || page < first || page >= end) {
                        continue;
                    }
                    if (text == null) {
                        throw new IOException(CHANGED);
                    }
                    List<String> ofPage = incomplete.computeIfAbsent(page, _ -> new ArrayList<>(1));
                    ofPage.add(text);
                    if (ofPage.size() == linesOfPage.values[page]) {
                        incomplete.remove(page);
                        consumer.accept(keys.get(page), ofPage);
                    }
                }
            }
        }
        if (line != pageOfLine.size) {
            throw new IOException(CHANGED);
        }
    }

    /// The text of a line; null if it is not UTF-8.
    private static @Nullable String decoded(Line line) {
        try {
            return line.text();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
