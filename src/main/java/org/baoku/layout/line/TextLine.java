package org.baoku.layout.line;

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
public record TextLine(List<Glyph> glyphs, String text, Box box, double size, boolean vertical, int ground) {
    public TextLine {
        glyphs = List.copyOf(glyphs);
    }

    public boolean bold() {
        return 2 * glyphs.stream().filter(Glyph::bold).count() > glyphs.size();
    }

    /// The font of most of its characters.
    public String font() {
        return glyphs.stream().collect(Collectors.groupingBy(Glyph::font, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    String colour() {
        return glyphs.getFirst().colour();
    }

    /// The text without spaces.
    public String compact() {
        return text.replace(" ", "");
    }

    /// The texts of lines without spaces.
    public static String joined(List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.compact()));
        return text.toString();
    }

    /// Whether it begins with a mark as briefs in a column of news do.
    public boolean hasMark() {
        return Wording.beginsWithMark(compact());
    }

    /// Its first glyph as a line of its own, and the others as another.
    public List<TextLine> splitMark() {
        return List.of(part(glyphs.subList(0, 1)), part(glyphs.subList(1, glyphs.size())));
    }

    private TextLine part(List<Glyph> some) {
        return new TextLine(
                some,
                LineText.of(some, vertical),
                some.stream().map(Glyph::box).reduce(Box::union).orElseThrow(),
                size,
                vertical,
                ground);
    }

    /// Whether it begins with a character set much larger than the others: a drop cap, with which an article opens.
    public boolean hasDropCap() {
        return glyphs.size() > 2 && glyphs.getFirst().size() > 1.5 * size;
    }

    public PlacedLine placed() {
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
