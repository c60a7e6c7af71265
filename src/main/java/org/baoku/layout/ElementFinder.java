package org.baoku.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.layout.PageElement.Kind;
import org.baoku.paper.Box;

/// Groups the lines of a page to elements: stacks of body lines, headline blocks, labels, credits and captions.
final class ElementFinder {
    /// Lines of a smaller size stack to a body where there are at least so many.
    private static final int MIN_SMALL_BODY = 4;

    /// Longer texts on a ground are no notices, in characters.
    private static final int MAX_NOTICE = 220;

    private final PageGlyphs page;
    private final TypeScale scale;
    private final PageGrounds grounds;
    private final List<TextLine> lines;
    private final boolean[] container;
    private final List<Box> rules;
    private final List<PageElement> elements = new ArrayList<>();

    private ElementFinder(PageGlyphs page, TypeScale scale, PageGrounds grounds, List<TextLine> lines) {
        this.page = page;
        this.scale = scale;
        this.grounds = grounds;
        this.lines = lines;
        container = new boolean[grounds.count()];
        rules = page.rules().stream()
                .filter(rule -> rule.width() > 3 * scale.body() && rule.width() > 4 * rule.height())
                .limit(2000)
                .toList();
    }

    /// The elements that these lines and the page's pictures form; each line is in one of them.
    static List<PageElement> find(PageGlyphs page, TypeScale scale, PageGrounds grounds, List<TextLine> lines) {
        return new ElementFinder(page, scale, grounds, lines).find();
    }

    private List<PageElement> find() {
        findContainers();
        Set<TextLine> left = new HashSet<>(lines);
        for (Box picture : grounds.pictures()) {
            elements.add(PageElement.picture(picture, containerAt(picture)));
        }
        takeNotices(left);
        takeLabels(left);
        takeBracketedLabels(left);
        takeCaptions(left);
        takeTitles(left);
        takeBodies(left);
        return elements;
    }

    /// A frame or shading is a container where it holds text of its own, not only a headline or a label.
    private void findContainers() {
        int[] bodyLines = new int[container.length];
        for (TextLine line : lines) {
            if (!scale.isDisplay(line.size()) && !line.vertical()) {
                for (int ground = line.ground(); ground > PageGrounds.PAGE; ground = grounds.parent(ground)) {
                    bodyLines[ground]++;
                }
            }
        }
        Set<Box> frames = new HashSet<>(page.frames());
        for (int ground = 0; ground < container.length; ground++) {
            Box box = grounds.box(ground);
            int least = frames.contains(box) ? 2 : 3;
            container[ground] = ground == PageGrounds.PAGE
                    || (bodyLines[ground] >= least
                            && box.height() > 2.4 * scale.body()
                            && box.width() > 6 * scale.body());
        }
    }

    private int containerOf(TextLine line) {
        int ground = line.ground();
        while (!container[ground]) {
            ground = grounds.parent(ground);
        }
        return ground;
    }

    private int containerAt(Box box) {
        int ground = grounds.at(box.centerX(), box.centerY());
        while (!container[ground]) {
            ground = grounds.parent(ground);
        }
        return ground;
    }

    /// Whether the line stands on a ground made for titles.
    private boolean onTitleGround(TextLine line) {
        return !container[line.ground()];
    }

