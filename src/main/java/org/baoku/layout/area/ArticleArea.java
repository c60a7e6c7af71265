package org.baoku.layout.area;

import java.util.List;
import java.util.stream.Stream;
import org.baoku.layout.element.PageElement;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// The elements of an area of a page read as one article.
///
/// @param bodies the pieces of its body in reading order
/// @param title its headline block; null where there is none
/// @param subtitles other title elements of its headline block
/// @param crossheads title elements inside its columns
/// @param others labels, credits, captions, pictures and minor lines
/// @param cost how unlikely it is that these elements are one article
public record ArticleArea(
        List<ColumnPiece> bodies,
        @Nullable PageElement title,
        List<PageElement> subtitles,
        List<PageElement> crossheads,
        List<PageElement> others,
        double cost) {
    public ArticleArea {
        bodies = List.copyOf(bodies);
        subtitles = List.copyOf(subtitles);
        crossheads = List.copyOf(crossheads);
        others = List.copyOf(others);
    }

    /// All its elements.
    public Stream<PageElement> elements() {
        Stream<PageElement> titles = Stream.concat(Stream.ofNullable(title), subtitles.stream());
        return Stream.of(titles, bodies.stream().map(ColumnPiece::element), crossheads.stream(), others.stream())
                .flatMap(each -> each);
    }

    Box box() {
        return elements().map(PageElement::box).reduce(Box::union).orElseThrow();
    }

    /// How many characters its body has.
    public int length() {
        return bodies.stream()
                .mapToInt(piece -> piece.element().text().length())
                .sum();
    }
}
