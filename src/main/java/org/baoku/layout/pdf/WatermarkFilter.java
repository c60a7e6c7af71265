package org.baoku.layout.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.layout.pdf.PaintedPage.PaintedGlyph;

/// Leaves out watermarks: text turned aslant that is pale or large, and large pale text with body text printed over it.
final class WatermarkFilter {
    private static final double ASLANT_DEGREES = 4;
    private static final double LARGE = 2;
    private static final double PALE = 0.6;
    private static final double TRANSPARENT = 0.7;
    private static final int OVERPRINTED_BY = 3;

    /// A page with more of what looks like a watermark is printed like that.
    private static final int MOST = 1000;

    private WatermarkFilter() {}

    static List<PaintedGlyph> withoutWatermarks(List<PaintedGlyph> glyphs) {
        double bodySize = mostFrequentSize(glyphs);
        long candidates =
                glyphs.stream().filter(glyph -> mayBeWatermark(glyph, bodySize)).count();
        if (candidates == 0 || candidates > MOST) {
            return glyphs;
        }
        List<PaintedGlyph> text = glyphs.stream()
                .filter(glyph -> !mayBeWatermark(glyph, bodySize))
                .toList();
        return glyphs.stream()
                .filter(glyph -> !mayBeWatermark(glyph, bodySize) || (!isAslant(glyph) && !isOverprinted(glyph, text)))
                .toList();
    }

    private static double mostFrequentSize(List<PaintedGlyph> glyphs) {
        Map<Long, Integer> counts = new HashMap<>();
        glyphs.forEach(glyph -> counts.merge(Math.round(glyph.size() * 2), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() / 2.0)
                .orElse(0.0);
    }

    private static boolean mayBeWatermark(PaintedGlyph glyph, double bodySize) {
        boolean large = glyph.size() >= LARGE * bodySize;
        boolean faint = isPale(glyph);
        return isAslant(glyph) ? large || faint : large && faint;
    }

    private static boolean isAslant(PaintedGlyph glyph) {
        double rest = glyph.angle() % 90;
        return Math.min(rest, 90 - rest) > ASLANT_DEGREES;
    }

    private static boolean isPale(PaintedGlyph glyph) {
        return glyph.opacity() < TRANSPARENT
                || PaintColours.lightness(PaintColours.on(PaintColours.WHITE, glyph.colour(), glyph.opacity())) > PALE;
    }

    private static boolean isOverprinted(PaintedGlyph glyph, List<PaintedGlyph> text) {
        return text.stream()
                        .filter(other -> glyph.box()
                                .contains(other.box().centerX(), other.box().centerY()))
                        .limit(OVERPRINTED_BY)
                        .count()
                >= OVERPRINTED_BY;
    }
}
