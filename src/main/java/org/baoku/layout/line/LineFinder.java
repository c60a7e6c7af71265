package org.baoku.layout.line;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Box;

/// Finds the lines of a page: links each glyph with its neighbours to the right and below, decides for each
/// group of linked glyphs whether it is printed across or downwards, and follows the links up to the gaps between
/// columns.
public final class LineFinder {
    private final List<Glyph> glyphs;
    private final GlyphNeighbours neighbours;
    private final ColumnGaps gaps;

    private LineFinder(PageGlyphs page, List<Glyph> glyphs, TypeScale scale, PageGrounds grounds) {
        this.glyphs = glyphs;
        GlyphGrid grid =
                new GlyphGrid(glyphs.stream().map(Glyph::box).toList(), page.width(), page.height(), 2 * scale.body());
        neighbours = new GlyphNeighbours(glyphs, grid, grounds);
        gaps = new ColumnGaps(page, glyphs, scale, grid, neighbours);
    }

    /// The lines of these glyphs; each glyph is in one of them.
    public static List<TextLine> find(PageGlyphs page, List<Glyph> glyphs, TypeScale scale, PageGrounds grounds) {
        return new LineFinder(page, glyphs, scale, grounds).find();
    }

    private List<TextLine> find() {
        boolean[] vertical = LineDirection.find(glyphs, neighbours.right, neighbours.down);
        for (int i = 0; i < vertical.length; i++) {
            vertical[i] |= neighbours.heap[i] >= 0;
        }
        List<TextLine> lines = new ArrayList<>();
        for (List<Integer> chain : chains(vertical)) {
            lines.add(line(chain, vertical[chain.getFirst()]));
        }
        return lines;
    }

    /// The glyphs of each line, in reading order.
    private List<List<Integer>> chains(boolean[] vertical) {
        boolean[] follows = new boolean[glyphs.size()];
        int[] next = new int[glyphs.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = -1;
            if (neighbours.heap[i] >= 0) {
                next[i] = neighbours.heap[i] == i ? -1 : neighbours.heap[i];
            } else if (vertical[i]) {
                next[i] = neighbours.down[i] >= 0 && vertical[neighbours.down[i]] ? neighbours.down[i] : -1;
            } else if (neighbours.right[i] >= 0
                    && !vertical[neighbours.right[i]]
                    && !gaps.separates(i, neighbours.right[i])) {
                next[i] = neighbours.right[i];
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

    private TextLine line(List<Integer> chain, boolean vertical) {
        List<Glyph> line = chain.stream().map(glyphs::get).toList();
        Box box = line.stream().map(Glyph::box).reduce(Box::union).orElseThrow();
        double[] sizes = line.stream().mapToDouble(Glyph::size).sorted().toArray();
        String text = LineText.of(line, vertical);
        return new TextLine(
                line,
                neighbours.heap[chain.getFirst()] >= 0
                        ? text.replace(" ", "")
                        : text, // places on a heap tell of no gaps
                box,
                sizes[sizes.length / 2],
                vertical,
                neighbours.ground[chain.getFirst()]);
    }
}
