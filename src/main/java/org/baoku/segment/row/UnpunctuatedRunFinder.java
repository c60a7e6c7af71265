package org.baoku.segment.row;

import java.util.Arrays;
import java.util.List;

/// Finds neighbouring rows that together are longer than any clause and have no comma or full stop: headlines heaped on
/// each other rather than body text, whatever their widths say.
final class UnpunctuatedRunFinder {
    private static final int MIN_ROWS = 5;
    private static final int MIN_CHARACTERS = 56;

    /// So many rows beside body text may belong to its first or last clause.
    private static final int EDGE_ROWS = 2;

    private UnpunctuatedRunFinder() {}

    /// For each row without a mark of prose, how many characters stand around it without one; 0 for the other rows.
    static int[] lengths(List<Row> rows) {
        int[] lengths = new int[rows.size()];
        int from = 0;
        while (from < lengths.length) {
            int to = from;
            int characters = 0;
            while (to < lengths.length
                    && isPlain(rows.get(to))
                    && (to == from || rows.get(to).gap() == 0)) {
                characters += rows.get(to).compact().length();
                to++;
            }
            Arrays.fill(lengths, from, to, characters);
            from = Math.max(to, from + 1);
        }
        return lengths;
    }

    /// Which rows stand in such a run, those next to body text left out.
    static boolean[] find(List<Row> rows) {
        boolean[] found = new boolean[rows.size()];
        int from = 0;
        while (from < found.length) {
            int to = from;
            int characters = 0;
            while (to < found.length && isPlain(rows.get(to))) {
                characters += rows.get(to).compact().length();
                to++;
            }
            if (to - from >= MIN_ROWS && characters >= MIN_CHARACTERS) {
                int first = from == 0 || rows.get(from - 1).endsSentence() ? from : from + EDGE_ROWS;
                int last = to == found.length ? to : to - EDGE_ROWS;
                for (int i = first; i < last; i++) {
                    found[i] = true;
                }
            }
            from = Math.max(to, from + 1);
        }
        return found;
    }

    /// Whether no mark of prose stands in the row. A single 、 may stand in a headline.
    private static boolean isPlain(Row row) {
        String compact = row.compact();
        int lists = 0;
        for (int i = 0; i < compact.length(); i++) {
            switch (compact.charAt(i)) {
                case '，', '。', '；', ',', ';' -> {
                    return false;
                }
                case '、' -> lists++;
                default -> {}
            }
        }
        return lists < 2;
    }
}
