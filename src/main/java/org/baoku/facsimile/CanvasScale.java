package org.baoku.facsimile;

import org.baoku.paper.Box;
import org.baoku.paper.PlacedPage;

/// Converts the places of a page to whole units of a picture or a canvas of the page.
///
/// @param factor units per point
/// @param width the page's width in units
/// @param height the page's height in units
public record CanvasScale(double factor, int width, int height) {
    /// A scale of some units per point.
    public static CanvasScale of(PlacedPage page, double factor) {
        return new CanvasScale(factor, (int) Math.max(1, Math.round(page.width() * factor)), (int)
                Math.max(1, Math.round(page.height() * factor)));
    }

    /// A box as `x,y,width,height`, within the page and at least one unit large.
    public String xywh(Box box) {
        long left = clamp(Math.floor(box.x() * factor), width - 1);
        long top = clamp(Math.floor(box.y() * factor), height - 1);
        long right = Math.max(left + 1, clamp(Math.ceil(box.right() * factor), width));
        long bottom = Math.max(top + 1, clamp(Math.ceil(box.bottom() * factor), height));
        return left + "," + top + "," + (right - left) + "," + (bottom - top);
    }

    private static long clamp(double value, int max) {
        return (long) Math.clamp(value, 0, max);
    }
}
