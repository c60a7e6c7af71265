package org.baoku.layout.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.layout.element.PageElement.Kind;
import org.baoku.layout.line.PageGrounds;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.Wording;

/// Finds what is printed in a box and is no article.
final class NoticeFinder {
    /// Longer texts on a ground are no notices, in characters.
    private static final int MAX_NOTICE = 220;

    private final PageGrounds grounds;
    private final List<TextLine> lines;
    private final List<PageElement> elements = new ArrayList<>();

    NoticeFinder(PageGrounds grounds, List<TextLine> lines) {
        this.grounds = grounds;
        this.lines = lines;
    }

    /// Advertisements, announcements and weather: all lines on a ground of their own, where their words say
    /// so and no article opens among them.
    List<PageElement> take(Set<TextLine> left) {
        Map<Integer, List<TextLine>> onGround = new HashMap<>();
        for (TextLine line : lines) {
            for (int ground = line.ground(); ground > PageGrounds.PAGE; ground = grounds.parent(ground)) {
                onGround.computeIfAbsent(ground, _ -> new ArrayList<>()).add(line);
            }
        }
        onGround.forEach((ground, standing) -> {
            List<TextLine> ordered = TitleOrder.sorted(standing);
            String text = TextLine.joined(ordered);
            if ((ordered.size() >= 2 || text.length() <= 8 || Wording.isWholeNotice(text))
                    && text.length() <= MAX_NOTICE
                    && left.containsAll(ordered)
                    && ordered.stream()
                            .noneMatch(
                                    line -> Wording.opensWithLeadIn(line.compact()) || Wording.isCredit(line.compact()))
                    && (Wording.isNotice(text) || Wording.isWeather(text))) {
                ordered.forEach(left::remove);
                Kind kind = Wording.isWeather(text) ? Kind.WEATHER : Kind.NOTICE;
                // It stands apart from the page's articles as a container does.
                elements.add(new PageElement(kind, grounds.box(ground), ordered, -1 - ground));
            }
        });
        return elements;
    }
}
