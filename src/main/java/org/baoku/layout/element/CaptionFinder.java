package org.baoku.layout.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.baoku.layout.element.PageElement.Kind;
import org.baoku.layout.line.PageGrounds;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.TypeScale;
import org.baoku.layout.line.Wording;
import org.baoku.paper.Box;

/// Finds the captions of pictures.
final class CaptionFinder {
    private final TypeScale scale;
    private final PageGrounds grounds;
    private final Containers containers;
    private final List<TextLine> lines;
    private final List<PageElement> elements = new ArrayList<>();

    CaptionFinder(TypeScale scale, PageGrounds grounds, Containers containers, List<TextLine> lines) {
        this.scale = scale;
        this.grounds = grounds;
        this.containers = containers;
        this.lines = lines;
    }

    /// Captions: small or differently set lines right below a picture.
    List<PageElement> take(Set<TextLine> left) {
        List<TextLine> ordered = lines.stream()
                .filter(left::contains)
                .sorted(Comparator.comparingDouble(line -> line.box().y()))
                .toList();
        for (Box picture : grounds.pictures()) {
            List<TextLine> caption = new ArrayList<>();
            for (TextLine line : ordered) {
                if (left.contains(line) && continuesCaption(picture, caption, line)) {
                    caption.add(line);
                    left.remove(line);
                }
            }
            if (!caption.isEmpty()) {
                elements.add(PageElement.of(Kind.CAPTION, caption, containers.of(caption.getFirst())));
            }
        }
        return elements;
    }

    private boolean continuesCaption(Box picture, List<TextLine> caption, TextLine line) {
        Box box = line.box();
        double bottom =
                caption.isEmpty() ? picture.bottom() : caption.getLast().box().bottom();
        double margin = 0.6 * scale.body();
        boolean below = box.y() > bottom - 0.4 * line.size()
                && box.y() < bottom + 0.9 * line.size()
                && box.x() > picture.x() - margin
                && box.right() < picture.right() + margin;
        if (!below || line.vertical() || scale.isDisplay(line.size())) {
            return false;
        }
        if (caption.isEmpty()) {
            return line.size() < 0.95 * scale.body() || Wording.isCaption(line.compact());
        }
        TextLine first = caption.getFirst();
        return Math.abs(line.size() - first.size()) < 0.03 * first.size()
                && (line.size() < 0.95 * scale.body() || !Wording.isCaption(TextLine.joined(caption)))
                && caption.size() < 6;
    }
}
