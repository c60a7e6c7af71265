package org.baoku.segment;

/// Says of every row of a page what it is: the likeliest reading of the whole page, by the evidence of each row and of
/// each two neighbours.
///
/// A headline in the middle of a sentence (a column broke there) is read differently from one after a full stop, so the
/// reading remembers across headlines and furniture whether the last sentence of body text is still open.
final class RowClassifier {
    /// The states of the reading: a kind, and whether a sentence is open behind a row that is no body text.
    private static final RowKind[] KINDS = {
        RowKind.OPENING,
        RowKind.MORE,
        RowKind.TITLE,
        RowKind.TITLE,
        RowKind.FURNITURE,
        RowKind.FURNITURE,
        RowKind.CREDIT,
    };

    private static final boolean[] OPEN = {false, false, false, true, false, true, false};
    private static final double NEVER = -1e6;

    private final PageLayout sheet;
    private final RowScores evidence;

    private RowClassifier(PageLayout sheet) {
        this.sheet = sheet;
        evidence = new RowScores(sheet);
    }

    static RowKind[] read(PageLayout sheet) {
        return new RowClassifier(sheet).read();
    }

    private RowKind[] read() {
        int n = sheet.size();
        int states = KINDS.length;
        byte[][] from = new byte[n][states];
        double[] score = new double[states];
        for (int i = 0; i < n; i++) {
            double[] next = new double[states];
            for (int s = 0; s < states; s++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int p = 0; p < states; p++) {
                    if (i == 0 && p > 0) {
                        break;
                    }
                    double step = i == 0
                            ? (OPEN[s] ? NEVER : 0)
                            : score[p] + (fits(i, p, s) ? evidence.between(i, KINDS[p], open(i, p), KINDS[s]) : NEVER);
                    if (step > best) {
                        best = step;
                        from[i][s] = (byte) p;
                    }
                }
                next[s] = best + evidence.of(i, KINDS[s]);
            }
            score = next;
        }
        for (int s = 0; s < states && n > 0; s++) {
            score[s] += evidence.atEnd(n - 1, KINDS[s]);
        }
        RowKind[] kinds = new RowKind[n];
        int state = 0;
        for (int s = 1; s < states; s++) {
            if (score[s] > score[state]) {
                state = s;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            kinds[i] = KINDS[state];
            state = from[i][state];
        }
        return kinds;
    }

    /// Whether a sentence is open before row `i` when the row before is in state `p`.
    private boolean open(int i, int p) {
        return KINDS[p].isBody() ? !sheet.endsSentence(i - 1) : OPEN[p];
    }

    private boolean fits(int i, int p, int s) {
        return KINDS[s].isBody() || KINDS[s] == RowKind.CREDIT || OPEN[s] == open(i, p);
    }
}
