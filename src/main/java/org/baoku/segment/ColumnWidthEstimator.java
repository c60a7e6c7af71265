package org.baoku.segment;

import java.util.Arrays;

/// How wide the column is in which each line stands: the likeliest run of columns down the page. Most lines of body
/// text fill their column, the first line of a paragraph is two Han signs short of it, the last one anything shorter;
/// a headline keeps no column's width. Another column begins where lines of another width follow each other.
///
/// A line looks for its column's width among the lines near by and the column that it would go on with, so the cost
/// grows with the number of lines alone.
final class ColumnWidthEstimator {
    private static final int REACH = 6;
    private static final int INDENT = 4;
    private static final double ANOTHER_COLUMN = 3.5;
    private static final double NEARLY = 1e-9;

    /// No more lines than these are a headline where no mark of prose stands in them.
    private static final int HEADLINE = 8;

    private final int[] cells;
    private final double[] turns;
    private final boolean[] prose;
    private final boolean[] ends;

    private ColumnWidthEstimator(int[] cells, double[] turns, boolean[] prose, boolean[] ends) {
        this.cells = cells;
        this.turns = turns;
        this.prose = prose;
        this.ends = ends;
    }

    /// The column's width at each line, in cells.
    ///
    /// @param cells the lines' own widths
    /// @param gaps whether a blank line stands before each
    static int[] around(int[] cells, boolean[] gaps) {
        double[] turns = new double[cells.length];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = gaps[i] ? 0.5 : 1;
        }
        boolean[] prose = new boolean[cells.length];
        Arrays.fill(prose, true);
        return around(cells, turns, prose, prose);
    }

    /// The same, where more is known of the lines.
    ///
    /// @param turns how hard it is for another column to begin with a line: 1 as a rule, less after a full sentence
    /// @param prose whether a line has a comma or a full stop, as headlines seldom have
    /// @param ends whether a sentence ends with a line
    static int[] around(int[] cells, double[] turns, boolean[] prose, boolean[] ends) {
        ColumnWidthEstimator columns = new ColumnWidthEstimator(cells, turns, prose, ends);
        int[] widths = columns.likeliest();
        columns.passOverHeadlines(widths);
        return widths;
    }

    private int[] likeliest() {
        int n = cells.length;
        int[][] choices = new int[n][];
        byte[][] from = new byte[n][];
        double[] cost = {0};
        int cheapest = 0;
        for (int i = 0; i < n; i++) {
            choices[i] = choices(i, i == 0 ? cells[0] : choices[i - 1][cheapest]);
            double[] next = new double[choices[i].length];
            from[i] = new byte[next.length];
            for (int c = 0; c < next.length; c++) {
                double best = i == 0 ? 0 : cost[cheapest] + ANOTHER_COLUMN * turns[i];
                int before = cheapest;
                for (int p = 0; i > 0 && p < cost.length; p++) {
                    if (choices[i - 1][p] == choices[i][c] && cost[p] < best - NEARLY) {
                        best = cost[p];
                        before = p;
                    }
                }
                next[c] = best + misfit(i, choices[i][c]);
                from[i][c] = (byte) before;
            }
            cost = next;
            cheapest = cheapest(cost);
        }
        int[] widths = new int[n];
        int choice = cheapest;
        for (int i = n - 1; i >= 0; i--) {
            widths[i] = choices[i][choice];
            choice = from[i][choice];
        }
        return widths;
    }

    /// The widths of the lines around and the one so far, each once; the widest first, as equals are decided for it.
    private int[] choices(int i, int soFar) {
        int first = Math.max(0, i - REACH);
        int last = Math.min(cells.length - 1, i + REACH);
        int[] near = Arrays.copyOfRange(cells, first, last + 2);
        near[near.length - 1] = soFar;
        Arrays.sort(near);
        int[] choices = new int[near.length];
        int count = 0;
        for (int k = near.length - 1; k >= 0; k--) {
            if (count == 0 || near[k] != choices[count - 1]) {
                choices[count++] = near[k];
            }
        }
        return Arrays.copyOf(choices, count);
    }

    private static int cheapest(double[] cost) {
        int cheapest = 0;
        for (int c = 1; c < cost.length; c++) {
            if (cost[c] < cost[cheapest]) {
                cheapest = c;
            }
        }
        return cheapest;
    }

    /// How ill the line fits a column of this width. The wider the column, the more its marks give and take.
    private double misfit(int i, int width) {
        int over = cells[i] - width;
        int slack = 2 + Math.clamp((width - 40) / 25, 0, 3);
        if (over > slack) {
            return prose[i] ? 1.8 : 1.5;
        }
        if (over >= -slack) {
            return over > 0 ? 0.3 * over / slack : -0.2 * over / slack;
        }
        if (Math.abs(over + INDENT) <= 1) {
            return 0.5;
        }
        return ends[i] ? 0.8 : 1.2;
    }

    /// A few narrow lines without any mark of prose between wider ones are a headline set within their column.
    private void passOverHeadlines(int[] widths) {
        int from = 0;
        for (int i = 1; i <= widths.length; i++) {
            if (i < widths.length && widths[i] == widths[from]) {
                continue;
            }
            int next = i < widths.length ? widths[i] : 0;
            int before = from > 0 ? widths[from - 1] : 0;
            int column = next * 3 > widths[from] * 4 ? next : before * 3 > widths[from] * 4 ? before : 0;
            if (column > 0 && i - from <= HEADLINE && isPlain(from, i)) {
                Arrays.fill(widths, from, i, column);
            }
            from = i;
        }
    }

    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose[i]) {
                return false;
            }
        }
        return true;
    }
}
