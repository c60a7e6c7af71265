package org.baoku.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baoku.paper.Box;

/// Divides the elements of a page or container among articles: of all ways to cut the area straight through
/// white space, again and again (XY-cut), the one is chosen in which the areas read best as one article each.
final class AreaCutter {
    private static final double CUT = 1;
    private static final double NARROW_CUT = 1.5;
    private static final double RULE_BONUS = 1.5;

    /// With more elements, only the widest white space is cut first.
    private static final int MAX_ELEMENTS = 120;

    /// After so many areas no more alternatives are tried.
    private static final int MAX_AREAS = 15_000;

    private static final int MAX_CUTS = 12;

    /// Areas that read as badly as this are not left whole for want of a straight cut.
    private static final double MIN_PEEL = 3;

    /// In a larger area that straight cuts divide nothing is taken out: its parts are tried first.
    private static final int MAX_PEELED = 24;

    private static final int MAX_PEELS = 3;
    private static final int MAX_STEPS = 12;

    private final List<PageElement> elements;
    private final AreaReader reader;
    private final TypeScale scale;
    private final List<Box> rules;
    private final Map<BitSet, Division> divisions = new HashMap<>();

    AreaCutter(List<PageElement> elements, AreaReader reader, TypeScale scale, List<Box> rules) {
        this.elements = elements;
        this.reader = reader;
        this.scale = scale;
        this.rules = rules;
    }

    private record Division(double cost, List<ArticleArea> areas) {}

    private record Cut(BitSet first, BitSet second, double gap, double cost) {}

    /// The articles, in no particular order.
    List<ArticleArea> divide() {
        if (elements.isEmpty()) {
            return List.of();
        }
        BitSet all = new BitSet();
        all.set(0, elements.size());
        return divide(all).areas();
    }

    private Division divide(BitSet area) {
        Division known = divisions.get(area);
        if (known != null) {
            return known;
        }
        List<Cut> cuts = cuts(area);
        boolean huge = area.cardinality() > MAX_ELEMENTS || divisions.size() > MAX_AREAS;
        if (huge && !cuts.isEmpty()) {
            cuts = cuts.subList(0, 1);
        }
        ArticleArea whole = reader.read(area.stream().mapToObj(elements::get).toList());
        Division best = new Division(whole.cost(), List.of(whole));
        for (Cut cut : cuts.subList(0, Math.min(cuts.size(), MAX_CUTS))) {
            Division first = divide(cut.first());
            Division second = divide(cut.second());
            double cost = first.cost() + second.cost() + cut.cost();
            if (cost < best.cost()) {
                List<ArticleArea> areas = new ArrayList<>(first.areas());
                areas.addAll(second.areas());
                best = new Division(cost, areas);
            }
        }
        if (best.cost() > MIN_PEEL && !huge && area.cardinality() <= (cuts.isEmpty() ? MAX_ELEMENTS : MAX_PEELED)) {
            best = peel(area, best);
        }
        divisions.put(area, best);
        return best;
    }

    /// Where straight cuts leave parts that read badly, as where an article flows around another or articles stand
    /// around
    /// each other like the sails of a windmill, a rectangle that reads well as one article is taken out of an area.
    private Division peel(BitSet area, Division whole) {
        Division best = whole;
        List<Peel> peels = peels(area);
        for (Peel peel : peels.subList(0, Math.min(peels.size(), MAX_PEELS))) {
            BitSet left = (BitSet) area.clone();
            left.andNot(peel.members());
            Division rest = divide(left);
            double cost = rest.cost() + peel.article().cost() + CUT;
            if (cost < best.cost()) {
                List<ArticleArea> areas = new ArrayList<>(rest.areas());
                areas.add(peel.article());
                best = new Division(cost, areas);
            }
        }
        return best;
    }

    private record Peel(BitSet members, ArticleArea article) {}

