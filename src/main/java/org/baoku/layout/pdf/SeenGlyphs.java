package org.baoku.layout.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baoku.layout.line.Glyph;
import org.baoku.layout.pdf.PaintedPage.Ink;
import org.baoku.layout.pdf.PaintedPage.PaintedGlyph;
import org.baoku.paper.Box;

/// Chooses the glyphs that a reader sees as text from those that a page paints.
final class SeenGlyphs {
    /// A layer of recognised text below or above a scan has at least so many glyphs.
    private static final int LEAST_SCANNED_TEXT = 20;

    /// How far apart the characters of a run may stand, in sizes.
    private static final double RUN_GAP = 2.5;

    private final PaintedPage painted;
    private final Grounds grounds;
    private final FontTexts texts;
    private final GlyphCollector fonts;
    private final double pageArea;

    SeenGlyphs(GlyphCollector collector, PaintedPage painted, Grounds grounds, VisiblePage visible) {
        this.painted = painted;
        this.grounds = grounds;
        this.texts = new FontTexts(painted.glyphs);
        this.fonts = collector;
        this.pageArea = visible.width() * visible.height();
    }

    List<Glyph> choose() {
        List<PaintedGlyph> seen = withContrast(painted.glyphs.stream()
                .filter(glyph -> glyph.ink() == Ink.PAINTED && !grounds.cover(glyph))
                .toList());
        List<PaintedGlyph> text = WatermarkFilter.withoutWatermarks(seen);
        List<Glyph> glyphs = new ArrayList<>(text.size());
        for (PaintedGlyph glyph : text) {
            glyphs.add(glyph(glyph, true));
        }
        glyphs.removeIf(glyph -> glyph.text().isBlank());
        return glyphs.isEmpty() ? scannedText() : OverprintFilter.withoutDoubles(glyphs);
    }

    /// Leaves out text of its ground's colour. It is judged run by run: the last characters of a white headline may
    /// stand beyond the edge of its dark ground.
    private List<PaintedGlyph> withContrast(List<PaintedGlyph> glyphs) {
        List<PaintedGlyph> seen = new ArrayList<>(glyphs.size());
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || !continues(glyphs.get(i - 1), glyphs.get(i))) {
                List<PaintedGlyph> run = glyphs.subList(start, i);
                if (run.stream().filter(this::contrasts).count() * 3 >= run.size()) {
                    seen.addAll(run);
                }
                start = i;
            }
        }
        return seen;
    }

    private static boolean continues(PaintedGlyph glyph, PaintedGlyph next) {
        double apart = Math.hypot(
                glyph.box().centerX() - next.box().centerX(),
                glyph.box().centerY() - next.box().centerY());
        return glyph.colour() == next.colour() && glyph.size() == next.size() && apart < RUN_GAP * glyph.size();
    }

    private boolean contrasts(PaintedGlyph glyph) {
        Integer ground = grounds.colourBelow(glyph);
        return ground == null
                || !PaintColours.looksLike(PaintColours.on(ground, glyph.colour(), glyph.opacity()), ground);
    }

    /// The invisible text of a page that is a picture: what a text recognition read, so it is not trusted.
    private List<Glyph> scannedText() {
        boolean isScan =
                painted.pictures.stream().mapToDouble(SeenGlyphs::area).max().orElse(0) > pageArea / 2;
        List<Glyph> hidden = isScan
                ? painted.glyphs.stream()
                        .filter(glyph -> glyph.ink() != Ink.CLIPPED)
                        .map(glyph -> glyph(glyph, false))
                        .filter(glyph -> !glyph.text().isBlank())
                        .toList()
                : List.of();
        return hidden.size() >= LEAST_SCANNED_TEXT ? hidden : List.of();
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }

    private Glyph glyph(PaintedGlyph glyph, boolean printed) {
        GlyphText text = texts.of(glyph);
        int ground = Objects.requireNonNullElse(grounds.colourBelow(glyph), PaintColours.WHITE);
        return new Glyph(
                text.text(),
                glyph.box(),
                glyph.size(),
                fonts.traitsOf(glyph.font()).name(),
                glyph.bold(),
                Math.floorMod((int) Math.round(glyph.angle() / 90), 4) * 90,
                PaintColours.printed(PaintColours.on(ground, glyph.colour(), glyph.opacity())),
                printed && text.trusted(),
                glyph.order());
    }
}
