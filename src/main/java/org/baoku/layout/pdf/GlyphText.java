package org.baoku.layout.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.baoku.text.RadicalFolding;

/// The text of a glyph.
///
/// @param trusted whether the file says so itself
record GlyphText(String text, boolean trusted) {
    /// What stands for a glyph whose text nothing tells.
    static final GlyphText UNKNOWN = new GlyphText("\uFFFD", false);

    static GlyphText of(PDFont font, int code) throws IOException {
        String mapped = font.toUnicode(code);
        return mapped == null || mapped.isEmpty() ? UNKNOWN : new GlyphText(folded(mapped), true);
    }

    /// Radicals as characters, and the one glyph that fonts have for a dash of two characters as these two.
    private static String folded(String mapped) {
        return RadicalFolding.fold(mapped).replace("⸺", "——");
    }
}
