package org.baoku.layout.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.layout.element.PageElement;
import org.baoku.layout.element.PageElement.Kind;
import org.baoku.layout.line.TypeScale;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// Reads an area of a page as one article and says what speaks against that: the costs add up.
///
/// An article has one headline block, opens at most once, and its columns continue each other: a piece that
/// breaks off inside a sentence is followed by one that does not begin with a paragraph.
public final class AreaReader {
    /// Another lead-in inside an article.
    private static final double SECOND_LEAD_IN = 8;
    /// A body without headline.
    private static final double NO_TITLE = 3;
    /// A headline without body.
    private static final double NO_BODY = 6;
    /// A label or credit without article.
    private static final double LONELY_LABEL = 5;
    /// A headline block besides the article's own.
    private static final double SECOND_TITLE = 4;
    /// One that stands close to the article's own.
    private static final double CLOSE_TITLE = 0.7;
    private static final double CROSSHEAD = 0.6;
    /// A sentence that breaks off before a paragraph, or a paragraph that ends before a sentence goes on.
    private static final double BROKEN_FLOW = 4;
    private static final double BEGINS_INSIDE = 4;
    private static final double NO_LEAD_IN = 0.7;
    private static final double ENDS_INSIDE = 4;
    private static final double OTHER_WIDTH = 3;
    private static final double RULE_INSIDE = 4;
    private static final double WIDE_GAP = 2;
    private static final double SHARED_WORDS = 3;
    private static final double DISTANCE = 0.15;
    private static final double INSIDE = 1.5;
    /// A headline above later columns that leaves the first one uncovered.
    private static final double NOT_ABOVE_FIRST = 0.8;

    private final TypeScale scale;
    private final List<Box> rules;
    private final Map<PageElement, CharacterPairs> pairs = new HashMap<>();
    private final Map<PageElement, ColumnPiece> pieces = new HashMap<>();

    public AreaReader(TypeScale scale, List<Box> rules, List<PageElement> elements) {
        this.scale = scale;
        this.rules = rules;
        for (ColumnPiece piece : ColumnPiece.of(
                elements.stream().filter(each -> each.kind() == Kind.BODY).toList())) {
            pieces.put(piece.element(), piece);
        }
    }

    ArticleArea read(List<PageElement> elements) {
        List<ColumnPiece> bodies = new ArrayList<>();
        List<PageElement> titles = new ArrayList<>();
        List<PageElement> others = new ArrayList<>();
        for (PageElement element : elements) {
            ColumnPiece piece = pieces.get(element);
            if (piece != null) {
                bodies.add(piece);
            } else {
                (element.kind() == Kind.TITLE ? titles : others).add(element);
            }
        }
        if (bodies.isEmpty()) {
            return withoutBody(titles, others);
        }
        List<ColumnPiece> ordered = ColumnOrder.of(bodies);
        double cost = flow(ordered) + widths(ordered) + rulesInside(ordered, elements) + gaps(ordered, elements);
        List<PageElement> crossheads = new ArrayList<>(others.stream()
                .filter(each -> each.kind() == Kind.MINOR && isCrosshead(each, ordered))
                .toList());
        others.removeAll(crossheads);
        @Nullable PageElement title = title(titles, ordered);
        if (title == null) {
            cost += isLabelledDigest(ordered, others) ? 0 : NO_TITLE;
            return new ArticleArea(ordered, null, List.of(), crossheads, others, cost);
        }
        List<PageElement> subtitles = new ArrayList<>();
        for (PageElement other : titles) {
            if (other.equals(title)) {
                continue;
            }
            if (other.box().distance(title.box()) < 1.3 * scale.body()
                    && other.size() < 0.95 * title.size()
                    && !isBeside(other, title)) {
                subtitles.add(other);
                cost += CLOSE_TITLE;
            } else if (isCrosshead(other, ordered)) {
                crossheads.add(other);
                cost += CROSSHEAD;
            } else {
                subtitles.add(other);
                cost += SECOND_TITLE;
            }
        }
        cost += place(title, ordered) - SHARED_WORDS * shared(title, ordered);
        return new ArticleArea(ordered, title, subtitles, crossheads, others, cost);
    }

