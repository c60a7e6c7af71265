package org.baoku.segment.row;

import java.util.List;

/// Finds lines printed vertically: an extractor gives them as one character a line.
final class VerticalLineFinder {
    private static final int MIN_CHARACTERS = 4;

    /// Digits stand side by side in a vertical line.
    private static final int MAX_DIGITS = 4;

    private VerticalLineFinder() {}

    /// One past the last line of a run of single characters or numbers that begins at `from`; `from` where there is
    /// none.
    static int end(List<SourceLine> lines, int from) {
        int to = from;
        int letters = 0;
        while (to < lines.size()
                && isUpright(lines.get(to).compact())
                && (to > from
                        || !Punctuation.isNeverFirst(lines.get(to).compact().charAt(0)))
                && (to == from || lines.get(to).blanksBefore() <= 1)) {
            String compact = lines.get(to).compact();
            letters += compact.length() == 1 && Character.isLetterOrDigit(compact.charAt(0)) ? 1 : 0;
            to++;
        }
        return letters >= MIN_CHARACTERS ? to : from;
    }

    private static boolean isUpright(String compact) {
        return compact.length() == 1
                || (!compact.isEmpty()
                        && compact.length() <= MAX_DIGITS
                        && compact.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    /// One past the last character of the printed line that begins at `from`, in a run that ends before `end`: a line
    /// has blank lines either between all its characters or between none.
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
