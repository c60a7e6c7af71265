package org.baoku.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.paper.Box;

/// Finds the lines of a page: links each glyph with its neighbours to the right and below, decides for each
/// group of linked glyphs whether it is printed across or downwards, and follows the links.
///
/// The order of painting is no order of reading; it is only asked where geometry leaves a question: whether
/// a gap in a headline separates two words or two headlines.
final class LineFinder {
    /// The widest gap inside a line, in character heights.
    private static final double MAX_GAP = 2.6;

    /// Gaps up to this are never those between columns.
    private static final double SMALL_GAP = 0.35;

    /// The least width of an alley between columns, in tenths of a character.
    private static final double MIN_ALLEY = 5;

    /// The widest gap between glyphs printed downwards.
    private static final double MAX_GAP_DOWN = 0.9;

    private final PageGlyphs page;
    private final List<Glyph> glyphs;
    private final TypeScale scale;
    private final PageGrounds grounds;
    private final GlyphGrid grid;
    private final GlyphGrid rules;
    private final int[] ground;
    private final int[] right;
    private final int[] left;
    private final int[] down;

    /// The links of the glyphs that lie on a heap; see [GlyphHeaps].
    private final int[] heap;

    private LineFinder(PageGlyphs page, List<Glyph> glyphs, TypeScale scale, PageGrounds grounds) {
        this.page = page;
        this.glyphs = glyphs;
        this.scale = scale;
        this.grounds = grounds;
        grid = new GlyphGrid(glyphs.stream().map(Glyph::box).toList(), page.width(), page.height(), 2 * scale.body());
        rules = new GlyphGrid(uprightRulePieces(), page.width(), page.height(), 2 * scale.body());
        ground = new int[glyphs.size()];
        right = new int[glyphs.size()];
        left = new int[glyphs.size()];
        Arrays.fill(left, -1);
        down = new int[glyphs.size()];
        heap = GlyphHeaps.find(glyphs);
    }

    /// The lines of these glyphs; each glyph is in one of them.
    static List<TextLine> find(PageGlyphs page, List<Glyph> glyphs, TypeScale scale, PageGrounds grounds) {
        return new LineFinder(page, glyphs, scale, grounds).find();
    }

    private List<TextLine> find() {
        for (int i = 0; i < ground.length; i++) {
            Box box = glyphs.get(i).box();
            ground[i] = grounds.at(box.centerX(), box.centerY());
        }
        Arrays.setAll(right, this::rightNeighbour);
        Arrays.setAll(down, this::neighbourBelow);
        keepMutual(right, Comparator.comparingDouble(i -> -glyphs.get(i).box().right()));
        for (int i = 0; i < right.length; i++) {
            if (right[i] >= 0) {
                left[right[i]] = i;
            }
        }
        keepMutual(down, Comparator.comparingDouble(i -> -glyphs.get(i).box().bottom()));
        boolean[] vertical = LineDirection.find(glyphs, right, down);
        for (int i = 0; i < heap.length; i++) {
            vertical[i] |= heap[i] >= 0;
        }
        List<TextLine> lines = new ArrayList<>();
        for (List<Integer> chain : chains(vertical)) {
            lines.add(line(chain, vertical[chain.getFirst()]));
        }
        return lines;
    }

    /// Where two glyphs have the same neighbour, only the nearer one keeps it.
    private static void keepMutual(int[] next, Comparator<Integer> nearest) {
        Map<Integer, Integer> before = new HashMap<>();
        for (int i = 0; i < next.length; i++) {
            if (next[i] < 0) {
                continue;
            }
            Integer rival = before.get(next[i]);
            if (rival == null) {
                before.put(next[i], i);
            } else if (nearest.compare(i, rival) < 0) {
                next[rival] = -1;
                before.put(next[i], i);
            } else {
                next[i] = -1;
            }
        }
    }

    private int rightNeighbour(int i) {
        if (heap[i] >= 0) {
            return -1;
        }
        Glyph glyph = glyphs.get(i);
        Box box = glyph.box();
        double size = glyph.size();
        int[] nearest = {-1};
        grid.forEachNear(
                box.centerX(),
                box.centerY() - size / 2,
                box.right() + (MAX_GAP + 1) * size,
                box.centerY() + size / 2,
                j -> {
                    Box other = glyphs.get(j).box();
                    if (j != i
                            && heap[j] < 0
                            && isSimilar(i, j, 1.25)
                            && glyph.rotation() == 0
                            && glyphs.get(j).rotation() == 0
                            && Math.abs(other.centerY() - box.centerY()) <= 0.35 * size
                            && other.centerX() > box.centerX() + 0.2 * size
                            && other.x() > box.right() - 0.65 * size
                            && other.x() < box.right() + MAX_GAP * size
                            && (nearest[0] < 0
                                    || other.x() < glyphs.get(nearest[0]).box().x())) {
                        nearest[0] = j;
                    }
                });
        return nearest[0];
    }

