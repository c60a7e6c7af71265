package org.baoku.layout.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.paper.Box;

/// The grounds of a page: frames and filled rectangles that glyphs stand in, the smallest one counting. Ground 0 is the
/// page itself.
public final class PageGrounds {
    public static final int PAGE = 0;

    /// A page with more is not set by people; the largest count.
    private static final int MAX_GROUNDS = 400;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();

    /// @param bodySize the height of the page's body characters
    public PageGrounds(PageGlyphs page, double bodySize) {
        List<Box> found = new ArrayList<>();
        page.frames().forEach(found::add);
        page.fills().stream()
                .filter(fill -> !isPaper(fill.colour()))
                .map(PageGlyphs.Fill::box)
                .forEach(found::add);
        double pageArea = page.width() * page.height();
        found.removeIf(box -> Math.min(box.width(), box.height()) < bodySize
                || area(box) > 0.8 * pageArea
                || !Double.isFinite(area(box) + box.x() + box.y()));
        found.sort(Comparator.comparingDouble(PageGrounds::area).reversed());
        List<Box> kept = found.subList(0, Math.min(found.size(), MAX_GROUNDS));
        GlyphGrid glyphs = new GlyphGrid(
                page.glyphs().stream().map(Glyph::box).toList(), page.width(), page.height(), 2 * bodySize);
        boxes.add(new Box(0, 0, page.width(), page.height()));
        for (Box box : kept) {
            (holdsGlyph(box, page.glyphs(), glyphs) ? boxes : pictures).add(box);
        }
        page.pictures().stream()
                .filter(box -> area(box) < 0.5 * pageArea && Math.min(box.width(), box.height()) > 2 * bodySize)
                .limit(MAX_GROUNDS)
                .forEach(pictures::add);
        pictures.removeIf(box -> Math.min(box.width(), box.height()) < 2 * bodySize);
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }

    private static boolean isPaper(String colour) {
        return colour.matches("#f[89a-f]f[89a-f]f[89a-f]");
    }

    private static boolean holdsGlyph(Box box, List<Glyph> glyphs, GlyphGrid grid) {
        boolean[] found = new boolean[1];
        grid.forEachNear(box.x(), box.y(), box.right(), box.bottom(), i -> {
            Box glyph = glyphs.get(i).box();
            found[0] |= box.contains(glyph.centerX(), glyph.centerY());
        });
        return found[0];
    }

    /// Pictures, and filled rectangles without text, which stand for them.
    public List<Box> pictures() {
        return pictures;
    }

    public int count() {
        return boxes.size();
    }

    public Box box(int ground) {
        return boxes.get(ground);
    }

    /// The smallest ground that holds a point.
    public int at(double x, double y) {
        for (int ground = boxes.size() - 1; ground > PAGE; ground--) {
            if (boxes.get(ground).contains(x, y)) {
                return ground;
            }
        }
        return PAGE;
    }

    /// The smallest ground that holds this one.
    public int parent(int ground) {
        Box box = boxes.get(ground);
        for (int outer = ground - 1; outer > PAGE; outer--) {
            if (boxes.get(outer).contains(box.centerX(), box.centerY())
                    && boxes.get(outer).width() >= box.width() - 1
                    && boxes.get(outer).height() >= box.height() - 1) {
                return outer;
            }
        }
        return PAGE;
    }
}
