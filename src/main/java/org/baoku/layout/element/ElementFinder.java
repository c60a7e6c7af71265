package org.baoku.layout.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.layout.element.PageElement.Kind;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.line.PageGrounds;
import org.baoku.layout.line.TextLine;
import org.baoku.layout.line.TypeScale;
import org.baoku.layout.line.Wording;
import org.baoku.paper.Box;

/// Groups the lines of a page to elements: stacks of body lines, headline blocks, labels, credits and captions.
public final class ElementFinder {
    /// Lines of a smaller size stack to a body where there are at least so many.
    private static final int MIN_SMALL_BODY = 4;

    private final PageGlyphs page;
    private final TypeScale scale;
    private final PageGrounds grounds;
    private final List<TextLine> lines;
    private final Containers containers;
    private final List<Box> rules;
    private final List<PageElement> elements = new ArrayList<>();

    private ElementFinder(PageGlyphs page, TypeScale scale, PageGrounds grounds, List<TextLine> lines) {
        this.page = page;
        this.scale = scale;
        this.grounds = grounds;
        this.lines = lines;
        containers = new Containers(page, scale, grounds, lines);
        rules = page.rules().stream()
                .filter(rule -> rule.width() > 3 * scale.body() && rule.width() > 4 * rule.height())
                .limit(2000)
                .toList();
    }

    /// The elements that these lines and the page's pictures form; each line is in one of them.
    public static List<PageElement> find(PageGlyphs page, TypeScale scale, PageGrounds grounds, List<TextLine> lines) {
        return new ElementFinder(page, scale, grounds, lines).find();
    }

    private List<PageElement> find() {
        Set<TextLine> left = new HashSet<>(lines);
        for (Box picture : grounds.pictures()) {
            elements.add(PageElement.picture(picture, containers.at(picture)));
        }
        elements.addAll(new NoticeFinder(grounds, lines).take(left));
        elements.addAll(new GuideFinder(page, grounds, rules, lines).take(left));
        elements.addAll(new LabelFinder(scale, grounds, containers, rules, lines).take(left));
        elements.addAll(new CaptionFinder(scale, grounds, containers, lines).take(left));
        elements.addAll(new TitleFinder(scale, grounds, containers, rules, lines).take(left));
        takeBodies(left);
        addBoxes();
        return elements;
    }

    /// To the articles around it a box is what a picture is: something that their columns break off at.
    private void addBoxes() {
        List<Box> boxes = new ArrayList<>(containers.boxes());
        elements.stream()
                .filter(element -> element.container() < PageGrounds.PAGE)
                .map(PageElement::box)
                .forEach(boxes::add);
        boxes.forEach(box -> elements.add(PageElement.picture(box, containers.around(box))));
    }

    private void takeBodies(Set<TextLine> left) {
        List<TextLine> body = new ArrayList<>(lines.stream()
                .filter(left::contains)
                .sorted(Comparator.<TextLine>comparingDouble(line -> line.box().centerY())
                        .thenComparingDouble(line -> line.box().x()))
                .toList());
        double reach = BodyStacker.reach(body, scale);
        Map<Integer, BodyStacker> stackers = new HashMap<>();
        for (TextLine line : body) {
            stackers.computeIfAbsent(containers.of(line), _ -> new BodyStacker(scale, reach, rules))
                    .add(line);
        }
        stackers.forEach((in, stacker) -> stacker.stacks()
                .forEach(stack -> elements.add(PageElement.of(kind(stack, stacker.stacks()), stack, in))));
    }

    /// Whether a line is set like a stack and stands at the edge of its column.
    private boolean isOfColumn(TextLine line, List<TextLine> stack) {
        if (stack.size() < 3) {
            return false;
        }
        TextLine other = stack.get(1);
        double left = stack.stream().mapToDouble(each -> each.box().x()).min().orElse(0);
        double indent = line.box().x() - left;
        return line.font().equals(other.font())
                && line.bold() == other.bold()
                && Math.abs(line.size() - other.size()) < 0.02 * line.size()
                && (Math.abs(indent) < 0.4 * line.size() || Math.abs(indent - 2 * line.size()) < 0.6 * line.size());
    }

    /// Whether one or two lines slightly larger than the body's, or in another type, stand next to a
    /// headline block: a kicker or subheadline.
    private boolean isTitleLike(List<TextLine> stack, List<List<TextLine>> others) {
        TextLine first = stack.getFirst();
        Box box = stack.stream().map(TextLine::box).reduce(Box::union).orElseThrow();
        return stack.size() <= 2
                && first.size() > 0.97 * scale.body()
                && (first.size() > 1.04 * scale.body() || others.stream().noneMatch(other -> isOfColumn(first, other)))
                && TextLine.joined(stack).length() >= 9
                && !Wording.endsSentence(stack.getLast().compact())
                && !Wording.opensWithLeadIn(first.compact())
                && !Wording.isCredit(TextLine.joined(stack))
                && elements.stream()
                        .anyMatch(title -> title.kind() == Kind.TITLE
                                && title.container() == containers.of(first)
                                && TitleFinder.overlap(
                                                title.box().x(), title.box().right(), box.x(), box.right())
                                        > 0
                                && title.box().distance(box) < 1.2 * scale.body());
    }

    private Kind kind(List<TextLine> stack, List<List<TextLine>> others) {
        TextLine first = stack.getFirst();
        if (stack.size() == 1 && (Wording.isCredit(first.compact()) || Wording.isBracketedCredit(first.compact()))) {
            return Kind.CREDIT;
        }
        if (isTitleLike(stack, others)) {
            return Kind.TITLE;
        }
        boolean small = first.size() < 0.9 * scale.body();
        if (small && stack.size() < MIN_SMALL_BODY && !Wording.opensWithLeadIn(first.compact())) {
            return Wording.isCaption(TextLine.joined(stack)) ? Kind.CAPTION : Kind.MINOR;
        }
        return stack.size() == 1
                        && first.box().width() < 12 * scale.body()
                        && (others.stream().noneMatch(other -> isOfColumn(first, other))
                                || isRightAboveTitle(first)
                                || Wording.isMarkedName(first.text()))
                        && Wording.isPlain(first.compact())
                        && !Wording.opensWithLeadIn(first.compact())
                ? Kind.MINOR
                : Kind.BODY;
    }

    /// Whether a line stands alone above a headline block, as labels do.
    private boolean isRightAboveTitle(TextLine line) {
        Box box = line.box();
        return elements.stream()
                .anyMatch(title -> title.kind() == Kind.TITLE
                        && title.container() == containers.of(line)
                        && title.box().y() > box.centerY()
                        && title.box().y() - box.bottom() < 1.5 * scale.body()
                        && TitleFinder.overlap(title.box().x(), title.box().right(), box.x(), box.right()) > 0);
    }
}