    private int neighbourBelow(int i) {
        if (heap[i] >= 0) {
            return -1;
        }
        Box box = glyphs.get(i).box();
        double size = glyphs.get(i).size();
        int[] nearest = {-1};
        grid.forEachNear(
                box.centerX() - 0.4 * size,
                box.centerY(),
                box.centerX() + 0.4 * size,
                box.bottom() + (MAX_GAP_DOWN + 0.7) * size,
                j -> {
                    Box other = glyphs.get(j).box();
                    if (j != i
                            && heap[j] < 0
                            && isSimilar(i, j, 1.12)
                            && Math.abs(other.centerX() - box.centerX()) <= 0.35 * size
                            && other.centerY() > box.centerY() + 0.1 * size
                            && other.y() > box.bottom() - 0.4 * size
                            && other.y() < box.bottom() + MAX_GAP_DOWN * size
                            && (nearest[0] < 0
                                    || other.y() < glyphs.get(nearest[0]).box().y())) {
                        nearest[0] = j;
                    }
                });
        return nearest[0];
    }

    private boolean isSimilar(int i, int j, double ratio) {
        double one = glyphs.get(i).size();
        double other = glyphs.get(j).size();
        return Math.max(one, other) <= ratio * Math.min(one, other) && (ground[i] == ground[j] || runsOver(i, j));
    }

    /// Whether a line runs over the edge of its ground between two glyphs.
    private boolean runsOver(int i, int j) {
        Glyph before = glyphs.get(i);
        Glyph after = glyphs.get(j);
        return after.order() == before.order() + 1
                && before.size() == after.size()
                && before.colour().equals(after.colour())
                && AreaReader.distance(before.box(), after.box()) < 0.3 * before.size();
    }

    /// The glyphs of each line, in reading order.
    private List<List<Integer>> chains(boolean[] vertical) {
        boolean[] follows = new boolean[glyphs.size()];
        int[] next = new int[glyphs.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = -1;
            if (heap[i] >= 0) {
                next[i] = heap[i] == i ? -1 : heap[i];
            } else if (vertical[i]) {
                next[i] = down[i] >= 0 && vertical[down[i]] ? down[i] : -1;
            } else if (right[i] >= 0 && !vertical[right[i]] && !isSeparated(i, right[i])) {
                next[i] = right[i];
            }
            if (next[i] >= 0) {
                follows[next[i]] = true;
            }
        }
        List<List<Integer>> chains = new ArrayList<>();
        boolean[] used = new boolean[glyphs.size()];
        for (int i = 0; i < next.length; i++) {
            if (!follows[i]) {
                chains.add(chain(i, next, used));
            }
        }
        // Links never form a circle where all boxes are finite; nothing is lost if they do.
        for (int i = 0; i < next.length; i++) {
            if (!used[i]) {
                chains.add(chain(i, next, used));
            }
        }
        return chains;
    }

    private static List<Integer> chain(int from, int[] next, boolean[] used) {
        List<Integer> chain = new ArrayList<>();
        for (int i = from; i >= 0 && !used[i]; i = next[i]) {
            used[i] = true;
            chain.add(i);
        }
        return chain;
    }

    /// Whether something separates two neighbours on a line: a rule, or white space that continues through
    /// the lines above and below.
    private boolean isSeparated(int i, int j) {
        Glyph before = glyphs.get(i);
        Glyph after = glyphs.get(j);
        double size = Math.max(before.size(), after.size());
        double gap = after.box().x() - before.box().right();
        if (gap < SMALL_GAP * scale.body() || gap < 0.25 * size) {
            return false;
        }
        if (!isSimilar(i, j, 1.05) || ruleBetween(before.box(), after.box())) {
            return true;
        }
        int painted = after.order() - before.order();
        boolean paintedTogether = painted > 0 && painted <= 4;
        if (scale.isDisplay(size)) {
            return paintedTogether ? gap > 2.2 * size : gap > 0.6 * scale.body() && isAlley(i, j, 3 * scale.body());
        }
        if (gap <= SMALL_GAP * size) {
            return false;
        }
        int through = linesThroughGap(i, j);
        if (through != 0) {
            return through < 0
                    && !(paintedTogether && gap < 1.3 * size && (!beginsColumn(j) || Wording.isRole(textUpTo(i))));
        }
        return paintedTogether ? gap > 2.2 * size : gap > 1.1 * size;
    }

