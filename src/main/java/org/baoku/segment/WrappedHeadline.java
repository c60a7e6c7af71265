package org.baoku.segment;

import java.util.List;
import org.baoku.segment.row.CellWidth;

/// Tells which rows of a headline block are set in smaller type, where the headline was too long for one line.
///
/// A line that was broken inside a phrase would not have fitted into its column. A longer line of the same block must
/// therefore be in smaller type: it is a kicker if it stands before the broken line, a subheadline if it stands after
/// it. That a phrase goes on over the break shows in the body, which has it in one piece.
///
/// @param from the first row of the headline that was broken; rows before it are kickers
/// @param to the first row after it that is a subheadline, or the number of rows
record WrappedHeadline(int from, int to) {
    /// A line may be so many cells longer without being in smaller type: marks are narrowed.
    private static final int TOLERANCE = 1;

    /// What the breaks say of a block of rows; where they say nothing, all rows may be the headline.
    ///
    /// @param words the words of the article
    static WrappedHeadline of(List<String> rows, CharacterBigrams words) {
        int from = 0;
        int to = -1;
        int width = Integer.MAX_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            int last = i;
            int widest = CellWidth.of(rows.get(i));
            while (last + 1 < rows.size() && words.spanBreak(rows.get(last), rows.get(last + 1))) {
                widest = Math.max(widest, CellWidth.of(rows.get(++last)));
            }
            if (last > i && widest < width) {
                from = i;
                to = last;
                width = widest;
            }
            i = last;
        }
        if (to < 0) {
            return new WrappedHeadline(0, rows.size());
        }
        int limit = width + TOLERANCE;
        int first = from;
        while (first > 0 && CellWidth.of(rows.get(first - 1)) <= limit) {
            first--;
        }
        int after = to + 1;
        while (after < rows.size() && CellWidth.of(rows.get(after)) <= limit) {
            after++;
        }
        return new WrappedHeadline(first, after);
    }
}
