package org.baoku.layout.pdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.layout.line.Glyph;
import org.jspecify.annotations.Nullable;

/// Removes the copies of glyphs that are painted twice, a fraction of their size apart: shadows, outlines,
/// and headlines made bold by painting them again. The last one stays, since it lies on top.
final class OverprintFilter {
    /// How far apart the copies may be, in sizes.
    private static final double APART = 0.22;

    private OverprintFilter() {}

    private record Place(String text, int size, long column, long row) {}

    static List<Glyph> withoutDoubles(List<Glyph> glyphs) {
        Map<Place, Glyph> kept = new HashMap<>();
        Map<Integer, Glyph> result = new LinkedHashMap<>();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            Place place = place(glyph);
            Glyph copy = isHeaped(glyph, before) ? null : find(kept, place, glyph);
            before = glyph;
            if (copy != null) {
                result.remove(copy.order());
            }
            Glyph last = copy == null ? glyph : bold(glyph);
            result.put(last.order(), last);
            kept.put(place, last);
        }
        return List.copyOf(result.values());
    }

    /// Whether a glyph stands on the one before it: a headline that ran out of room, its characters on one heap.
    private static boolean isHeaped(Glyph glyph, @Nullable Glyph before) {
        return before != null && !before.text().equals(glyph.text()) && apart(glyph, before) < glyph.size() * APART;
    }

    private static double apart(Glyph glyph, Glyph other) {
        return Math.hypot(
                glyph.box().centerX() - other.box().centerX(),
                glyph.box().centerY() - other.box().centerY());
    }

    private static Place place(Glyph glyph) {
        double step = step(glyph.size());
        return new Place(
                glyph.text(),
                sizeClass(glyph.size()),
                Math.round(glyph.box().centerX() / step),
                Math.round(glyph.box().centerY() / step));
    }

    private static int sizeClass(double size) {
        return (int) Math.round(Math.log(Math.max(size, 0.1)) / Math.log(1.2));
    }

    private static double step(double size) {
        return Math.max(Math.pow(1.2, sizeClass(size)) * APART, 0.02);
    }

    private static @Nullable Glyph find(Map<Place, Glyph> kept, Place place, Glyph glyph) {
        for (long row = place.row() - 1; row <= place.row() + 1; row++) {
            for (long column = place.column() - 1; column <= place.column() + 1; column++) {
                Glyph other = kept.get(new Place(place.text(), place.size(), column, row));
                if (other != null && isDouble(glyph, other)) {
                    return other;
                }
            }
        }
        return null;
    }

    /// Narrow glyphs such as the two of 11 stand close to each other without being doubles.
    private static boolean isDouble(Glyph glyph, Glyph other) {
        double along = Math.min(glyph.box().width(), glyph.box().height()) * 0.45;
        return apart(glyph, other) <= Math.min(glyph.size() * APART, along);
    }

    private static Glyph bold(Glyph glyph) {
        return new Glyph(
                glyph.text(),
                glyph.box(),
                glyph.size(),
                glyph.font(),
                true,
                glyph.rotation(),
                glyph.colour(),
                glyph.trusted(),
                glyph.order());
    }
}
