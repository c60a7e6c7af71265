package org.baoku.layout.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.paper.Box;

/// Tells the gaps between columns from those inside lines.
///
/// The order of painting is no order of reading; it is only asked where geometry leaves a question: whether
/// a gap in a headline separates two words or two headlines.
final class ColumnGaps {
    /// Gaps up to this are never those between columns.
    private static final double SMALL_GAP = 0.35;

    /// How far the ends of the lines of a column may lie apart, in character heights.
    private static final double EDGE = 0.4;

    /// The least width of an alley between columns, in tenths of a character.
    private static final double MIN_ALLEY = 5;

    /// The widest gap inside a line of which nothing nearby tells whether it is one between columns: where both sides
    /// were painted one after the other, and where they were not.
    private static final double MAX_INSIDE = 2.2;

    private static final double MAX_APART = 0.7;

    private final PageGlyphs page;
    private final List<Glyph> glyphs;
    private final TypeScale scale;
    private final GlyphGrid grid;
    private final GlyphNeighbours neighbours;
    private final GlyphGrid rules;

    ColumnGaps(PageGlyphs page, List<Glyph> glyphs, TypeScale scale, GlyphGrid grid, GlyphNeighbours neighbours) {
        this.page = page;
        this.glyphs = glyphs;
        this.scale = scale;
        this.grid = grid;
        this.neighbours = neighbours;
        rules = new GlyphGrid(uprightRulePieces(), page.width(), page.height(), 2 * scale.body());
    }

    /// Whether something separates two neighbours on a line: a rule, or white space that continues through
    /// the lines above and below.
    boolean separates(int i, int j) {
        Glyph before = glyphs.get(i);
        Glyph after = glyphs.get(j);
        double size = Math.max(before.size(), after.size());
        double gap = after.box().x() - before.box().right();
        if (gap < SMALL_GAP * scale.body() || gap < 0.25 * size) {
            return false;
        }
        if (!neighbours.isSimilar(i, j, 1.05) || ruleBetween(before.box(), after.box())) {
            return true;
        }
        int painted = after.order() - before.order();
        boolean paintedTogether = painted > 0 && painted <= 4;
        if (scale.isDisplay(size)) {
            return paintedTogether
                    ? gap > MAX_INSIDE * size
                    : gap > 0.6 * scale.body() && isAlley(i, j, 3 * scale.body());
        }
        if (gap <= SMALL_GAP * size) {
            return false;
        }
        int through = linesThroughGap(i, j);
        if (through != 0) {
            return through < 0
                    && !(paintedTogether && gap < 1.3 * size && (!beginsColumn(j) || Wording.isRole(textUpTo(i))));
        }
        return gap > (paintedTogether ? MAX_INSIDE : MAX_APART) * size;
    }

    /// The text of a line up to a glyph; that of a long line only in part.
    private String textUpTo(int i) {
        StringBuilder text = new StringBuilder();
        int at = i;
        for (int count = 0; at >= 0 && count <= Wording.MAX_ROLE; count++) {
            text.insert(0, glyphs.get(at).text());
            at = neighbours.left[at];
        }
        return text.toString();
    }

    /// Whether lines nearby cross a gap: below 0 where those above or those below leave a common part of it
    /// free, above 0 where neither do, 0 where none stands beside it.
    private int linesThroughGap(int i, int j) {
        int above = linesThroughGap(i, j, -1);
        int below = linesThroughGap(i, j, 1);
        return above < 0 || below < 0 ? -1 : Math.max(above, below);
    }

    /// The same for the lines on one side: below 0 where they leave a common part of it free, as an alley
    /// between columns is; above 0 where they do not; 0 where none stands beside it.
    private int linesThroughGap(int i, int j, int side) {
        double from = glyphs.get(i).box().right();
        double to = glyphs.get(j).box().x();
        double y = glyphs.get(i).box().centerY();
        double size = glyphs.get(i).size();
        Map<Long, BitSet> crossed = new HashMap<>();
        Map<Long, Double> ends = new HashMap<>();
        Map<Long, Double> begins = new HashMap<>();
        grid.forEachNear(from - 1.6 * size, y - 5.4 * size, to + 2.6 * size, y + 5.4 * size, k -> {
            Box box = glyphs.get(k).box();
            double distance = side * (box.centerY() - y);
            if (neighbours.isSimilar(i, k, 1.25) && distance > 0.7 * size && distance < 5 * size) {
                long row = Math.round(box.centerY() / (0.5 * size));
                if (box.centerX() < (from + to) / 2) {
                    ends.merge(row, box.right(), Math::max);
                } else {
                    begins.merge(row, box.x(), Math::min);
                }
                crossed.computeIfAbsent(row, _ -> new BitSet())
                        .set(
                                bin(Math.clamp(box.x() + 0.15 * size - from, 0, to - from), size),
                                Math.max(
                                        bin(Math.clamp(box.x() + 0.15 * size - from, 0, to - from), size),
                                        bin(Math.clamp(box.right() - 0.15 * size - from, 0, to - from), size)));
            }
        });
        if (ends.isEmpty() || begins.isEmpty()) {
            return isEdge(from, ends, 1, size) || isEdge(to, begins, -1, size) ? -1 : 0;
        }
        if (crossed.size() < 2) {
            return 0;
        }
        int bins = bin(to - from, size);
        int few = crossed.size() / 4;
        int free = 0;
        int widest = 0;
        for (int bin = 0; bin < bins; bin++) {
            int at = bin;
            free = crossed.values().stream().filter(each -> each.get(at)).count() > few ? 0 : free + 1;
            widest = Math.max(widest, free);
        }
        return widest >= Math.min(MIN_ALLEY, 0.7 * bins) ? -1 : 1;
    }

