package org.baoku.segment.row;

import org.baoku.text.ChineseSpacing;
import org.baoku.text.RadicalFolding;

/// A non-blank line of the page file.
///
/// @param number its number in the file, 1-based
/// @param raw as it stands in the file
/// @param text its words with the gaps between them, justification undone, radicals replaced by characters
/// @param compact without white space
/// @param cells width of `compact` in half-width cells
/// @param blanksBefore blank lines between the previous line and this one
public record SourceLine(int number, String raw, String text, String compact, int cells, int blanksBefore) {
    public static SourceLine of(int number, String raw, int blanksBefore) {
        String folded = RadicalFolding.fold(raw);
        String compact = ChineseSpacing.compact(folded);
        return new SourceLine(
                number, raw, ChineseSpacing.normalizeGaps(folded), compact, CellWidth.of(compact), blanksBefore);
    }

    /// The same line with a smaller width.
    SourceLine narrower(int cellsLess) {
        return cellsLess == 0 ? this : new SourceLine(number, raw, text, compact, cells - cellsLess, blanksBefore);
    }
}
