package org.baoku.layout.element;

import java.util.List;
import org.baoku.layout.line.TextLine;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// A piece of a page that is never divided between articles.
///
/// @param lines in reading order; none for a picture
/// @param container the ground, a frame or shading with text of its own, that holds it; see
/// [org.baoku.layout.line.PageGrounds]
public record PageElement(Kind kind, Box box, List<TextLine> lines, int container) {
    /// What an element is by its type, place and wording.
    public enum Kind {
        /// Lines of one column that stand right below each other.
        BODY,
        /// Lines set for display: a headline with its kicker and subheadline, or a crosshead.
        TITLE,
        /// A column label (栏目).
        LABEL,
        /// A line that credits the writers.
        CREDIT,
        CAPTION,
        PICTURE,
        /// An advertisement or announcement in a box of its own.
        NOTICE,
        WEATHER,
        /// What announces the articles of other pages (导读).
        GUIDE,
        /// A short line that is none of the others.
        MINOR
    }

    public PageElement {
        lines = List.copyOf(lines);
    }

    public static PageElement of(Kind kind, List<TextLine> lines, int container) {
        return new PageElement(
                kind, lines.stream().map(TextLine::box).reduce(Box::union).orElseThrow(), lines, container);
    }

    static PageElement picture(Box box, int container) {
        return new PageElement(Kind.PICTURE, box, List.of(), container);
    }

    /// The size of its largest characters.
    public double size() {
        return lines.stream().mapToDouble(TextLine::size).max().orElse(0);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()));
        return text.toString();
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
