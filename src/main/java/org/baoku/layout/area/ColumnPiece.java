package org.baoku.layout.area;

import java.util.List;
import org.baoku.layout.element.PageElement;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.Wording;

/// A body element as a piece of a column: how it begins and ends tells whether it continues another piece.
///
/// @param left the column's left edge, to which its paragraphs are indented
/// @param startsIndented whether it begins with a paragraph
/// @param opens whether a lead-in or a drop cap opens an article in it
/// @param endsInSentence whether its last sentence continues elsewhere
/// @param endsFull whether its last line reaches the column's right edge
public record ColumnPiece(
        PageElement element,
        double left,
        boolean startsIndented,
        boolean opens,
        boolean endsInSentence,
        boolean endsFull) {
    private static final double MIN_INDENT = 1.2;
    private static final double MAX_INDENT = 4.5;

    static ColumnPiece of(PageElement body, double left, double right) {
        TextLine first = body.lines().getFirst();
        TextLine last = body.lines().getLast();
        double size = first.size();
        StringBuilder head = new StringBuilder();
        body.lines().stream().limit(3).forEach(line -> head.append(line.compact()));
        return new ColumnPiece(
                body,
                left,
                isIndented(first, left),
                first.hasDropCap() || Wording.opensWithLeadIn(head.toString()),
                !Wording.endsSentence(last.compact()),
                last.box().right() > right - 1.1 * size);
    }

    /// Whether a line begins as much to the right of its column's edge as the first line of a paragraph, or with a
    /// drop cap or the mark of a brief.
    public static boolean isIndented(TextLine line, double left) {
        double indent = (line.box().x() - left) / line.size();
        return (indent >= MIN_INDENT && indent <= MAX_INDENT) || line.hasDropCap() || line.hasMark();
    }

    /// Whether it begins with the mark of a brief.
    boolean isMarked() {
        return element.lines().getFirst().hasMark();
    }

    /// The pieces of these body elements, with the left edges of their columns: a piece whose lines are all indented
    /// takes the edge of another piece of the same column.
    static List<ColumnPiece> of(List<PageElement> bodies) {
        return bodies.stream()
                .map(body -> {
                    double left = left(body, bodies);
                    return of(body, left, right(body, left, bodies));
                })
                .toList();
    }

    private static double left(PageElement body, List<PageElement> bodies) {
        double own = body.box().x();
        if (body.lines().size() > 3) {
            return own;
        }
        double size = body.size();
        return bodies.stream()
                .filter(other -> other.lines().size() > body.lines().size()
                        || other.lines().size() > 3)
                .mapToDouble(other -> other.box().x())
                .filter(left -> left < own - 1.2 * size && left > own - 2.9 * size)
                .max()
                .orElse(own);
    }

    private static double right(PageElement body, double left, List<PageElement> bodies) {
        double own = body.box().right();
        if (body.lines().size() > 2) {
            return own;
        }
        return bodies.stream()
                .filter(other -> Math.abs(other.box().x() - left) < other.size())
                .mapToDouble(other -> other.box().right())
                .max()
                .orElse(own);
    }
}
