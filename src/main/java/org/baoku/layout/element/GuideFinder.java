package org.baoku.layout.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.baoku.layout.element.PageElement.Kind;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.line.PageGrounds;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.Wording;
import org.baoku.paper.Box;

/// Finds guides (导读): boxes, or strips between two rules, whose lines name articles with the pages that print them.
final class GuideFinder {
    /// Most characters that a guide prints for each page that it names.
    private static final int MAX_ENTRY = 90;

    private static final double MAX_AREA = 0.3;

    private final PageGlyphs page;
    private final PageGrounds grounds;
    private final List<Box> rules;
    private final List<TextLine> lines;
    private final List<PageElement> elements = new ArrayList<>();

    GuideFinder(PageGlyphs page, PageGrounds grounds, List<Box> rules, List<TextLine> lines) {
        this.page = page;
        this.grounds = grounds;
        this.rules = rules;
        this.lines = lines;
    }

    List<PageElement> take(Set<TextLine> left) {
        List<TextLine> references = lines.stream()
                .filter(line -> left.contains(line) && Wording.endsWithPage(line.compact()))
                .toList();
        for (Box box : boxes()) {
            if (box.width() * box.height() < MAX_AREA * page.width() * page.height()
                    && references.stream().filter(line -> holds(box, line)).count() > 1) {
                takeFrom(box, left);
            }
        }
        return elements;
    }

    /// The smallest boxes first.
    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (int ground = grounds.count() - 1; ground > PageGrounds.PAGE; ground--) {
            boxes.add(grounds.box(ground));
        }
        for (Box rule : rules) {
            rules.stream()
                    .filter(below -> below.y() > rule.bottom()
                            && Math.abs(below.x() - rule.x()) < 3
                            && Math.abs(below.right() - rule.right()) < 3)
                    .min(Comparator.comparingDouble(Box::y))
                    .ifPresent(below -> boxes.add(rule.union(below)));
        }
        return boxes;
    }

    private static boolean holds(Box box, TextLine line) {
        return box.contains(line.box().centerX(), line.box().centerY());
    }

    private void takeFrom(Box box, Set<TextLine> left) {
        List<TextLine> inside =
                TitleOrder.sorted(left.stream().filter(line -> holds(box, line)).toList());
        long named = inside.stream()
                .filter(line -> Wording.endsWithPage(line.compact()))
                .count();
        if (named < 2) {
            return;
        }
        boolean article = inside.stream()
                .anyMatch(line -> Wording.opensWithLeadIn(line.compact()) || Wording.isCredit(line.compact()));
        if ((Wording.namesGuide(inside.getFirst().compact()) || (named > 2 && !article))
                && TextLine.joined(inside).length() < MAX_ENTRY * named) {
            inside.forEach(left::remove);
            // It stands apart from the page's articles as a notice does.
            elements.add(new PageElement(Kind.GUIDE, box, inside, -1 - grounds.count() - elements.size()));
        }
    }
}
