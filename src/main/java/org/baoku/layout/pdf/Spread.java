package org.baoku.layout.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.line.PageGlyphs.Fill;
import org.baoku.paper.Box;

/// Two newspaper pages side by side on one page of a file. A spread is cut in its gutter: the white strip in the middle
/// that no glyph or picture crosses. A page whose headline runs across the gutter is one page.
final class Spread {
    private static final double LEAST_WIDTH = 700;
    private static final double LEAST_ASPECT = 1.15;
    private static final double GUTTER = 0.012;
    private static final double MIDDLE = 0.03;

    private Spread() {}

    /// Whether a page is wide enough to be a spread.
    static boolean canBe(VisiblePage page) {
        return page.width() >= LEAST_WIDTH && page.width() >= LEAST_ASPECT * page.height();
    }

    /// Whether the page has text on both sides of an empty gutter.
    static boolean isSpread(PageGlyphs page) {
        double middle = page.width() / 2;
        double left = middle - page.width() * MIDDLE;
        double right = middle + page.width() * MIDDLE;
        List<Box> glyphs = page.glyphs().stream().map(Glyph::box).toList();
        long before = glyphs.stream().filter(box -> box.centerX() < middle).count();
        boolean bothSides = before > glyphs.size() / 10 && before < glyphs.size() * 9 / 10;
        return bothSides && widestGap(page, left, right) >= page.width() * GUTTER;
    }

    /// The widest strip between two places that nothing crosses.
    private static double widestGap(PageGlyphs page, double left, double right) {
        List<Box> things = Stream.of(
                        page.glyphs().stream().map(Glyph::box),
                        page.pictures().stream(),
                        page.frames().stream(),
                        page.rules().stream())
                .flatMap(Function.identity())
                .filter(box -> box.right() > left && box.x() < right && box.width() < page.width() * 0.9)
                .sorted(Comparator.comparingDouble(Box::x))
                .toList();
        double free = left;
        double widest = 0;
        for (Box box : things) {
            widest = Math.max(widest, box.x() - free);
            free = Math.max(free, box.right());
        }
        return Math.max(widest, right - free);
    }

    /// One half of a spread as a page of its own.
    ///
    /// @param number of the half among the file's newspaper pages
    static PageGlyphs half(PageGlyphs page, boolean left, int number) {
        double middle = page.width() / 2;
        double from = left ? 0 : middle;
        double to = left ? middle : page.width();
        List<Glyph> glyphs = page.glyphs().stream()
                .filter(glyph -> glyph.box().centerX() < middle == left)
                .map(glyph -> moved(glyph, from))
                .toList();
        double trusted = glyphs.stream().filter(Glyph::trusted).count();
        return new PageGlyphs(
                number,
                middle,
                page.height(),
                glyphs,
                cut(page.rules(), from, to),
                page.fills().stream()
                        .filter(fill -> overlaps(fill.box(), from, to))
                        .map(fill -> new Fill(cut(fill.box(), from, to), fill.colour()))
                        .toList(),
                cut(page.frames(), from, to),
                cut(page.pictures(), from, to),
                glyphs.isEmpty() ? 0 : trusted / glyphs.size());
    }

    private static List<Box> cut(List<Box> boxes, double from, double to) {
        return boxes.stream()
                .filter(box -> overlaps(box, from, to))
                .map(box -> cut(box, from, to))
                .toList();
    }

    private static boolean overlaps(Box box, double from, double to) {
        return box.right() > from && box.x() < to;
    }

    private static Box cut(Box box, double from, double to) {
        return Box.between(Math.max(box.x(), from) - from, box.y(), Math.min(box.right(), to) - from, box.bottom());
    }

    private static Glyph moved(Glyph glyph, double from) {
        Box box = glyph.box();
        return new Glyph(
                glyph.text(),
                new Box(box.x() - from, box.y(), box.width(), box.height()),
                glyph.size(),
                glyph.font(),
                glyph.bold(),
                glyph.rotation(),
                glyph.colour(),
                glyph.trusted(),
                glyph.order());
    }
}
