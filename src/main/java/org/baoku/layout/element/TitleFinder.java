package org.baoku.layout.element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.layout.element.PageElement.Kind;
import org.baoku.layout.line.PageGrounds;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.TypeScale;
import org.baoku.layout.line.Wording;
import org.baoku.paper.Box;

/// Groups the lines set for display to headline blocks.
final class TitleFinder {
    private final TypeScale scale;
    private final PageGrounds grounds;
    private final Containers containers;
    private final List<Box> rules;
    private final List<TextLine> lines;
    private final List<PageElement> elements = new ArrayList<>();

    TitleFinder(TypeScale scale, PageGrounds grounds, Containers containers, List<Box> rules, List<TextLine> lines) {
        this.scale = scale;
        this.grounds = grounds;
        this.containers = containers;
        this.rules = rules;
        this.lines = lines;
    }

    /// Takes the lines set for display, and those on grounds made for titles, as headline blocks and credits.
    List<PageElement> take(Set<TextLine> left) {
        List<TextLine> titles = new ArrayList<>();
        for (TextLine line : lines) {
            if (left.contains(line)
                    && (scale.isDisplay(line.size()) || containers.onTitleGround(line) || line.vertical())) {
                if (Wording.isCredit(line.compact()) && line.size() < 1.3 * scale.body()) {
                    elements.add(PageElement.of(Kind.CREDIT, List.of(line), containers.of(line)));
                } else {
                    titles.add(line);
                }
                left.remove(line);
            }
        }
        titles.sort(Comparator.comparingDouble(line -> line.box().y()));
        int[] group = new int[titles.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1;
                    j < group.length
                            && titles.get(j).box().y() < titles.get(i).box().bottom() + 100;
                    j++) {
                if (isOneTitle(titles.get(i), titles.get(j))) {
                    int from = group[j];
                    int to = group[i];
                    for (int k = 0; k < group.length; k++) {
                        group[k] = group[k] == from ? to : group[k];
                    }
                }
            }
        }
        Map<Integer, List<TextLine>> groups = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], _ -> new ArrayList<>()).add(titles.get(i));
        }
        groups.values().forEach(this::addTitle);
        return elements;
    }

    /// Adds a headline block, or a body where an article is set in large characters.
    private void addTitle(List<TextLine> title) {
        TextLine first = title.getFirst();
        int in = containers.of(first);
        boolean prose = title.size() >= 6
                && title.stream()
                                        .filter(line -> line.text().contains("，")
                                                || line.text().contains("。"))
                                        .count()
                                * 2
                        > title.size();
        PageElement element = PageElement.of(prose ? Kind.BODY : Kind.TITLE, TitleOrder.sorted(title), in);
        Box box = containers.onTitleGround(first) ? element.box().union(grounds.box(first.ground())) : element.box();
        elements.add(new PageElement(element.kind(), box, element.lines(), in));
    }

    private boolean isOneTitle(TextLine one, TextLine other) {
        if (containers.of(one) != containers.of(other)
                || containers.onTitleGround(one) != containers.onTitleGround(other)) {
            return false;
        }
        if (containers.onTitleGround(one)) {
            return one.ground() == other.ground();
        }
        if (one.vertical() != other.vertical()) {
            return false;
        }
        Box a = one.box();
        Box b = other.box();
        double small = Math.min(one.size(), other.size());
        boolean same = Math.max(one.size(), other.size()) < 1.1 * small;
        double reach = (same ? 0.45 : 0.7) * small;
        if (one.vertical()) {
            return overlap(a.y(), a.bottom(), b.y(), b.bottom()) > 0.3 * Math.min(a.height(), b.height())
                    && Math.max(b.x() - a.right(), a.x() - b.right()) < 1.6 * reach;
        }
        return overlap(a.x(), a.right(), b.x(), b.right()) > 0.3 * Math.min(a.width(), b.width())
                && Math.abs(a.centerY() - b.centerY()) > 0.5 * small
                && b.y() - a.bottom() < reach
                && !ruleBetween(a, b);
    }

    static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom);
    }

    private boolean ruleBetween(Box above, Box below) {
        return rules.stream()
                .anyMatch(rule -> rule.centerY() > above.centerY()
                        && rule.centerY() < below.centerY()
                        && overlap(rule.x(), rule.right(), below.x(), below.right()) > 0.5 * below.width());
    }
}