    /// Whether several lines end, or begin, where a gap does, and none reaches into it, as those of a column do
    /// beside a picture.
    ///
    /// @param into 1 where greater places are inside the gap, -1 where lesser ones are
    private static boolean isEdge(double edge, Map<Long, Double> lines, int into, double size) {
        return lines.values().stream().allMatch(each -> into * (each - edge) < EDGE * size)
                && lines.values().stream()
                                .filter(each -> Math.abs(each - edge) < EDGE * size)
                                .count()
                        > 1;
    }

    /// Whether lines above or below begin where this glyph stands, as the lines of a column do.
    private boolean beginsColumn(int j) {
        Box box = glyphs.get(j).box();
        double size = glyphs.get(j).size();
        int[] lines = new int[1];
        grid.forEachNear(box.x() - size, box.y() - 5 * size, box.x() + size, box.bottom() + 5 * size, k -> {
            boolean begins = neighbours.left[k] < 0
                    || glyphs.get(k).box().x()
                                    - glyphs.get(neighbours.left[k]).box().right()
                            > 0.5 * size;
            if (k != j
                    && begins
                    && Math.abs(glyphs.get(k).box().x() - box.x()) < 0.3 * size
                    && neighbours.isSimilar(k, j, 1.25)) {
                lines[0]++;
            }
        });
        return lines[0] >= 2;
    }

    /// A position in a gap, in steps of a tenth of a character.
    private static int bin(double position, double size) {
        return (int) Math.round(10 * position / size);
    }

    /// Whether white space as wide as that between columns, somewhere in a gap, continues for some distance above or
    /// below. The gap itself may be wider, as between the centred headlines of two articles.
    private boolean isAlley(int i, int j, double reach) {
        Box before = glyphs.get(i).box();
        Box after = glyphs.get(j).box();
        double top = Math.min(before.y(), after.y());
        double bottom = Math.max(before.bottom(), after.bottom());
        return hasEmptyStrip(before.right(), top - reach, after.x(), top)
                || hasEmptyStrip(before.right(), bottom, after.x(), bottom + reach);
    }

    private boolean hasEmptyStrip(double left, double top, double right, double bottom) {
        double size = scale.body();
        BitSet crossed = new BitSet();
        grid.forEachNear(left - 2 * size, top - size, right + 2 * size, bottom, k -> {
            Box box = glyphs.get(k).box();
            if (box.x() < right && box.right() > left && box.y() < bottom && box.bottom() > top) {
                crossed.set(bin(Math.max(0, box.x() - left), size), bin(Math.min(right, box.right()) - left, size));
            }
        });
        int bins = bin(right - left, size);
        for (int from = 0; from < bins; from = crossed.nextSetBit(from) + 1) {
            int next = crossed.nextSetBit(from);
            if ((next < 0 ? bins : next) - from >= MIN_ALLEY) {
                return true;
            }
            if (next < 0) {
                return false;
            }
        }
        return false;
    }

    private boolean ruleBetween(Box before, Box after) {
        boolean[] found = new boolean[1];
        rules.forEachNear(before.right(), before.y(), after.x(), before.bottom(), k -> found[0] = true);
        return found[0] && uprightRules(before, after);
    }

    private boolean uprightRules(Box before, Box after) {
        return page.rules().stream()
                .anyMatch(rule -> isUpright(rule)
                        && rule.centerX() > before.centerX()
                        && rule.centerX() < after.centerX()
                        && rule.y() < before.centerY()
                        && rule.bottom() > before.centerY());
    }

    private static boolean isUpright(Box rule) {
        return rule.height() > 2 * rule.width() && rule.height() > 4;
    }

    /// Points along the upright rules, near enough to each other to be found from any line beside them.
    private List<Box> uprightRulePieces() {
        List<Box> pieces = new ArrayList<>();
        for (Box rule : page.rules()) {
            if (isUpright(rule)) {
                double step = Math.max(scale.body() / 2, rule.height() / 1000);
                for (double y = rule.y(); y <= rule.bottom() && pieces.size() < 100_000; y += step) {
                    pieces.add(new Box(rule.centerX(), y, 0, 0));
                }
            }
        }
        return pieces;
    }
}
