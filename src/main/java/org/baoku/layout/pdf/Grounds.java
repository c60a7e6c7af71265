package org.baoku.layout.pdf;

import java.util.ArrayList;
import java.util.List;
import org.baoku.layout.pdf.PaintedPage.PaintedArea;
import org.baoku.layout.pdf.PaintedPage.PaintedGlyph;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// What lies below and above each place of a page, in the order of painting.
final class Grounds {
    private static final double TILE = 48;

    private final int columns;
    private final List<List<PaintedArea>> tiles;
    /// Areas over much of the page, which would fill most tiles.
    private final List<PaintedArea> large = new ArrayList<>();

    Grounds(PaintedPage painted, double width, double height) {
        this.columns = (int) Math.ceil(width / TILE) + 1;
        int rows = (int) Math.ceil(height / TILE) + 1;
        this.tiles = new ArrayList<>(columns * rows);
        for (int i = 0; i < columns * rows; i++) {
            tiles.add(new ArrayList<>(0));
        }
        for (PaintedArea area : painted.areas) {
            add(area);
        }
    }

    private void add(PaintedArea area) {
        int left = tile(area.box().x());
        int right = tile(area.box().right());
        int top = tile(area.box().y());
        int bottom = tile(area.box().bottom());
        if ((right - left + 1) * (bottom - top + 1) > 64) {
            large.add(area);
            return;
        }
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                tiles.get(row * columns + column).add(area);
            }
        }
    }

    private static int tile(double position) {
        return (int) (Math.max(position, 0) / TILE);
    }

    /// Whether something opaque was painted over a glyph.
    boolean cover(PaintedGlyph glyph) {
        return covers(large, glyph) || covers(near(glyph.box()), glyph);
    }

    private static boolean covers(List<PaintedArea> areas, PaintedGlyph glyph) {
        for (int i = areas.size() - 1; i >= 0 && areas.get(i).order() > glyph.order(); i--) {
            PaintedArea area = areas.get(i);
            if (area.opaque()
                    && area.box().contains(glyph.box().centerX(), glyph.box().centerY())) {
                return true;
            }
        }
        return false;
    }

    /// The colour that a glyph stands on; null where it is a picture or unknown.
    @Nullable
    Integer colourBelow(PaintedGlyph glyph) {
        return colourBelow(glyph.box(), glyph.order());
    }

    /// The colour at a box's centre before something was painted there.
    @Nullable
    Integer colourBelow(Box box, int order) {
        PaintedArea below = later(below(large, box, order), below(near(box), box, order));
        return below == null ? Integer.valueOf(PaintColours.WHITE) : below.colour();
    }

    private static @Nullable PaintedArea later(@Nullable PaintedArea one, @Nullable PaintedArea other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.order() > other.order() ? one : other;
    }

    private static @Nullable PaintedArea below(List<PaintedArea> areas, Box box, int order) {
        for (int i = areas.size() - 1; i >= 0; i--) {
            PaintedArea area = areas.get(i);
            if (area.order() < order && area.box().contains(box.centerX(), box.centerY())) {
                return area;
            }
        }
        return null;
    }

    private List<PaintedArea> near(Box box) {
        int index = tile(box.centerY()) * columns + tile(box.centerX());
        return index < tiles.size() ? tiles.get(index) : List.of();
    }
}
