package org.baoku.segment;

/// How wide the column is in which each line stands, judged by the line's neighbourhood: most lines of body text fill
/// their column, the first line of a paragraph is two Han signs short of it.
final class ColumnWidths {
    private static final int REACH = 6;
    private static final int INDENT = 4;

    private ColumnWidths() {}

    /// The column's width at each line, in cells, from the lines' own widths.
    static int[] around(int[] cells) {
        int[] widths = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            widths[i] = at(cells, i);
        }
        return widths;
    }

    private static int at(int[] cells, int i) {
        int from = Math.max(0, i - REACH);
        int to = Math.min(cells.length - 1, i + REACH);
        int best = cells[i];
        double bestSupport = -1;
        for (int k = from; k <= to; k++) {
            double support = support(cells, i, from, to, cells[k]);
            if (support > bestSupport + 1e-9 || (support > bestSupport - 1e-9 && cells[k] > best)) {
                bestSupport = support;
                best = cells[k];
            }
        }
        return best;
    }

    private static double support(int[] cells, int i, int from, int to, int width) {
        double support = 0;
        for (int j = from; j <= to; j++) {
            double nearness = 1.0 / (1 + Math.abs(i - j) * 0.4);
            int off = Math.abs(cells[j] - width);
            if (off <= 2) {
                support += nearness * (1 - off * 0.25);
            } else if (Math.abs(cells[j] + INDENT - width) <= 1) {
                support += nearness * 0.45;
            } else if (cells[j] > width + 2) {
                support -= nearness * 0.15;
            }
        }
        return support;
    }
}
