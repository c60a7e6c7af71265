package org.baoku.layout.pdf;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.baoku.layout.pdf.PaintedPage.PaintedArea;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// Notes the rules, fills, frames and pictures of a page.
abstract class GraphicsCollector extends PDFGraphicsStreamEngine {
    /// What is painted with less opacity is not seen.
    protected static final double FAINT = 0.05;

    private static final double OPAQUE = 0.95;

    protected final VisiblePage visible;
    protected final PaintedPage painted = new PaintedPage();
    protected final PaintColours colours = new PaintColours();
    protected int order;

    private final GeneralPath path = new GeneralPath();
    private int segments;
    private boolean clipsNext;
    private @Nullable Rectangle2D lastClip;
    private @Nullable Object lastClipSource;

    GraphicsCollector(PDPage page, VisiblePage visible) {
        super(page);
        this.visible = visible;
    }

    /// Whether what is painted now belongs to a layer that is switched off.
    protected abstract boolean isHidden();

    /// The least rectangle around what the clipping path lets through, as seen.
    @SuppressWarnings("ReferenceEquality") // the engine keeps the area of a clipping path until it changes
    protected final Rectangle2D seenClip() {
        Area area = getGraphicsState().getCurrentClippingPath();
        if (area != lastClipSource || lastClip == null) {
            lastClip =
                    visible.toSeen().createTransformedShape(area.getBounds2D()).getBounds2D();
            lastClipSource = area;
        }
        return lastClip;
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        count();
        path.moveTo(first.getX(), first.getY());
        path.lineTo(second.getX(), second.getY());
        path.lineTo(third.getX(), third.getY());
        path.lineTo(fourth.getX(), fourth.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        count();
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        count();
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        count();
        if (path.getCurrentPoint() == null) {
            path.moveTo(x1, y1);
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    private void count() {
        if (++segments > PdfLimits.PATH_SEGMENTS) {
            throw new Budget.ExhaustedException();
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int windingRule) {
        clipsNext = true;
    }

    /// A clipping path is noted as the rectangle around it, which keeps what is cut off at its edges: intersecting
    /// arbitrary paths takes too long.
    @Override
    public void endPath() {
        if (clipsNext) {
            getGraphicsState().intersectClippingPath(new GeneralPath(path.getBounds2D()));
            clipsNext = false;
        }
        path.reset();
    }

    @Override
    public void strokePath() {
        noteStroke();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        noteFill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        noteFill();
        noteStroke();
        endPath();
    }

    private void noteStroke() {
        PDGraphicsState state = getGraphicsState();
        Integer colour = colours.of(state.getStrokingColor());
        double opacity = state.getAlphaConstant();
        if (isHidden() || opacity < FAINT || (colour != null && isLikePaper(colour, opacity))) {
            return;
        }
        double thickness = Math.clamp(transformWidth(state.getLineWidth()), 0.1, PdfLimits.PAGE_SIDE);
        for (PathShape shape : PathShape.of(path, visible.toSeen())) {
            if (shape.isRectangle() && shape.isWide()) {
                visiblePart(shape.bounds()).ifPresent(painted.frames::add);
            } else {
                for (Rectangle2D line : shape.straightLines(thickness)) {
                    visiblePart(line).ifPresent(box -> noteBar(box, colour, opacity));
                }
            }
        }
    }

    /// A filled rectangle or thick line: a rule if it is thin.
    private void noteBar(Box box, @Nullable Integer colour, double opacity) {
        if (PathShape.isThin(box)) {
            painted.rules.add(box);
        } else {
            noteArea(box, colour == null ? null : PaintColours.on(PaintColours.WHITE, colour, opacity), true);
        }
    }

    private void noteFill() {
        PDGraphicsState state = getGraphicsState();
        double opacity = state.getNonStrokeAlphaConstant();
        if (isHidden() || opacity < FAINT) {
            return;
        }
        Integer colour = colours.of(state.getNonStrokingColor());
        for (PathShape shape : PathShape.of(path, visible.toSeen())) {
            visiblePart(shape.bounds()).ifPresent(box -> {
                boolean filled = shape.fillsItsBounds();
                if (filled && PathShape.isThin(box) && !(colour != null && isLikePaper(colour, opacity))) {
                    painted.rules.add(box);
                }
                Integer ground = filled && colour != null ? PaintColours.on(PaintColours.WHITE, colour, opacity) : null;
                noteArea(box, ground, filled && opacity > OPAQUE && paintsOver(state));
            });
        }
    }

    private static boolean isLikePaper(int colour, double opacity) {
        return PaintColours.looksLike(PaintColours.on(PaintColours.WHITE, colour, opacity), PaintColours.WHITE);
    }

    private static boolean paintsOver(PDGraphicsState state) {
        return BlendMode.NORMAL.equals(state.getBlendMode()) && state.getSoftMask() == null;
    }

    @Override
    public void drawImage(PDImage image) {
        PDGraphicsState state = getGraphicsState();
        Rectangle2D bounds = visible.toSeen()
                .createTransformedShape(state.getCurrentTransformationMatrix()
                        .createAffineTransform()
                        .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)))
                .getBounds2D();
        boolean opaque = !image.isStencil()
                && !isMasked(image)
                && state.getNonStrokeAlphaConstant() > OPAQUE
                && paintsOver(state);
        visiblePart(bounds).ifPresent(box -> {
            (PathShape.isThin(box) ? painted.rules : painted.pictures).add(box);
            noteArea(box, null, opaque);
        });
    }

    private static boolean isMasked(PDImage image) {
        return image instanceof PDImageXObject stored
                && (stored.getCOSObject().containsKey(COSName.SMASK)
                        || stored.getCOSObject().containsKey(COSName.MASK));
    }

    /// A gradient fills what the clipping path leaves, of which only the bounds are known.
    @Override
    public void shadingFill(COSName shadingName) {
        if (!isHidden()) {
            visiblePart(seenClip()).ifPresent(box -> noteArea(box, null, false));
        }
    }

    private void noteArea(Box box, @Nullable Integer colour, boolean opaque) {
        if (painted.areas.size() < PdfLimits.AREAS) {
            painted.areas.add(new PaintedArea(box, colour, opaque, order++));
        }
    }

    private Optional<Box> visiblePart(Rectangle2D bounds) {
        Rectangle2D clip = seenClip().createIntersection(visible.bounds());
        double left = Math.max(bounds.getMinX(), clip.getMinX());
        double top = Math.max(bounds.getMinY(), clip.getMinY());
        double right = Math.min(bounds.getMaxX(), clip.getMaxX());
        double bottom = Math.min(bounds.getMaxY(), clip.getMaxY());
        return right >= left && bottom >= top ? Optional.of(Box.between(left, top, right, bottom)) : Optional.empty();
    }
}
