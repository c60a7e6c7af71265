package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;

/// Puts together what an extractor tore apart: the pieces of one line, and lines printed downwards, one sign each.
final class Rows {
    private static final int VERTICAL_AT_LEAST = 4;

    private Rows() {}

    /// The rows of a page, in order.
    static List<Row> of(List<PrintedLine> lines) {
        int idle = PageLines.idleBlanks(lines);
        int[] cells = new int[lines.size()];
        boolean[] gaps = new boolean[lines.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = lines.get(i).cells();
            gaps[i] = lines.get(i).blanksBefore() > idle;
        }
        int[] widths = ColumnWidths.around(cells, gaps);
        List<Row> rows = new ArrayList<>();
        List<PrintedLine> pieces = new ArrayList<>();
        int rowCells = 0;
        for (int i = 0; i < lines.size(); i++) {
            int vertical = verticalEnd(lines, i);
            if (vertical > i) {
                flush(rows, pieces, idle);
                rows.add(joined(lines.subList(i, vertical), idle, true));
                i = vertical - 1;
                continue;
            }
            PrintedLine line = lines.get(i);
            if (!pieces.isEmpty() && isTorn(pieces.getLast(), line, rowCells, Math.max(widths[i], widths[i - 1]))) {
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

    private static boolean isTorn(PrintedLine before, PrintedLine line, int cellsBefore, int width) {
        char first = line.tight().charAt(0);
        if (Marks.isNeverFirst(first)
                && (line.cells() <= 4 || cellsBefore + line.cells() <= width + 2)
                && !(first == '·' && line.cells() > 8)) {
            return true;
        }
        if (line.blanksBefore() > 0 || cellsBefore + line.cells() > width + 3) {
            return false;
        }
        char last = Marks.last(before.tight());
        if (!Marks.isOpening(first) || "：，、；。！？".indexOf(last) < 0 && !Marks.isClosing(last)) {
            return false;
        }
        boolean sentence = Marks.endsSentence(before.tight());
        return !sentence || line.cells() < width - 6;
    }

    /// One past the last line of a headline printed downwards that begins at `from`; `from` where none does.
    private static int verticalEnd(List<PrintedLine> lines, int from) {
        int to = from;
        while (to < lines.size()
                && lines.get(to).tight().length() == 1
                && Character.isLetterOrDigit(lines.get(to).tight().charAt(0))
                && (to == from || lines.get(to).blanksBefore() <= 1)) {
            to++;
        }
        return to - from >= VERTICAL_AT_LEAST ? to : from;
    }

    private static void flush(List<Row> rows, List<PrintedLine> pieces, int idle) {
        if (pieces.size() == 1) {
            rows.add(Row.of(pieces.getFirst(), gap(pieces.getFirst(), idle)));
        } else if (!pieces.isEmpty()) {
            rows.add(joined(pieces, idle, false));
        }
        pieces.clear();
    }

    private static Row joined(List<PrintedLine> pieces, int idle, boolean vertical) {
        StringBuilder text = new StringBuilder();
        StringBuilder tight = new StringBuilder();
        int cells = 0;
        for (PrintedLine piece : pieces) {
            text.append(piece.text());
            tight.append(piece.tight());
            cells += piece.cells();
        }
        return new Row(
                List.copyOf(pieces), text.toString(), tight.toString(), cells, gap(pieces.getFirst(), idle), vertical);
    }

    private static int gap(PrintedLine line, int idle) {
        return Math.max(0, line.blanksBefore() - idle);
    }
}