    /// Whether a label names briefs, each after a mark, which have no headline of their own.
    private static boolean isLabelledDigest(List<ColumnPiece> ordered, List<PageElement> others) {
        return ordered.getFirst().isMarked() && others.stream().anyMatch(each -> each.kind() == Kind.LABEL);
    }

    private static ArticleArea withoutBody(List<PageElement> titles, List<PageElement> others) {
        boolean labelled = others.stream().anyMatch(each -> each.kind() == Kind.LABEL || each.kind() == Kind.CREDIT);
        double cost = NO_BODY * titles.size() + (titles.isEmpty() && labelled ? LONELY_LABEL : 0.5);
        PageElement title = titles.isEmpty() ? null : titles.getFirst();
        return new ArticleArea(List.of(), title, titles.stream().skip(1).toList(), List.of(), others, cost);
    }

    /// Whether two headline blocks printed across stand side by side: those of one article stand above each other.
    private static boolean isBeside(PageElement one, PageElement other) {
        return Math.min(one.box().right(), other.box().right())
                        <= Math.max(one.box().x(), other.box().x())
                && !one.lines().getFirst().vertical()
                && !other.lines().getFirst().vertical();
    }

    /// The largest of the title elements that is no crosshead.
    private @Nullable PageElement title(List<PageElement> titles, List<ColumnPiece> ordered) {
        return titles.stream()
                .max(Comparator.<PageElement>comparingDouble(each -> isCrosshead(each, ordered) ? 0 : 1)
                        .thenComparingDouble(PageElement::size)
                        .thenComparingDouble(each -> -each.box().y()))
                .orElse(null);
    }

    private double flow(List<ColumnPiece> ordered) {
        ColumnPiece first = ordered.getFirst();
        double cost = first.opens() ? 0 : NO_LEAD_IN;
        if (!first.startsIndented() && !first.opens()) {
            cost += BEGINS_INSIDE;
        }
        for (int i = 1; i < ordered.size(); i++) {
            cost += flow(ordered.get(i - 1), ordered.get(i));
        }
        return ordered.getLast().endsInSentence() ? cost + ENDS_INSIDE : cost;
    }

    /// What speaks against one piece being followed by another.
    static double flow(ColumnPiece before, ColumnPiece after) {
        if (after.opens() || (after.isMarked() && !before.isMarked())) {
            return SECOND_LEAD_IN;
        }
        if (before.endsInSentence()) {
            return after.startsIndented() ? BROKEN_FLOW : 0;
        }
        if (after.startsIndented()) {
            return 0.3;
        }
        return before.endsFull() ? 0.6 : BROKEN_FLOW;
    }

    private double widths(List<ColumnPiece> ordered) {
        double cost = 0;
        double width = 0;
        for (ColumnPiece piece : ordered) {
            if (piece.element().lines().size() < 3) {
                continue;
            }
            double own = piece.element().box().right() - piece.left();
            if (width > 0 && Math.abs(own - width) > 0.08 * Math.max(own, width) + scale.body()) {
                cost += OTHER_WIDTH;
            }
            width = own;
        }
        return cost;
    }

    private double rulesInside(List<ColumnPiece> ordered, List<PageElement> elements) {
        double cost = 0;
        Box all = elements.stream().map(PageElement::box).reduce(Box::union).orElseThrow();
        for (Box rule : rules) {
            if (rule.width() > 0.5 * all.width()
                    && rule.y() > all.y() + scale.body()
                    && rule.bottom() < all.bottom() - scale.body()
                    && rule.x() < all.right()
                    && rule.right() > all.x()) {
                boolean bodyAbove = ordered.stream()
                        .anyMatch(piece -> piece.element().box().centerY() < rule.y()
                                && piece.element().box().x() < rule.right()
                                && piece.element().box().right() > rule.x());
                cost += bodyAbove ? RULE_INSIDE : 0.3;
            }
        }
        return Math.min(cost, 3 * RULE_INSIDE);
    }

