package org.baoku.segment.row;

import java.util.ArrayList;
import java.util.List;

/// Takes the blank lines out of running text where they say nothing: where an extractor gave one after every line of a
/// column, and on a page on which most stand inside sentences. Where every second line of the page is blank,
/// [SourceLineReader#meaninglessBlanks] tells.
final class SpacedRunCloser {
    /// Fewer lines may be set apart for a reason.
    private static final int MIN_LINES = 6;

    /// Lines of one column differ by so many cells.
    private static final int MAX_UNEVENNESS = 3;

    private static final int INDENT = 4;

    /// Fewer blank lines of a page may stand inside sentences for a reason: at the ends of columns.
    private static final int MIN_BLANKS = 10;

    /// The lines above and below that show how wide a column is.
    private static final int NEIGHBOURHOOD = 6;

    private SpacedRunCloser() {}

    /// The lines, those inside sentences of such a run without the blank line before them.
    static List<SourceLine> close(List<SourceLine> lines) {
        List<SourceLine> closed = new ArrayList<>(lines);
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && lines.get(to).blanksBefore() == 1) {
                to++;
            }
            if (to - from >= MIN_LINES && isProse(lines.subList(from, to))) {
                closeRun(closed, from, to);
            }
            from = to;
        }
        if (standInSentences(closed)) {
            closeInSentences(closed);
        }
        return closed;
    }

    /// Whether most blank lines of the page stand between two lines of one sentence that are about as wide.
    private static boolean standInSentences(List<SourceLine> lines) {
        int blanks = 0;
        int inSentence = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).blanksBefore() == 1) {
                blanks++;
                inSentence += goesOn(lines.get(i - 1), lines.get(i)) ? 1 : 0;
            }
        }
        return blanks >= MIN_BLANKS && inSentence * 2 > blanks;
    }

    private static boolean goesOn(SourceLine before, SourceLine line) {
        return !Punctuation.endsSentence(before.compact())
                && Math.abs(before.cells() - line.cells()) <= MAX_UNEVENNESS + INDENT;
    }

    private static void closeInSentences(List<SourceLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            int from = Math.max(0, i - NEIGHBOURHOOD);
            int to = Math.min(lines.size(), i + NEIGHBOURHOOD);
            if (lines.get(i).blanksBefore() == 1 && isProse(lines.subList(from, to))) {
                int width = width(lines.subList(from, to));
                if (fillsAndGoesOn(lines.get(i - 1), lines.get(i), width)) {
                    lines.set(i, lines.get(i).withoutBlanksBefore());
                }
            }
        }
    }

    /// Whether every third line has a comma or a full stop: headlines have none.
    private static boolean isProse(List<SourceLine> run) {
        long marked = run.stream()
                .filter(line ->
                        line.compact().indexOf('，') >= 0 || line.compact().indexOf('。') >= 0)
                .count();
        return marked * 3 >= run.size();
    }

    /// The width of the column: that of three lines in four, or wider.
    private static int width(List<SourceLine> run) {
        int[] cells = run.stream().mapToInt(SourceLine::cells).sorted().toArray();
        return cells[cells.length * 3 / 4];
    }

    private static void closeRun(List<SourceLine> lines, int from, int to) {
        int width = width(lines.subList(from, to));
        for (int i = from + 1; i < to; i++) {
            if (fillsAndGoesOn(lines.get(i - 1), lines.get(i), width)) {
                lines.set(i, lines.get(i).withoutBlanksBefore());
            }
        }
    }

    /// Whether a line fills a column of this width and the next one, in the same column, goes on with its sentence.
    private static boolean fillsAndGoesOn(SourceLine before, SourceLine line, int width) {
        boolean fills = before.cells() >= width - INDENT - 1 && before.cells() <= width + MAX_UNEVENNESS;
        boolean fits = line.cells() <= width + MAX_UNEVENNESS
                && (line.cells() >= width - MAX_UNEVENNESS || Punctuation.endsSentence(line.compact()));
        return fills && fits && !Punctuation.endsSentence(before.compact());
    }
}