    /// Advertisements, announcements and weather: all lines on a ground of their own, where their words say
    /// so and no article opens among them.
    private void takeNotices(Set<TextLine> left) {
        Map<Integer, List<TextLine>> onGround = new HashMap<>();
        for (TextLine line : lines) {
            for (int ground = line.ground(); ground > PageGrounds.PAGE; ground = grounds.parent(ground)) {
                onGround.computeIfAbsent(ground, _ -> new ArrayList<>()).add(line);
            }
        }
        onGround.forEach((ground, standing) -> {
            List<TextLine> ordered = TitleOrder.sorted(standing);
            String text = joined(ordered);
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
    }

    /// Labels: a short line alone on a ground that fits it.
    private void takeLabels(Set<TextLine> left) {
        Map<Integer, List<TextLine>> onGround = new HashMap<>();
        for (TextLine line : lines) {
            if (onTitleGround(line) && left.contains(line)) {
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
                elements.add(new PageElement(Kind.LABEL, box.union(line.box()), List.of(line), containerOf(line)));
            }
        });
    }

    private void takeBracketedLabels(Set<TextLine> left) {
        for (TextLine line : lines) {
            if (left.contains(line) && line.size() < 1.6 * scale.body() && Wording.isBracketedLabel(line.compact())) {
                left.remove(line);
                elements.add(PageElement.of(Kind.LABEL, List.of(line), containerOf(line)));
            }
        }
    }

    /// Captions: small or differently set lines right below a picture.
    private void takeCaptions(Set<TextLine> left) {
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
                elements.add(PageElement.of(Kind.CAPTION, caption, containerOf(caption.getFirst())));
            }
        }
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
                && (line.size() < 0.95 * scale.body() || !Wording.isCaption(joined(caption)))
                && caption.size() < 6;
    }

    private static String joined(List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.compact()));
        return text.toString();
    }

    private void takeTitles(Set<TextLine> left) {
        List<TextLine> titles = new ArrayList<>();
        for (TextLine line : lines) {
            if (left.contains(line) && (scale.isDisplay(line.size()) || onTitleGround(line) || line.vertical())) {
                if (Wording.isCredit(line.compact()) && line.size() < 1.3 * scale.body()) {
                    elements.add(PageElement.of(Kind.CREDIT, List.of(line), containerOf(line)));
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
    }

    /// Adds a headline block, or a body where an article is set in large characters.
    private void addTitle(List<TextLine> title) {
        TextLine first = title.getFirst();
        int in = containerOf(first);
        boolean prose = title.size() >= 6
                && title.stream()
                                        .filter(line -> line.text().contains("，")
                                                || line.text().contains("。"))
                                        .count()
                                * 2
                        > title.size();
        PageElement element = PageElement.of(prose ? Kind.BODY : Kind.TITLE, TitleOrder.sorted(title), in);
        Box box = onTitleGround(first) ? element.box().union(grounds.box(first.ground())) : element.box();
        elements.add(new PageElement(element.kind(), box, element.lines(), in));
    }

    private boolean isOneTitle(TextLine one, TextLine other) {
        if (containerOf(one) != containerOf(other) || onTitleGround(one) != onTitleGround(other)) {
            return false;
        }
        if (onTitleGround(one)) {
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

    private static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom);
    }

    private boolean ruleBetween(Box above, Box below) {
        return rules.stream()
                .anyMatch(rule -> rule.centerY() > above.centerY()
                        && rule.centerY() < below.centerY()
                        && overlap(rule.x(), rule.right(), below.x(), below.right()) > 0.5 * below.width());
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
            stackers.computeIfAbsent(containerOf(line), _ -> new BodyStacker(scale, reach, rules))
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
                && joined(stack).length() >= 9
                && !Wording.endsSentence(stack.getLast().compact())
                && !Wording.opensWithLeadIn(first.compact())
                && !Wording.isCredit(joined(stack))
                && elements.stream()
                        .anyMatch(title -> title.kind() == Kind.TITLE
                                && title.container() == containerOf(first)
                                && overlap(title.box().x(), title.box().right(), box.x(), box.right()) > 0
                                && AreaReader.distance(title.box(), box) < 1.2 * scale.body());
    }

    private Kind kind(List<TextLine> stack, List<List<TextLine>> others) {
        TextLine first = stack.getFirst();
        if (stack.size() == 1 && Wording.isCredit(first.compact())) {
            return Kind.CREDIT;
        }
        if (isTitleLike(stack, others)) {
            return Kind.TITLE;
        }
        boolean small = first.size() < 0.9 * scale.body();
        if (small && stack.size() < MIN_SMALL_BODY && !Wording.opensWithLeadIn(first.compact())) {
            return Wording.isCaption(joined(stack)) ? Kind.CAPTION : Kind.MINOR;
        }
        return stack.size() == 1
                        && first.box().width() < 12 * scale.body()
                        && others.stream().noneMatch(other -> isOfColumn(first, other))
                        && Wording.isPlain(first.compact())
                        && !Wording.opensWithLeadIn(first.compact())
                ? Kind.MINOR
                : Kind.BODY;
    }

    /// The lines of a headline block in reading order.
    static final class TitleOrder {
        private TitleOrder() {}

        static List<TextLine> sorted(List<TextLine> lines) {
            if (lines.stream().noneMatch(TextLine::vertical)) {
                return lines.stream()
                        .sorted(Comparator.<TextLine>comparingDouble(
                                        line -> line.box().centerY())
                                .thenComparingDouble(line -> line.box().x()))
                        .toList();
            }
            List<List<TextLine>> columns = new ArrayList<>();
            lines.stream()
                    .sorted(Comparator.comparingDouble(line -> -line.box().centerX()))
                    .forEach(line -> {
                        if (columns.isEmpty()
                                || columns.getLast().getFirst().box().centerX()
                                                - line.box().centerX()
                                        > 0.5 * line.size()) {
                            columns.add(new ArrayList<>());
                        }
                        columns.getLast().add(line);
                    });
            return columns.stream()
                    .flatMap(column -> downwards(column).stream())
                    .toList();
        }

        /// The lines of an upright column from top to bottom; in the order of painting where they lie upon
        /// each other.
        private static List<TextLine> downwards(List<TextLine> column) {
            List<TextLine> sorted = column.stream()
                    .sorted(Comparator.comparingDouble(line -> line.box().centerY()))
                    .toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i - 1).box().bottom()
                        > sorted.get(i).box().y() + 0.3 * sorted.get(i).size()) {
                    return column.stream()
                            .sorted(Comparator.comparingInt(
                                    line -> line.glyphs().getFirst().order()))
                            .toList();
                }
            }
            return sorted;
        }
    }
}
