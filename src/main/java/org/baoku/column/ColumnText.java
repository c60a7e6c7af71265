package org.baoku.column;

import java.util.List;

/// Text whose columns stand side by side on a line, as `pdftotext -layout` writes it.
public final class ColumnText {
    /// So many lines must hold several columns.
    private static final int MIN_ROWS = 5;

    /// A text with more lines, with longer ones or with more blocks is no page of a newspaper.
    private static final int MAX_LINES = 2000;

    private static final int MAX_LENGTH = 2000;
    private static final int MAX_BLOCKS = 500;

    private ColumnText() {}

    /// The text with the lines of each column one below the other, in reading order. A text without columns side by
    /// side is returned as it is. No character but white space is lost or added. Throws for no text.
    public static String unfold(String text) {
        StringBuilder unfolded = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\f', from) + 1;
            to = to == 0 ? text.length() : to;
            unfolded.append(unfoldPage(text.substring(from, to)));
            from = to;
        }
        return unfolded.toString();
    }

    private static String unfoldPage(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > MAX_LINES || lines.stream().anyMatch(line -> line.length() > MAX_LENGTH)) {
            return text;
        }
        if (lines.stream().filter(ColumnText::hasGap).count() < MIN_ROWS) {
            return text;
        }
        List<GridRow> rows = rows(lines, CellMetric.ONE_EACH);
        ColumnStarts starts = new ColumnStarts(rows);
        List<GridRow> wideRows = rows(lines, CellMetric.EAST_ASIAN);
        ColumnStarts wideStarts = new ColumnStarts(wideRows);
        int aligned = starts.alignedRows();
        int alignedWide = wideStarts.alignedRows();
        if (Math.max(aligned, alignedWide) < MIN_ROWS) {
            return text;
        }
        RowCutter cutter = aligned >= alignedWide ? new RowCutter(rows, starts) : new RowCutter(wideRows, wideStarts);
        List<ColumnBlock> blocks = BlockLinker.link(cutter.cut());
        return blocks.size() > MAX_BLOCKS ? text : write(BlockOrder.of(blocks));
    }

    /// Whether there is white space of two characters within the line, as hardly any line of a plain text has.
    private static boolean hasGap(String line) {
        int blanks = Integer.MIN_VALUE;
        for (int i = 0; i < line.length(); i++) {
            if (GridRow.isBlank(line.charAt(i))) {
                blanks++;
            } else if (blanks > 1) {
                return true;
            } else {
                blanks = 0;
            }
        }
        return false;
    }

    private static List<GridRow> rows(List<String> lines, CellMetric metric) {
        return lines.stream().map(line -> GridRow.of(line, metric)).toList();
    }

    private static String write(List<ColumnBlock> blocks) {
        StringBuilder written = new StringBuilder();
        for (ColumnBlock block : blocks) {
            int row = -1;
            for (Piece piece : block.pieces()) {
                int indent = piece.row() == row ? 0 : piece.start() - block.left();
                written.append(" ".repeat(indent)).append(piece.text()).append('\n');
                row = piece.row();
            }
        }
        return written.toString();
    }
}
