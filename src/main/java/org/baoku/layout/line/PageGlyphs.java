package org.baoku.layout.line;

import java.util.List;
import org.baoku.paper.Box;

/// What is painted on a page: glyphs, and the graphics between them.
///
/// @param number the page's number in its file, from 1
/// @param width in points, as seen
/// @param height in points, as seen
/// @param glyphs that a reader can see, in the order of painting; doubled (overprinted) ones once
/// @param rules thin lines and thin filled rectangles
/// @param fills filled rectangles: shading, reversed grounds
/// @param frames stroked rectangles
/// @param pictures places of images
/// @param trust the share of glyphs with trusted text, 0 to 1
public record PageGlyphs(
        int number,
        double width,
        double height,
        List<Glyph> glyphs,
        List<Box> rules,
        List<Fill> fills,
        List<Box> frames,
        List<Box> pictures,
        double trust) {
    public PageGlyphs {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
        fills = List.copyOf(fills);
        frames = List.copyOf(frames);
        pictures = List.copyOf(pictures);
    }

    /// A filled rectangle.
    ///
    /// @param colour `#rrggbb`
    public record Fill(Box box, String colour) {}
}
