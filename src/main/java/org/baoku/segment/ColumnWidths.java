package org.baoku.segment;

/// How wide the column is in which each line stands, judged by the line's neighbourhood: most lines of body text fill
/// their column, the first line of a paragraph is two Han signs short of it. A line beyond a blank one tells less, much
/// less where blank lines are rare: there they part columns.
final class ColumnWidths {
    private static final int REACH = 6;
    private static final int INDENT = 4;
    private static final int RARE_GAPS = 8;
    private static final int FEW = 3;

    private final int[] cells;
    private final boolean[] gaps;
    private final double beyondGap;

    private ColumnWidths(int[] cells, boolean[] gaps) {
        this.cells = cells;
        this.gaps = gaps;
        int count = 0;
        for (boolean gap : gaps) {
            count += gap ? 1 : 0;
        }
        beyondGap = count * RARE_GAPS < cells.length ? 0.25 : 0.8;
    }

    /// The column's width at each line, in cells.
    ///
    /// @param cells the lines' own widths
    /// @param gaps whether a blank line stands before each
    static int[] around(int[] cells, boolean[] gaps) {
        ColumnWidths columns = new ColumnWidths(cells, gaps);
        int[] widths = new int[cells.length];
        double[] weights = new double[2 * REACH + 1];
        for (int i = 0; i < cells.length; i++) {
            widths[i] = columns.at(i, weights);
        }
        return widths;
    }

    private int at(int i, double[] weights) {
        weigh(i, weights);
        int best = cells[i];
        double bestSupport = -1;
        for (int k = Math.max(0, i - REACH); k <= i + REACH && k < cells.length; k++) {
            double support = support(i, cells[k], weights);
            if (support > bestSupport + 1e-9 || (support > bestSupport - 1e-9 && cells[k] > best)) {
                bestSupport = support;
                best = cells[k];
            }
        }
        return best;
    }

    /// How much each neighbour of line `i` tells about its column. The line itself tells little, nor do the
    /// others where only a few stand together: they may be a headline.
    private void weigh(int i, double[] weights) {
        boolean few = isAmongFew(i);
        weights[REACH] = 0.3;
        double part = few ? 0.2 : 1;
        for (int d = 1; d <= REACH && i - d >= 0; d++) {
            if (gaps[i - d + 1]) {
                part = few && part == 0.2 ? 1 : part * beyondGap;
            }
            weights[REACH - d] = part / (1 + d * 0.4);
        }
        part = few ? 0.2 : 1;
        for (int d = 1; d <= REACH && i + d < cells.length; d++) {
            if (gaps[i + d]) {
                part = few && part == 0.2 ? 1 : part * beyondGap;
            }
            weights[REACH + d] = part / (1 + d * 0.4);
        }
    }

    /// Whether at most three lines stand together around line `i`.
    private boolean isAmongFew(int i) {
        int from = i;
        while (from > 0 && from > i - FEW && !gaps[from]) {
            from--;
        }
        int to = i;
        while (to + 1 < cells.length && to < i + FEW && !gaps[to + 1]) {
            to++;
        }
        return to - from < FEW && cells.length > 3 * FEW;
    }

    private double support(int i, int width, double[] weights) {
        double support = 0;
        for (int j = Math.max(0, i - REACH); j <= i + REACH && j < cells.length; j++) {
            double weight = weights[j - i + REACH];
            int off = Math.abs(cells[j] - width);
            if (off <= 2) {
                support += weight * (1 - off * 0.25);
            } else if (Math.abs(cells[j] + INDENT - width) <= 1) {
                support += weight * 0.45;
            } else if (cells[j] > width + 2) {
                support -= weight * 0.15;
            }
        }
        return support;
    }
}
