package org.baoku.layout.pdf;

import org.baoku.text.RadicalFolding;

/// The text of a glyph.
///
/// @param trusted whether the file says so itself, and nothing speaks against it
record GlyphText(String text, boolean trusted) {
    /// What stands for a glyph whose text nothing tells.
    static final GlyphText UNKNOWN = new GlyphText("\uFFFD", false);

    /// The text as the file maps it: radicals as characters, the one glyph that fonts have for a dash of two
    /// characters as these two, and the horizontal bar, which has the dash's glyph, as the dash.
    static GlyphText mapped(String text, boolean trusted) {
        return new GlyphText(RadicalFolding.fold(text).replace("⸺", "——").replace('―', '—'), trusted);
    }

    /// Whether a mapping can be the text of a glyph: not control characters, the private use area or nothing at all.
    static boolean isText(String text) {
        return !text.isEmpty() && text.length() <= 16 && text.codePoints().allMatch(GlyphText::isCharacter);
    }

    private static boolean isCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> c != 0xFFFD;
        };
    }
}
