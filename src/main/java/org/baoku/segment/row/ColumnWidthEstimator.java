package org.baoku.segment.row;

import java.util.Arrays;
import org.baoku.segment.weight.ColumnWeight;
import org.baoku.segment.weight.WeightValues;

/// Estimates the width of the column in which each line stands, by Viterbi decoding: the sequence of widths with the
/// lowest cost ([ColumnWeight]). Most lines of body text fill their column, the first line of a paragraph is two Han
/// characters short, the last one may be shorter; a headline may have any width. Another column begins where lines of
/// another width follow each other.
///
/// The candidate widths of a line are those of the lines near it and the width so far, so the cost grows linearly with
/// the number of lines.
public final class ColumnWidthEstimator {
    private static final int REACH = 6;
    private static final int INDENT = 4;
    private static final double ROUNDING = 1e-9;

    /// More lines than these are no headline, even where no mark of prose stands in them.
    private static final int MAX_HEADLINE_LINES = 8;

    private final int[] cells;
    private final double[] changeFactors;
    private final boolean[] prose;
    private final boolean[] sentenceEnds;
    private final WeightValues<ColumnWeight> weights;

    private ColumnWidthEstimator(
            int[] cells,
            double[] changeFactors,
            boolean[] prose,
            boolean[] sentenceEnds,
            WeightValues<ColumnWeight> weights) {
        this.cells = cells;
        this.changeFactors = changeFactors;
        this.prose = prose;
        this.sentenceEnds = sentenceEnds;
        this.weights = weights;
    }

    /// The column's width at each line, in cells.
    ///
    /// @param cells the lines' own widths
    /// @param gaps whether a blank line stands before each
    public static int[] estimate(int[] cells, boolean[] gaps, WeightValues<ColumnWeight> weights) {
        double[] changeFactors = new double[cells.length];
        for (int i = 0; i < changeFactors.length; i++) {
            changeFactors[i] = gaps[i] ? weights.of(ColumnWeight.CHANGE_AFTER_BLANK_LINE) : 1;
        }
        boolean[] prose = new boolean[cells.length];
        Arrays.fill(prose, true);
        return estimate(cells, changeFactors, prose, prose, weights);
    }

    /// The same where more is known of the lines.
    ///
    /// @param changeFactors by how much the cost of a change of column before each line is multiplied
    /// @param prose whether a line has a comma or a full stop, which is rare in headlines
    /// @param sentenceEnds whether a sentence ends with a line
    public static int[] estimate(
            int[] cells,
            double[] changeFactors,
            boolean[] prose,
            boolean[] sentenceEnds,
            WeightValues<ColumnWeight> weights) {
        ColumnWidthEstimator columns = new ColumnWidthEstimator(cells, changeFactors, prose, sentenceEnds, weights);
        int[] widths = columns.decode();
        columns.passOverHeadlines(widths);
        return widths;
    }

    private int[] decode() {
        int n = cells.length;
        int[][] candidates = new int[n][];
        byte[][] backPointers = new byte[n][];
        double[] cost = {0};
        int cheapest = 0;
        for (int i = 0; i < n; i++) {
            candidates[i] = candidates(i, i == 0 ? cells[0] : candidates[i - 1][cheapest]);
            double[] next = new double[candidates[i].length];
            backPointers[i] = new byte[next.length];
            for (int c = 0; c < next.length; c++) {
                double best = i == 0 ? 0 : cost[cheapest] + weights.of(ColumnWeight.CHANGE) * changeFactors[i];
                int before = cheapest;
                for (int p = 0; i > 0 && p < cost.length; p++) {
                    if (candidates[i - 1][p] == candidates[i][c] && cost[p] < best - ROUNDING) {
                        best = cost[p];
                        before = p;
                    }
                }
                next[c] = best + emissionCost(i, candidates[i][c]);
                backPointers[i][c] = (byte) before;
            }
            cost = next;
            cheapest = cheapest(cost);
        }
        int[] widths = new int[n];
        int candidate = cheapest;
        for (int i = n - 1; i >= 0; i--) {
            widths[i] = candidates[i][candidate];
            candidate = backPointers[i][candidate];
        }
        return widths;
    }

    /// The widths of the lines around and the width so far, each once; the widest first, as it wins where costs are
    /// equal.
    private int[] candidates(int i, int widthSoFar) {
        int first = Math.max(0, i - REACH);
        int last = Math.min(cells.length - 1, i + REACH);
        int[] near = Arrays.copyOfRange(cells, first, last + 2);
        near[near.length - 1] = widthSoFar;
        Arrays.sort(near);
        int[] candidates = new int[near.length];
        int count = 0;
        for (int k = near.length - 1; k >= 0; k--) {
            if (count == 0 || near[k] != candidates[count - 1]) {
                candidates[count++] = near[k];
            }
        }
        return Arrays.copyOf(candidates, count);
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

    /// How badly the line fits a column of this width. The wider the column, the more slack its punctuation gives.
    private double emissionCost(int i, int width) {
        int over = cells[i] - width;
        int slack = 2 + Math.clamp((width - 40) / 25, 0, 3);
        if (over > slack) {
            return weights.of(prose[i] ? ColumnWeight.TOO_WIDE_PROSE : ColumnWeight.TOO_WIDE_PLAIN);
        }
        if (over >= -slack) {
            return over > 0
                    ? weights.of(ColumnWeight.SLIGHTLY_WIDE) * over / slack
                    : -weights.of(ColumnWeight.SLIGHTLY_NARROW) * over / slack;
        }
        if (Math.abs(over + INDENT) <= 1) {
            return weights.of(ColumnWeight.INDENTED);
        }
        return weights.of(sentenceEnds[i] ? ColumnWeight.SENTENCE_END : ColumnWeight.TOO_NARROW);
    }

    /// Gives a few narrow lines without any mark of prose between wider ones the width of those: they are a headline
    /// within the column.
    private void passOverHeadlines(int[] widths) {
        int from = 0;
        for (int i = 1; i <= widths.length; i++) {
            if (i < widths.length && widths[i] == widths[from]) {
                continue;
            }
            int next = i < widths.length ? widths[i] : 0;
            int before = from > 0 ? widths[from - 1] : 0;
            int column = next * 3 > widths[from] * 4 ? next : before * 3 > widths[from] * 4 ? before : 0;
            if (column > 0 && i - from <= MAX_HEADLINE_LINES && hasNoProse(from, i)) {
                Arrays.fill(widths, from, i, column);
            }
            from = i;
        }
    }

    private boolean hasNoProse(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose[i]) {
                return false;
            }
        }
        return true;
    }
}
