package org.baoku.layout;

import java.util.List;
import org.baoku.paper.Box;
import org.baoku.paper.PlacedLine;

/// A printed line: glyphs that stand beside each other or, where it is vertical, below each other.
///
/// @param glyphs in reading order, at least one
/// @param text their characters, with spaces where the page leaves gaps between words
/// @param size the height of most of its characters
/// @param ground the number of the ground on which it stands; see [PageGrounds]
record TextLine(List<Glyph> glyphs, String text, Box box, double size, boolean vertical, int ground) {
    TextLine {
        glyphs = List.copyOf(glyphs);
    }

    boolean bold() {
        return 2 * glyphs.stream().filter(Glyph::bold).count() > glyphs.size();
    }

    String font() {
        return glyphs.getFirst().font();
    }

    String colour() {
        return glyphs.getFirst().colour();
    }

    /// The text without spaces.
    String compact() {
        return text.replace(" ", "");
    }

    PlacedLine placed() {
        return new PlacedLine(text, box, size, font(), bold(), vertical, colour());
    }
}
