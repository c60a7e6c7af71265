package org.baoku.segment.row;

import org.baoku.segment.weight.RowWeight;
import org.baoku.segment.weight.WeightValues;

/// Labels each row of a page with its [RowKind], by Viterbi decoding: a first-order sequence model over the rows, whose
/// scores are those of [EmissionScores] and [TransitionScores]. The labelling of the whole page with the highest sum
/// wins.
///
/// A headline in the middle of a sentence (where a column broke) is scored differently from one after a full stop, so
/// the states remember across title rows and furniture whether the last sentence of body text is still open. Seven
/// states a row: the work is linear in the number of rows.
public final class RowClassifier {
    /// The row kind of each state; states of one kind are adjacent.
    private static final RowKind[] KIND_OF_STATE = {
        RowKind.PARAGRAPH_START,
        RowKind.CONTINUATION,
        RowKind.TITLE,
        RowKind.TITLE,
        RowKind.FURNITURE,
        RowKind.FURNITURE,
        RowKind.CREDIT,
    };

    /// Whether a sentence is open after a row in each state; of body text the row itself tells.
    private static final boolean[] SENTENCE_OPEN = {false, false, false, true, false, true, false};

    private static final double IMPOSSIBLE = -1e6;

    private final PageLayout layout;
    private final EmissionScores emissions;
    private final TransitionScores transitions;

    private RowClassifier(PageLayout layout, WeightValues<RowWeight> weights) {
        this.layout = layout;
        emissions = new EmissionScores(layout, weights);
        transitions = new TransitionScores(layout, weights);
    }

    /// The kind of each row.
    public static RowKind[] classify(PageLayout layout, WeightValues<RowWeight> weights) {
        return new RowClassifier(layout, weights).decode();
    }

    private RowKind[] decode() {
        int n = layout.size();
        int states = KIND_OF_STATE.length;
        byte[][] backPointers = new byte[n][states];
        double[] score = new double[states];
        for (int i = 0; i < n; i++) {
            double[] next = new double[states];
            double emission = 0;
            for (int s = 0; s < states; s++) {
                if (s == 0 || KIND_OF_STATE[s] != KIND_OF_STATE[s - 1]) {
                    emission = emissions.of(i, KIND_OF_STATE[s]);
                }
                double best = Double.NEGATIVE_INFINITY;
                for (int p = 0; p < states; p++) {
                    if (i == 0 && p > 0) {
                        break;
                    }
                    double path = i == 0 ? initialScore(s) : score[p] + transition(i, p, s);
                    if (path > best) {
                        best = path;
                        backPointers[i][s] = (byte) p;
                    }
                }
                next[s] = best + emission;
            }
            score = next;
        }
        for (int s = 0; s < states && n > 0; s++) {
            score[s] += transitions.finalScore(n - 1, KIND_OF_STATE[s]);
        }
        return backtrack(backPointers, score);
    }

    private static double initialScore(int state) {
        return SENTENCE_OPEN[state] ? IMPOSSIBLE : 0;
    }

    private double transition(int i, int before, int state) {
        boolean open = isSentenceOpen(i, before);
        RowKind kind = KIND_OF_STATE[state];
        boolean possible = kind.isBody() || kind == RowKind.CREDIT || SENTENCE_OPEN[state] == open;
        return possible ? transitions.of(i, KIND_OF_STATE[before], open, kind) : IMPOSSIBLE;
    }

    /// Whether a sentence is open before row `i` when the row before is in state `before`.
    private boolean isSentenceOpen(int i, int before) {
        return KIND_OF_STATE[before].isBody()
                ? !layout.endsSentence(i - 1)
                : SENTENCE_OPEN[before] && !layout.endsWithJumpMark(i - 1);
    }

    private static RowKind[] backtrack(byte[][] backPointers, double[] score) {
        int state = 0;
        for (int s = 1; s < score.length; s++) {
            if (score[s] > score[state]) {
                state = s;
            }
        }
        RowKind[] kinds = new RowKind[backPointers.length];
        for (int i = kinds.length - 1; i >= 0; i--) {
            kinds[i] = KIND_OF_STATE[state];
            state = backPointers[i][state];
        }
        return kinds;
    }
}
