package org.baoku.segment.row;

import java.util.List;
import org.baoku.text.ChineseSpacing;

/// Finds rows that hold lines of several columns: an extractor that keeps the page's picture sets what stands side by
/// side in print on one line, with a gap between.
final class SideBySideFinder {
    /// A part of a line has so many characters; words, numbers and names have fewer.
    private static final int MIN_PART = 6;

    private SideBySideFinder() {}

    static boolean[] find(List<Row> rows) {
        boolean[] found = new boolean[rows.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = !rows.get(i).vertical() && parts(rows.get(i).text()) > 1;
        }
        return found;
    }

    private static int parts(String text) {
        int parts = 0;
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !ChineseSpacing.isBlank(text.charAt(i))) {
                length++;
            } else {
                parts += length >= MIN_PART ? 1 : 0;
                length = 0;
            }
        }
        return parts;
    }
}
