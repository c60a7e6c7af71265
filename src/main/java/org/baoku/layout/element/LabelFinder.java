package org.baoku.layout.element;

import java.util.ArrayList;
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

/// Finds column labels (栏目) by the ground or the brackets around them, or the rule below them.
final class LabelFinder {
    private static final int MAX_UNDERLINED = 12;

    private final TypeScale scale;
    private final PageGrounds grounds;
    private final Containers containers;
    private final List<Box> rules;
    private final List<TextLine> lines;
    private final List<PageElement> elements = new ArrayList<>();

    LabelFinder(TypeScale scale, PageGrounds grounds, Containers containers, List<Box> rules, List<TextLine> lines) {
        this.scale = scale;
        this.grounds = grounds;
        this.containers = containers;
        this.rules = rules;
        this.lines = lines;
    }

    List<PageElement> take(Set<TextLine> left) {
        takeOnGrounds(left);
        takeBracketed(left);
        takeUnderlined(left);
        return elements;
    }

    /// Labels: a short line alone on a ground that fits it.
    private void takeOnGrounds(Set<TextLine> left) {
        Map<Integer, List<TextLine>> onGround = new HashMap<>();
        for (TextLine line : lines) {
            if (containers.onTitleGround(line) && left.contains(line)) {
                onGround.computeIfAbsent(line.ground(), _ -> new ArrayList<>()).add(line);
            }
        }
        onGround.forEach((ground, standing) -> {
            TextLine line = standing.getFirst();
            Box box = grounds.box(ground);
            boolean tight = line.vertical()
                    ? box.width() < 2.6 * line.size()
                            && box.height() < line.box().height() + 3 * line.size()
                    : box.height() < 2.6 * line.size()
                            && box.width() < line.box().width() + 4 * line.size();
            if (standing.size() == 1
                    && tight
                    && line.size() < 1.45 * scale.body()
                    && line.compact().length() <= 16
                    && !Wording.isCredit(line.compact())) {
                left.remove(line);
                elements.add(new PageElement(Kind.LABEL, box.union(line.box()), List.of(line), containers.of(line)));
            }
        });
    }

    /// A short line with a rule between it and a headline: what follows a story's last line ends a sentence.
    private void takeUnderlined(Set<TextLine> left) {
        for (TextLine line : lines) {
            if (left.contains(line)
                    && !line.vertical()
                    && line.size() < 1.45 * scale.body()
                    && line.compact().length() <= MAX_UNDERLINED
                    && Wording.isPlain(line.compact())
                    && !Wording.isCredit(line.compact())
                    && rules.stream().anyMatch(rule -> underlines(rule, line) && isAboveHeadline(rule, line))) {
                left.remove(line);
                elements.add(PageElement.of(Kind.LABEL, List.of(line), containers.of(line)));
            }
        }
    }

    private boolean underlines(Box rule, TextLine line) {
        Box box = line.box();
        return rule.y() > box.centerY()
                && rule.y() < box.bottom() + 0.8 * scale.body()
                && Math.abs(rule.x() - box.x()) < 2 * scale.body()
                && rule.right() > box.right() - scale.body();
    }

    private boolean isAboveHeadline(Box rule, TextLine label) {
        return lines.stream()
                .anyMatch(line -> scale.isDisplay(line.size())
                        && line.size() > label.size()
                        && line.box().y() > rule.y() - 0.3 * line.size()
                        && line.box().y() < rule.y() + 4.5 * scale.body()
                        && line.box().x() < rule.right()
                        && line.box().right() > label.box().x()
                        && containers.of(line) == containers.of(label));
    }

    private void takeBracketed(Set<TextLine> left) {
        for (TextLine line : lines) {
            if (left.contains(line) && line.size() < 1.6 * scale.body() && Wording.isBracketedLabel(line.compact())) {
                left.remove(line);
                elements.add(PageElement.of(Kind.LABEL, List.of(line), containers.of(line)));
            }
        }
    }
}
