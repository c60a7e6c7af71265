package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;

/// Puts together what an extractor tore apart: the pieces of one line, and lines printed downwards, one sign each.
final class RowAssembler {
    private static final int NEAR = 8;

    private RowAssembler() {}

    /// The rows of a page, in order.
    static List<Row> of(List<SourceLine> page) {
        int idle = SourceLineReader.idleBlanks(page);
        List<SourceLine> lines = QuoteWidthEstimator.measured(page, idle);
        List<Row> rows = new ArrayList<>();
        List<SourceLine> pieces = new ArrayList<>();
        int rowCells = 0;
        for (int i = 0; i < lines.size(); i++) {
            int vertical = VerticalLineFinder.end(lines, i);
            if (vertical > i) {
                flush(rows, pieces, idle);
                while (i < vertical) {
                    int end = VerticalLineFinder.lineEnd(lines, i, vertical);
                    rows.add(joined(lines.subList(i, end), idle, true));
                    i = end;
                }
                i--;
                continue;
            }
            SourceLine line = lines.get(i);
            if (!pieces.isEmpty() && isTorn(pieces.getLast(), line, rowCells, reach(lines, i))) {
                pieces.add(line);
                rowCells += line.cells();
            } else {
                flush(rows, pieces, idle);
                pieces.add(line);
                rowCells = line.cells();
            }
        }
        flush(rows, pieces, idle);
        return rows;
    }

    /// How wide lines are around here: as wide as on the narrower side of the line, where another column may end or
    /// begin.
    private static int reach(List<SourceLine> lines, int i) {
        int from = Math.max(0, i - NEAR);
        int to = Math.min(lines.size() - 1, i + NEAR);
        boolean amid = i - from >= NEAR / 2 && to - i >= NEAR / 2;
        return amid
                ? Math.min(secondWidest(lines, from, i), secondWidest(lines, i, to))
                : secondWidest(lines, from, to);
    }

    /// The second widest of the lines counts, the widest may be a headline.
    private static int secondWidest(List<SourceLine> lines, int from, int to) {
        int widest = 0;
        int second = 0;
        for (int k = from; k <= to; k++) {
            int cells = lines.get(k).cells();
            if (cells > widest) {
                second = widest;
                widest = cells;
            } else if (cells > second) {
                second = cells;
            }
        }
        return second;
    }

    private static boolean isTorn(SourceLine before, SourceLine line, int cellsBefore, int width) {
        if (line.tight().isEmpty()) {
            return false;
        }
        char first = line.tight().charAt(0);
        if (Punctuation.isNeverFirst(first)
                && (line.cells() <= 4 || cellsBefore + line.cells() <= width + 2)
                && !(first == '·' && line.cells() > 8)) {
            return true;
        }
        if (line.blanksBefore() > 0 || cellsBefore + line.cells() > width + 3) {
            return false;
        }
        char last = Punctuation.last(before.tight());
        if (!Punctuation.isOpening(first) || ("：，、；。！？".indexOf(last) < 0 && !Punctuation.isClosing(last))) {
            return false;
        }
        boolean sentence = Punctuation.endsSentence(before.tight());
        boolean fills = cellsBefore + line.cells() >= width - 4;
        return !sentence || (fills && line.cells() < width - 6);
    }

    private static void flush(List<Row> rows, List<SourceLine> pieces, int idle) {
        if (pieces.size() == 1) {
            rows.add(Row.of(pieces.getFirst(), gap(pieces.getFirst(), idle)));
        } else if (!pieces.isEmpty()) {
            rows.add(joined(pieces, idle, false));
        }
        pieces.clear();
    }

    private static Row joined(List<SourceLine> pieces, int idle, boolean vertical) {
        StringBuilder text = new StringBuilder();
        StringBuilder tight = new StringBuilder();
        int cells = 0;
        for (SourceLine piece : pieces) {
            text.append(piece.text());
            tight.append(piece.tight());
            cells += piece.cells();
        }
        return new Row(
                List.copyOf(pieces), text.toString(), tight.toString(), cells, gap(pieces.getFirst(), idle), vertical);
    }

    private static int gap(SourceLine line, int idle) {
        return Math.max(0, line.blanksBefore() - idle);
    }
}
