package org.baoku.segment.row;

import java.util.ArrayList;
import java.util.List;

/// Takes the blank lines out of running text where an extractor gave one after every line of a column: there they say
/// nothing. Where they do so on the whole page, [SourceLineReader#meaninglessBlanks] tells.
final class SpacedRunCloser {
    /// Fewer lines may be set apart for a reason.
    private static final int MIN_LINES = 6;

    /// Lines of one column differ by so many cells.
    private static final int MAX_UNEVENNESS = 3;

    private static final int INDENT = 4;

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
        return closed;
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
            SourceLine before = lines.get(i - 1);
            SourceLine line = lines.get(i);
            boolean fills = before.cells() >= width - INDENT - 1 && before.cells() <= width + MAX_UNEVENNESS;
            boolean fits = fills
                    && line.cells() <= width + MAX_UNEVENNESS
                    && (line.cells() >= width - MAX_UNEVENNESS || Punctuation.endsSentence(line.compact()));
            if (fits && !Punctuation.endsSentence(before.compact())) {
                lines.set(i, line.withoutBlanksBefore());
            }
        }
    }
}