    /// White space between pieces of one column that no picture or crosshead fills.
    private double gaps(List<ColumnPiece> ordered, List<PageElement> elements) {
        double cost = 0;
        for (int i = 1; i < ordered.size(); i++) {
            Box above = ordered.get(i - 1).element().box();
            Box below = ordered.get(i).element().box();
            double gap = below.y() - above.bottom();
            boolean sameColumn = below.x() < above.right() && above.x() < below.right();
            if (!sameColumn || gap < 1.5 * scale.body()) {
                continue;
            }
            double filled = 0;
            for (PageElement between : elements) {
                Box box = between.box();
                if (box.x() < below.right()
                        && box.right() > below.x()
                        && box.y() > above.y()
                        && box.bottom() < below.bottom()
                        && between.kind() != Kind.BODY) {
                    filled += box.height();
                }
            }
            cost += gap - filled > 3 * scale.body() ? WIDE_GAP : 0;
        }
        return cost;
    }

    /// Whether a title stands in a column between the end of a sentence and a new paragraph.
    private boolean isCrosshead(PageElement title, List<ColumnPiece> ordered) {
        Box box = title.box();
        for (int i = 1; i < ordered.size(); i++) {
            ColumnPiece before = ordered.get(i - 1);
            ColumnPiece after = ordered.get(i);
            Box above = before.element().box();
            Box below = after.element().box();
            if (box.y() > above.y()
                    && box.bottom() < below.bottom()
                    && box.y() >= above.bottom() - scale.body()
                    && box.bottom() <= below.y() + scale.body()
                    && box.x() > below.x() - 2 * scale.body()
                    && box.right() < below.right() + 2 * scale.body()
                    && box.x() < above.right()
                    && box.right() > above.x()
                    && box.y() - above.bottom() < 2 * scale.body()
                    && below.y() - box.bottom() < 2 * scale.body()) {
                return !before.endsInSentence() && !after.opens();
            }
        }
        return false;
    }

    /// What speaks against the place of a headline beside its body.
    private double place(PageElement title, List<ColumnPiece> ordered) {
        Box box = title.box();
        double nearest = ordered.stream()
                .mapToDouble(piece -> box.distance(piece.element().box()))
                .min()
                .orElse(0);
        double cost = Math.min(2, DISTANCE * nearest / scale.body());
        boolean above = ordered.stream()
                .anyMatch(piece -> piece.element().box().bottom() <= box.centerY() && overlapsAcross(piece, box));
        boolean below = ordered.stream()
                .anyMatch(piece -> piece.element().box().y() >= box.centerY() && overlapsAcross(piece, box));
        if (above && below) {
            return cost + INSIDE;
        }
        return below && isRightOf(box, ordered.getFirst()) ? cost + NOT_ABOVE_FIRST : cost;
    }

    /// Whether a headline stands on the right of a piece that reaches as high.
    private static boolean isRightOf(Box title, ColumnPiece piece) {
        Box body = piece.element().box();
        return title.x() >= body.right() && body.y() < title.bottom();
    }

    private static boolean overlapsAcross(ColumnPiece piece, Box box) {
        Box body = piece.element().box();
        return Math.min(body.right(), box.right()) - Math.max(body.x(), box.x())
                > 0.3 * Math.min(body.width(), box.width());
    }

    private double shared(PageElement title, List<ColumnPiece> ordered) {
        CharacterPairs words = words(title);
        double most = 0;
        for (ColumnPiece piece : ordered) {
            most = Math.max(most, words.sharedWith(words(piece.element())));
        }
        return most;
    }

    private CharacterPairs words(PageElement element) {
        return pairs.computeIfAbsent(element, each -> CharacterPairs.of(each.text()));
    }
}
