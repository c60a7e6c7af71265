package org.baoku.segment;

import org.baoku.text.ChineseSpacing;

/// A line of the page file that is not blank.
///
/// @param number its number in the file, 1-based
/// @param raw as it stands there
/// @param text its words, with the gaps between them
/// @param tight without white space
/// @param cells width of `tight` in half-width cells
/// @param blanksBefore blank lines between the line before and this one
record SourceLine(int number, String raw, String text, String tight, int cells, int blanksBefore) {
    static SourceLine of(int number, String raw, int blanksBefore) {
        String tight = ChineseSpacing.tight(raw);
        return new SourceLine(number, raw, ChineseSpacing.wordGaps(raw), tight, CellWidth.of(tight), blanksBefore);
    }

    /// The same line, so many cells narrower.
    SourceLine narrower(int by) {
        return by == 0 ? this : new SourceLine(number, raw, text, tight, cells - by, blanksBefore);
    }
}
