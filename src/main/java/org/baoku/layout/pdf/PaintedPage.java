package org.baoku.layout.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// What a page's content stream painted, before it is known what of it can be seen. Everything has its place in the
/// order of painting.
final class PaintedPage {
    final List<PaintedGlyph> glyphs = new ArrayList<>();
    final List<PaintedArea> areas = new ArrayList<>();
    final List<Box> rules = new ArrayList<>();
    final List<Box> frames = new ArrayList<>();
    final List<Box> pictures = new ArrayList<>();

    /// Whether a glyph leaves ink on the page.
    enum Ink {
        PAINTED,
        /// Not painted at all: an invisible rendering mode, or no opacity.
        NONE,
        /// Outside the page or of the clipping path.
        CLIPPED
    }

    /// A glyph.
    ///
    /// @param code its code in the font
    /// @param statedText the text that the file states for it beside the font (ActualText)
    /// @param angle of its base line, clockwise as seen, in degrees from 0 to 360
    /// @param colour as 0xRRGGBB
    /// @param opacity 0 to 1
    record PaintedGlyph(
            PDFont font,
            int code,
            @Nullable String statedText,
            Box box,
            double size,
            boolean bold,
            double angle,
            int colour,
            double opacity,
            Ink ink,
            int order) {
        PaintedGlyph withStatedText(String text) {
            return new PaintedGlyph(font, code, text, box, size, bold, angle, colour, opacity, ink, order);
        }
    }

    /// An area that covers what was painted before, and is the ground of what is painted after.
    ///
    /// @param colour as 0xRRGGBB; null for an image, a gradient or a form that fills its box in part only
    /// @param opaque whether nothing shines through
    record PaintedArea(Box box, @Nullable Integer colour, boolean opaque, int order) {}
}