    /// The text of a line up to a glyph; that of a long line only in part.
    private String textUpTo(int i) {
        StringBuilder text = new StringBuilder();
        int at = i;
        for (int count = 0; at >= 0 && count <= Wording.MAX_ROLE; count++) {
            text.insert(0, glyphs.get(at).text());
            at = left[at];
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
        Map<Long, Integer> sides = new HashMap<>();
        grid.forEachNear(from - 1.6 * size, y - 5.4 * size, to + 2.6 * size, y + 5.4 * size, k -> {
            Box box = glyphs.get(k).box();
            double distance = side * (box.centerY() - y);
            if (isSimilar(i, k, 1.25) && distance > 0.7 * size && distance < 5 * size) {
                long row = Math.round(box.centerY() / (0.5 * size));
                sides.merge(row, box.centerX() < (from + to) / 2 ? 1 : 2, (one, other) -> one | other);
                crossed.computeIfAbsent(row, _ -> new BitSet())
                        .set(
                                bin(Math.clamp(box.x() + 0.15 * size - from, 0, to - from), size),
                                Math.max(
                                        bin(Math.clamp(box.x() + 0.15 * size - from, 0, to - from), size),
                                        bin(Math.clamp(box.right() - 0.15 * size - from, 0, to - from), size)));
            }
        });
        if (sides.values().stream().reduce(0, (one, other) -> one | other) != 3 || sides.size() < 2) {
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

    /// Whether lines above or below begin where this glyph stands, as the lines of a column do.
    private boolean beginsColumn(int j) {
        Box box = glyphs.get(j).box();
        double size = glyphs.get(j).size();
        int[] lines = new int[1];
        grid.forEachNear(box.x() - size, box.y() - 5 * size, box.x() + size, box.bottom() + 5 * size, k -> {
            boolean begins = left[k] < 0
                    || glyphs.get(k).box().x() - glyphs.get(left[k]).box().right() > 0.5 * size;
            if (k != j && begins && Math.abs(glyphs.get(k).box().x() - box.x()) < 0.3 * size && isSimilar(k, j, 1.25)) {
                lines[0]++;
            }
        });
        return lines[0] >= 2;
    }

    /// A position in a gap, in steps of a tenth of a character.
    private static int bin(double position, double size) {
        return (int) Math.round(10 * position / size);
    }

    /// Whether a gap continues as white space for some distance above or below.
    private boolean isAlley(int i, int j, double reach) {
        Box before = glyphs.get(i).box();
        Box after = glyphs.get(j).box();
        double left = before.right() + 1;
        double right = after.x() - 1;
        double top = Math.min(before.y(), after.y());
        double bottom = Math.max(before.bottom(), after.bottom());
        return isEmpty(left, top - reach, right, top) || isEmpty(left, bottom, right, bottom + reach);
    }

    private boolean isEmpty(double left, double top, double right, double bottom) {
        boolean[] found = new boolean[1];
        grid.forEachNear(left - 2 * scale.body(), top - scale.body(), right + 2 * scale.body(), bottom, k -> {
            Box box = glyphs.get(k).box();
            found[0] |= box.x() < right && box.right() > left && box.y() < bottom && box.bottom() > top;
        });
        return !found[0];
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

    private TextLine line(List<Integer> chain, boolean vertical) {
        List<Glyph> line = chain.stream().map(glyphs::get).toList();
        Box box = line.stream().map(Glyph::box).reduce(Box::union).orElseThrow();
        double[] sizes = line.stream().mapToDouble(Glyph::size).sorted().toArray();
        String text = LineText.of(line, vertical);
        return new TextLine(
                line,
                heap[chain.getFirst()] >= 0 ? text.replace(" ", "") : text, // places on a heap tell of no gaps
                box,
                sizes[sizes.length / 2],
                vertical,
                ground[chain.getFirst()]);
    }
}
