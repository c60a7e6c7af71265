package org.baoku.layout.area;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.baoku.layout.element.PageElement;
import org.baoku.layout.line.TypeScale;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// Divides the elements of a page or container among articles: of all ways to cut the area straight through
/// white space, again and again (XY-cut), the one is chosen in which the areas read best as one article each.
public final class AreaCutter {
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

    /// So many areas are looked at again.
    private static final int MAX_MENDED = 12;

    private final List<PageElement> elements;
    private final AreaReader reader;
    private final TypeScale scale;
    private final List<Box> rules;
    private final Map<BitSet, Division> divisions = new HashMap<>();
    private int mended;

    public AreaCutter(List<PageElement> elements, AreaReader reader, TypeScale scale, List<Box> rules) {
        this.elements = elements;
        this.reader = reader;
        this.scale = scale;
        this.rules = rules;
    }

    /// @param cut the cut that divides the area first; null where none does
    private record Division(
            double cost, List<ArticleArea> areas, @Nullable Cut cut) {
        static Division of(Division first, Division second, Cut cut) {
            List<ArticleArea> areas = new ArrayList<>(first.areas());
            areas.addAll(second.areas());
            return new Division(first.cost() + second.cost() + cut.cost(), areas, cut);
        }

        Division and(Peel peel) {
            List<ArticleArea> all = new ArrayList<>(areas);
            all.add(peel.article());
            return new Division(cost + peel.article().cost() + CUT, all, null);
        }

        List<ArticleArea> bad() {
            return areas.stream().filter(area -> area.cost() > MIN_PEEL).toList();
        }
    }

    private record Cut(BitSet first, BitSet second, double gap, double cost) {}

    /// The articles, in no particular order.
    public List<ArticleArea> divide() {
        if (elements.isEmpty()) {
            return List.of();
        }
        BitSet all = new BitSet();
        all.set(0, elements.size());
        return mend(all).areas();
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
        Division best = new Division(whole.cost(), List.of(whole), null);
        for (Cut cut : cuts.subList(0, Math.min(cuts.size(), MAX_CUTS))) {
            Division division = Division.of(divide(cut.first()), divide(cut.second()), cut);
            if (division.cost() < best.cost()) {
                best = division;
            }
        }
        int most = cuts.isEmpty() ? MAX_ELEMENTS : MAX_PEELED;
        if (best.cost() > MIN_PEEL && !huge && area.cardinality() <= most) {
            best = peel(area, best, peels(area), MAX_PEELS);
        }
        divisions.put(area, best);
        return best;
    }

    /// The same for an area of any size: where some of its parts read badly after the best cuts, they are looked at
    /// again together with what surrounds them, from the smallest area that holds them on.
    private Division mend(BitSet area) {
        Division best = divide(area);
        if (best.bad().isEmpty()) {
            return best;
        }
        if (best.cut() != null) {
            best = Division.of(mend(best.cut().first()), mend(best.cut().second()), best.cut());
        }
        Set<PageElement> bad = new HashSet<>();
        best.bad().forEach(each -> each.elements().forEach(bad::add));
        if (bad.isEmpty() || area.cardinality() > MAX_ELEMENTS || ++mended > MAX_MENDED) {
            return best;
        }
        List<Peel> peels = peels(area).stream()
                .filter(peel -> peel.article().elements().anyMatch(bad::contains))
                .toList();
        return peel(area, best, peels, 2 * MAX_PEELS);
    }

    /// Where straight cuts leave parts that read badly, as where an article flows around another or articles
    /// stand around each other like the sails of a windmill, a rectangle that reads well as one article is
    /// taken out of an area.
    private Division peel(BitSet area, Division whole, List<Peel> peels, int most) {
        Division best = whole;
        for (Peel peel : peels.subList(0, Math.min(peels.size(), most))) {
            BitSet left = (BitSet) area.clone();
            left.andNot(peel.members());
            Division division = divide(left).and(peel);
            if (division.cost() < best.cost()) {
                best = division;
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
                        i -> box.distance(elements.get(i).box())))
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
