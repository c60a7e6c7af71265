package org.baoku.layout.line;

import java.util.Arrays;
import java.util.List;
import org.baoku.paper.Box;

/// Decides which glyphs are printed downwards: by groups of linked neighbours, as a line set across is closer to its
/// characters than to the next line.
final class LineDirection {
    /// Glyphs with a wider gap between them, in character heights, are not of one group.
    private static final double MAX_GAP = 0.9;

    private static final double MAX_GAP_OF_SIZES = 0.3;

    private final List<Glyph> glyphs;
    private final int[] group;
    private final int[] across;
    private final int[] downwards;
    private final int[] paintedAcross;
    private final int[] paintedDownwards;
    private final double[] gapsAcross;
    private final double[] gapsDownwards;

    private LineDirection(List<Glyph> glyphs) {
        this.glyphs = glyphs;
        int size = glyphs.size();
        group = new int[size];
        Arrays.setAll(group, i -> i);
        across = new int[size];
        downwards = new int[size];
        paintedAcross = new int[size];
        paintedDownwards = new int[size];
        gapsAcross = new double[size];
        gapsDownwards = new double[size];
    }

    /// For each glyph whether it is printed downwards.
    ///
    /// @param right each glyph's neighbour to the right, or -1
    /// @param down each glyph's neighbour below, or -1
    static boolean[] find(List<Glyph> glyphs, int[] right, int[] down) {
        return new LineDirection(glyphs).find(right, down);
    }

    private boolean[] find(int[] right, int[] down) {
        for (int i = 0; i < group.length; i++) {
            if (right[i] >= 0 && isGroupedAcross(i, right[i])) {
                join(i, right[i]);
            }
            if (down[i] >= 0) {
                join(i, down[i]);
            }
        }
        for (int i = 0; i < group.length; i++) {
            int of = root(i);
            if (right[i] >= 0 && isGroupedAcross(i, right[i])) {
                across[of]++;
                gapsAcross[of] += Math.max(0, gapAcross(i, right[i]));
                paintedAcross[of] += isPaintedNext(i, right[i]) ? 1 : 0;
            }
            if (down[i] >= 0) {
                downwards[of]++;
                gapsDownwards[of] += Math.max(0, gapDown(i, down[i]));
                paintedDownwards[of] += isPaintedNext(i, down[i]) ? 1 : 0;
            }
        }
        boolean[] vertical = new boolean[group.length];
        for (int i = 0; i < vertical.length; i++) {
            vertical[i] = glyphs.get(i).rotation() % 180 != 0 || isDownwards(root(i));
        }
        return vertical;
    }

    private boolean isDownwards(int of) {
        if (downwards[of] < 2) {
            return downwards[of] == 1 && across[of] == 0 && paintedDownwards[of] == 1;
        }
        if (across[of] == 0) {
            return true;
        }
        if (paintedDownwards[of] > 2 * paintedAcross[of] && paintedDownwards[of] >= 2) {
            return true;
        }
        if (paintedAcross[of] > 2 * paintedDownwards[of] && paintedAcross[of] >= 1) {
            return false;
        }
        return gapsDownwards[of] / downwards[of] + 0.05 < gapsAcross[of] / across[of];
    }

    /// Whether two neighbours on a line are of one group. What is set in another size is not, unless it is close: body
    /// lines may begin right beside an upright headline.
    private boolean isGroupedAcross(int i, int j) {
        double one = glyphs.get(i).size();
        double other = glyphs.get(j).size();
        boolean same = Math.max(one, other) < 1.1 * Math.min(one, other);
        return gapAcross(i, j) <= (same ? MAX_GAP : MAX_GAP_OF_SIZES);
    }

    private boolean isPaintedNext(int i, int j) {
        int painted = glyphs.get(j).order() - glyphs.get(i).order();
        return painted > 0 && painted <= 2;
    }

    private double gapAcross(int i, int j) {
        Box left = glyphs.get(i).box();
        return (glyphs.get(j).box().x() - left.right()) / glyphs.get(i).size();
    }

    private double gapDown(int i, int j) {
        Box above = glyphs.get(i).box();
        return (glyphs.get(j).box().y() - above.bottom()) / glyphs.get(i).size();
    }

    private void join(int i, int j) {
        group[root(i)] = root(j);
    }

    private int root(int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }
}
