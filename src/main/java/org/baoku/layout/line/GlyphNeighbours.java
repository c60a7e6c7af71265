package org.baoku.layout.line;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.paper.Box;

/// The neighbours of each glyph of a page: those that may follow it on a line.
final class GlyphNeighbours {
    /// The widest gap inside a line, in character heights.
    private static final double MAX_GAP = 2.6;

    /// The widest gap between glyphs printed downwards.
    private static final double MAX_GAP_DOWN = 0.9;

    private final List<Glyph> glyphs;
    private final GlyphGrid grid;

    /// The number of the ground on which each glyph stands.
    final int[] ground;

    /// The neighbour to the right, or -1.
    final int[] right;

    /// The glyph whose neighbour to the right this one is, or -1.
    final int[] left;

    /// The neighbour below, or -1.
    final int[] down;

    /// The links of the glyphs that lie on a heap; see [GlyphHeaps].
    final int[] heap;

    GlyphNeighbours(List<Glyph> glyphs, GlyphGrid grid, PageGrounds grounds) {
        this.glyphs = glyphs;
        this.grid = grid;
        ground = new int[glyphs.size()];
        right = new int[glyphs.size()];
        left = new int[glyphs.size()];
        Arrays.fill(left, -1);
        down = new int[glyphs.size()];
        heap = GlyphHeaps.find(glyphs);
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

    /// Whether two glyphs are of one size, but for a ratio, and stand on one ground.
    boolean isSimilar(int i, int j, double ratio) {
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
                && before.box().distance(after.box()) < 0.3 * before.size();
    }
}
