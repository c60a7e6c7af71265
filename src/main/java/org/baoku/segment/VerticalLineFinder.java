package org.baoku.segment;

import java.util.List;

/// Finds lines printed downwards: an extractor gives them as one sign a line.
final class VerticalLineFinder {
    private static final int LEAST = 4;

    private VerticalLineFinder() {}

    /// One past the last line of a run of single signs that begins at `from`; `from` where there is none.
    static int end(List<SourceLine> lines, int from) {
        int to = from;
        int words = 0;
        while (to < lines.size()
                && lines.get(to).tight().length() == 1
                && (to > from || !Punctuation.isNeverFirst(lines.get(to).tight().charAt(0)))
                && (to == from || lines.get(to).blanksBefore() <= 1)) {
            words += Character.isLetterOrDigit(lines.get(to).tight().charAt(0)) ? 1 : 0;
            to++;
        }
        return words >= LEAST ? to : from;
    }

    /// One past the last sign of the printed line that begins at `from`, in a run that ends before `end`: a line keeps
    /// either blank lines between all its signs or none.
    static int lineEnd(List<SourceLine> lines, int from, int end) {
        int to = from + 1;
        boolean spaced = to < end && lines.get(to).blanksBefore() > 0;
        while (to < end
                && (lines.get(to).blanksBefore() > 0) == spaced
                && (!spaced || to + 1 == end || lines.get(to + 1).blanksBefore() > 0)) {
            to++;
        }
        return to;
    }
}
