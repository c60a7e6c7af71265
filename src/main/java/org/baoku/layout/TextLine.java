package org.baoku.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoku.paper.Box;
import org.baoku.paper.PlacedLine;
import org.jspecify.annotations.Nullable;

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

    /// The font of most of its characters.
    String font() {
        return glyphs.stream().collect(Collectors.groupingBy(Glyph::font, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    String colour() {
        return glyphs.getFirst().colour();
    }

    /// The text without spaces.
    String compact() {
        return text.replace(" ", "");
    }

    /// The texts of lines without spaces.
    static String joined(List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.compact()));
        return text.toString();
    }

    PlacedLine placed() {
        return new PlacedLine(text, box, size, font(), bold(), vertical, colour());
    }

    /// Each is only equal to itself, as two may be painted alike in the same place.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
