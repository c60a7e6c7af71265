package org.baoku.column;

import java.util.ArrayList;
import java.util.List;

/// Passages in an order, with what speaks against it.
record PassageSequence(List<Passage> passages, int cost) {
    /// A sentence that breaks off, or the rest of one that comes out of nowhere.
    private static final int TORN = 100;

    /// Headlines within a sentence.
    private static final int INTERRUPTED = 40;

    /// A paragraph that begins neither below the one before nor in a column on the right, though no story begins.
    private static final int JUMP = 30;

    /// A headline that does not stand above what follows it.
    private static final int APART = 5;

    static PassageSequence of(List<Passage> passages) {
        return new PassageSequence(passages, 0);
    }

    PassageSequence then(PassageSequence next) {
        List<Passage> all = new ArrayList<>(passages.size() + next.passages.size());
        all.addAll(passages);
        all.addAll(next.passages);
        return new PassageSequence(all, cost + next.cost + seam(next));
    }

    private int seam(PassageSequence next) {
        Passage end = passages.getLast();
        Passage begin = next.passages.getFirst();
        return (end.body() || end.isAbove(begin) ? 0 : APART) + textSeam(next);
    }

    /// What speaks against the running text of the other sequence after that of this one.
    private int textSeam(PassageSequence next) {
        int last = passages.size() - 1;
        while (last >= 0 && !passages.get(last).body()) {
            last--;
        }
        int first = 0;
        while (first < next.passages.size() && !next.passages.get(first).body()) {
            first++;
        }
        if (last < 0 || first == next.passages.size()) {
            return 0;
        }
        Passage begin = next.passages.get(first);
        boolean torn = passages.get(last).breaksOff();
        if (torn != begin.goesOn()) {
            return TORN;
        }
        if (begin.opensNews()) {
            return 0;
        }
        boolean interrupted = torn && (first > 0 || last < passages.size() - 1);
        return (follows(last, begin) ? 0 : JUMP) + (interrupted ? INTERRUPTED : 0);
    }

    /// Whether a passage stands below the column that ends with passage `last`, or beside it on the right.
    private boolean follows(int last, Passage next) {
        Passage end = passages.get(last);
        if (next.left() < end.right()) {
            return end.isAbove(next);
        }
        int top = end.top();
        for (int i = last - 1;
                i >= 0 && passages.get(i).isAbove(end) && passages.get(i).floor() <= top;
                i--) {
            top = passages.get(i).top();
            if (passages.get(i).opensNews()) {
                break;
            }
        }
        return next.floor() > top && next.top() < end.floor();
    }
}
