package org.baoku.layout.line;

import java.util.Arrays;
import java.util.List;
import org.baoku.paper.Box;

/// Finds glyphs that were painted one upon the other, as some writers of PDF do with a headline that is to run
/// downwards. Their places tell nothing of their order; the order of painting does.
final class GlyphHeaps {
    /// Fewer glyphs upon each other can be an overprint or an accent.
    private static final int MIN_GLYPHS = 4;

    /// How far apart the middles of glyphs on one heap may be, in character heights: across, and down, where
    /// the ink of the characters decides.
    private static final double MAX_ACROSS = 0.1;

    private static final double MAX_DOWN = 0.35;

    /// How far beside a heap, in character heights, the characters may stand that were painted right before
    /// and after it: those of its column that lie on no heap, such as digits and brackets.
    private static final double MAX_BESIDE = 0.6;

    private static final double MAX_DISTANCE = 20;

    private GlyphHeaps() {}

    /// For each glyph the one that follows it on its heap; itself for the last of a heap; -1 for a glyph on
    /// no heap. What was painted with a heap in one column belongs to it.
    ///
    /// @param glyphs in the order of painting
    static int[] find(List<Glyph> glyphs) {
        int[] next = new int[glyphs.size()];
        Arrays.fill(next, -1);
        int free = 0;
        int first = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i < glyphs.size() && isOn(glyphs.get(i - 1), glyphs.get(i))) {
                continue;
            }
            if (i - first >= MIN_GLYPHS && first >= free) {
                Glyph heap = glyphs.get(first);
                int begin = first;
                while (begin > free && isInColumn(heap, glyphs.get(begin - 1))) {
                    begin--;
                }
                int end = i;
                while (end < glyphs.size() && isInColumn(heap, glyphs.get(end))) {
                    end++;
                }
                for (int k = begin; k < end; k++) {
                    next[k] = Math.min(k + 1, end - 1);
                }
                free = end;
            }
            first = i;
        }
        return next;
    }

    private static boolean isInColumn(Glyph heap, Glyph other) {
        return Math.abs(other.size() - heap.size()) < 0.02 * heap.size()
                && Math.abs(other.box().centerX() - heap.box().centerX()) < MAX_BESIDE * heap.size()
                && Math.abs(other.box().centerY() - heap.box().centerY()) < MAX_DISTANCE * heap.size();
    }

    private static boolean isOn(Glyph below, Glyph above) {
        Box one = below.box();
        Box other = above.box();
        return below.size() == above.size()
                && below.font().equals(above.font())
                && Math.abs(one.centerX() - other.centerX()) < MAX_ACROSS * below.size()
                && Math.abs(one.centerY() - other.centerY()) < MAX_DOWN * below.size();
    }
}
