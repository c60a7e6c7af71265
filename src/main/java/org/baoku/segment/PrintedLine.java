package org.baoku.segment;

import org.baoku.text.Spacing;

/// A line of the page file that is not blank.
///
/// @param number its number in the file, 1-based
/// @param raw as it stands there
/// @param text its words, with the gaps between them
/// @param tight without white space
/// @param cells width of `tight` in half-width cells
/// @param blanksBefore blank lines between the line before and this one
record PrintedLine(int number, String raw, String text, String tight, int cells, int blanksBefore) {
    static PrintedLine of(int number, String raw, int blanksBefore) {
        String tight = Spacing.tight(raw);
        return new PrintedLine(number, raw, Spacing.wordGaps(raw), tight, Cells.of(tight), blanksBefore);
    }

    /// The same line, so many cells narrower.
    PrintedLine narrower(int by) {
        return by == 0 ? this : new PrintedLine(number, raw, text, tight, cells - by, blanksBefore);
    }
}
