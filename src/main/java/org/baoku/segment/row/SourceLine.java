package org.baoku.segment.row;

import org.baoku.text.ChineseSpacing;
import org.baoku.text.RadicalFolding;

/// A non-blank line of the page file.
///
/// @param number its number in the file, 1-based
/// @param raw as it stands in the file
/// @param text its words with the gaps between them, justification undone, radicals replaced by characters, two-em
/// dashes by two, without invisible characters
/// @param compact without white space
/// @param cells width of `compact` in half-width cells
/// @param blanksBefore blank lines between the previous line and this one
public record SourceLine(int number, String raw, String text, String compact, int cells, int blanksBefore) {
    private static final char TWO_EM_DASH = '\u2E3A';

    public static SourceLine of(int number, String raw, int blanksBefore) {
        String folded = withSingleDashes(RadicalFolding.fold(ChineseSpacing.withoutInvisible(raw)));
        String compact = ChineseSpacing.compact(folded);
        return new SourceLine(
                number, raw, ChineseSpacing.normalizeGaps(folded), compact, CellWidth.of(compact), blanksBefore);
    }

    /// Some fonts draw —— as one glyph, which extractors give as a two-em dash.
    private static String withSingleDashes(String text) {
        return text.indexOf(TWO_EM_DASH) < 0 ? text : text.replace(String.valueOf(TWO_EM_DASH), "——");
    }

    /// The same line right below the one before it.
    SourceLine withoutBlanksBefore() {
        return new SourceLine(number, raw, text, compact, cells, 0);
    }

    /// The same line with a smaller width.
    SourceLine narrower(int cellsLess) {
        return cellsLess == 0 ? this : new SourceLine(number, raw, text, compact, cells - cellsLess, blanksBefore);
    }
}