    /// Rectangles that cut through no element, grown from each headline block element by element, the best first.
    private List<Peel> peels(BitSet area) {
        List<Peel> peels = new ArrayList<>();
        for (int title : area.stream().filter(this::isTitle).toArray()) {
            BitSet members = new BitSet();
            members.set(title);
            Box box = elements.get(title).box();
            for (int step = 0; step < MAX_STEPS && members.cardinality() < area.cardinality(); step++) {
                box = box.union(elements.get(nearest(box, members, area)).box());
                box = close(box, members, area);
                ArticleArea article =
                        reader.read(members.stream().mapToObj(elements::get).toList());
                if (article.cost() < MIN_PEEL && members.cardinality() < area.cardinality()) {
                    peels.add(new Peel((BitSet) members.clone(), article));
                }
            }
        }
        peels.sort(Comparator.comparingDouble(peel -> peel.article().cost()));
        return peels;
    }

    private boolean isTitle(int i) {
        return elements.get(i).kind() == PageElement.Kind.TITLE;
    }

    private int nearest(Box box, BitSet members, BitSet area) {
        return area.stream()
                .filter(i -> !members.get(i))
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> AreaReader.distance(box, elements.get(i).box())))
                .orElse(area.nextSetBit(0));
    }

    /// The least rectangle that holds a box and cuts through no element; its elements become the members.
    private Box close(Box box, BitSet members, BitSet area) {
        Box closed = box;
        for (int before = -1; before != members.cardinality(); ) {
            before = members.cardinality();
            for (int i = area.nextSetBit(0); i >= 0; i = area.nextSetBit(i + 1)) {
                if (!members.get(i) && closed.intersects(elements.get(i).box())) {
                    members.set(i);
                    closed = closed.union(elements.get(i).box());
                }
            }
        }
        return closed;
    }

    /// The straight cuts through the white space of an area, the widest first.
    private List<Cut> cuts(BitSet area) {
        int[] members = area.stream().toArray();
        List<Cut> cuts = new ArrayList<>();
        addCuts(members, true, cuts);
        addCuts(members, false, cuts);
        cuts.sort(Comparator.comparingDouble(cut -> -cut.gap()));
        return cuts;
    }

    private void addCuts(int[] members, boolean across, List<Cut> cuts) {
        double margin = 0.3 * scale.body();
        int[] sorted = IntStream.of(members)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> from(i, across)))
                .mapToInt(Integer::intValue)
                .toArray();
        BitSet before = new BitSet();
        double end = Double.NEGATIVE_INFINITY;
        for (int i : sorted) {
            double gap = from(i, across) - end;
            if (!before.isEmpty() && gap > -margin) {
                BitSet after = new BitSet();
                IntStream.of(members).filter(m -> !before.get(m)).forEach(after::set);
                BitSet first = (BitSet) before.clone();
                cuts.add(new Cut(first, after, gap, cost(first, after, gap, end, from(i, across), across)));
            }
            before.set(i);
            end = Math.max(end, to(i, across));
        }
    }

    private double cost(BitSet first, BitSet second, double gap, double end, double begin, boolean across) {
        if (!across) {
            Box above = bounds(first);
            Box below = bounds(second);
            double width = Math.max(above.width(), below.width());
            double slack = 0.5 * scale.body();
            for (Box rule : rules) {
                if (rule.centerY() > end - slack
                        && rule.centerY() < begin + slack
                        && Math.min(rule.right(), below.right()) - Math.max(rule.x(), below.x()) > 0.6 * width) {
                    return CUT - RULE_BONUS;
                }
            }
        }
        double narrow = 0.9 * scale.body();
        return gap < narrow ? CUT + NARROW_CUT * (1 + (narrow - gap) / narrow) : CUT;
    }

    private Box bounds(BitSet area) {
        return area.stream()
                .mapToObj(i -> elements.get(i).box())
                .reduce(Box::union)
                .orElseThrow();
    }

    private double from(int i, boolean across) {
        Box box = elements.get(i).box();
        return across ? box.x() : box.y();
    }

    private double to(int i, boolean across) {
        Box box = elements.get(i).box();
        return across ? box.right() : box.bottom();
    }
}
