package org.baoku.index.result;

/// The number of articles of each day between two days.
public final class ArticlesByDay {
    private final long first;
    private final int[] counts;

    /// @param first the first day, in days since 1970
    /// @param last the last day; the day before the first where there is none
    public ArticlesByDay(long first, long last) {
        this.first = first;
        counts = new int[Math.toIntExact(last - first + 1)];
    }

    /// Counts one more article of a day, which must be between the first and the last.
    public void add(long day) {
        counts[Math.toIntExact(day - first)]++;
    }

    /// The first day, in days since 1970.
    long first() {
        return first;
    }

    /// How many days there are.
    int days() {
        return counts.length;
    }

    /// The number of articles of the day that is `offset` days after the first.
    int count(int offset) {
        return counts[offset];
    }
}
