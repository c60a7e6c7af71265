package org.baoku.layout.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The part of a PDF page that is seen, and the way from the file's coordinates to those of a reader: points from the
/// top left corner, turned as the page is.
///
/// @param toSeen from user space to the page as seen
/// @param width in points, as seen
/// @param height in points, as seen
record VisiblePage(AffineTransform toSeen, double width, double height) {
    /// What a page's crop box and rotation show.
    static VisiblePage of(PDPage page) throws PdfException {
        PDRectangle crop = page.getCropBox();
        double width = crop.getWidth();
        double height = crop.getHeight();
        double left = crop.getLowerLeftX();
        double bottom = crop.getLowerLeftY();
        if (!(Math.max(width, height) <= PdfLimits.PAGE_SIDE)
                || !(Math.abs(left) + Math.abs(bottom) <= 100 * PdfLimits.PAGE_SIDE)) {
            throw new PdfException(PdfException.Reason.PAGE_TOO_LARGE);
        }
        if (Math.min(width, height) < PdfLimits.LEAST_PAGE_SIDE) {
            throw new PdfException(PdfException.Reason.BROKEN);
        }
        return switch (page.getRotation()) {
            case 90 -> new VisiblePage(new AffineTransform(0, 1, 1, 0, -bottom, -left), height, width);
            case 180 -> new VisiblePage(new AffineTransform(-1, 0, 0, 1, left + width, -bottom), width, height);
            case 270 ->
                new VisiblePage(new AffineTransform(0, -1, -1, 0, bottom + height, left + width), height, width);
            default -> new VisiblePage(new AffineTransform(1, 0, 0, -1, -left, bottom + height), width, height);
        };
    }

    Rectangle2D bounds() {
        return new Rectangle2D.Double(0, 0, width, height);
    }
}
