package org.baoku.layout.pdf;

import java.util.ArrayList;
import java.util.List;
import org.baoku.layout.Glyph;
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

    /// A glyph with what decides whether it is seen.
    ///
    /// @param visible false where the file paints it without ink: an invisible rendering mode, no opacity, clipped
    /// @param angle of its base line, clockwise as seen, in degrees from 0 to 360
    /// @param opacity 0 to 1
    record PaintedGlyph(Glyph glyph, boolean visible, double angle, double opacity) {}

    /// An area that covers what was painted before, and is the ground of what is painted after.
    ///
    /// @param colour as 0xRRGGBB; null for an image, a gradient or a form that fills its box in part only
    /// @param opaque whether nothing shines through
    record PaintedArea(Box box, @Nullable Integer colour, boolean opaque, int order) {}
}
