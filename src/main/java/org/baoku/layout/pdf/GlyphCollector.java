package org.baoku.layout.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.baoku.layout.Glyph;
import org.baoku.layout.pdf.PaintedPage.PaintedArea;
import org.baoku.layout.pdf.PaintedPage.PaintedGlyph;
import org.baoku.paper.Box;
import org.jspecify.annotations.Nullable;

/// Runs a page's content stream and notes what it paints, without painting it.
final class GlyphCollector extends PDFGraphicsStreamEngine {
    /// How much of a character's cell lies above its base line in fonts of Chinese characters.
    private static final double ASCENT = 0.88;

    private static final double INVISIBLE = 0.05;

    private final VisiblePage frame;
    private final PaintedPage painted = new PaintedPage();
    private final PaintColours colours = new PaintColours();
    private final Map<PDFont, FontTraits> traits = new HashMap<>();
    private final GeneralPath path = new GeneralPath();
    private int order;

    GlyphCollector(PDPage page, VisiblePage frame) {
        super(page);
        this.frame = frame;
    }

    PaintedPage collect() throws IOException {
        processPage(getPage());
        return painted;
    }

    @Override
    protected void showGlyph(Matrix textRendering, PDFont font, int code, Vector displacement) throws IOException {
        GlyphText text = GlyphText.of(font, code);
        AffineTransform toSeen = textRendering.createAffineTransform();
        toSeen.preConcatenate(frame.toSeen());
        boolean downwards = font.isVertical() && displacement.getY() != 0;
        double advance = downwards ? font.getWidth(code) / 1000.0 : displacement.getX();
        double height = downwards ? Math.abs(displacement.getY()) : 1;
        Rectangle2D cell = toSeen.createTransformedShape(
                        new Rectangle2D.Double(Math.min(advance, 0), ASCENT - height, Math.abs(advance), height))
                .getBounds2D();
        double size = Math.hypot(toSeen.getShearX(), toSeen.getScaleY());
        if (!Double.isFinite(size + cell.getX() + cell.getY() + cell.getWidth() + cell.getHeight())) {
            return;
        }
        double angle = Math.toDegrees(Math.atan2(toSeen.getShearY(), toSeen.getScaleX()));
        PDGraphicsState state = getGraphicsState();
        FontTraits look = traits.computeIfAbsent(font, FontTraits::of);
        RenderingMode mode = state.getTextState().getRenderingMode();
        double opacity = mode.isFill() ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
        int colour = colours.of(mode.isFill() ? state.getNonStrokingColor() : state.getStrokingColor(), 0);
        boolean visible = mode != RenderingMode.NEITHER && opacity > INVISIBLE && insideClip(cell);
        painted.glyphs.add(new PaintedGlyph(
                new Glyph(
                        text.text(),
                        new Box(cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight()),
                        size,
                        look.name(),
                        look.bold() || mode == RenderingMode.FILL_STROKE,
                        quarterTurns(angle) * 90,
                        PaintColours.printed(colour),
                        text.trusted(),
                        order++),
                visible,
                (angle + 360) % 360,
                opacity));
    }

    private static int quarterTurns(double angle) {
        return Math.floorMod((int) Math.round(angle / 90), 4);
    }

    private boolean insideClip(Rectangle2D cell) {
        Point2D centre = new Point2D.Double(cell.getCenterX(), cell.getCenterY());
        return frame.bounds().contains(centre) && clip().contains(centre);
    }

    /// The least rectangle around what may be painted at all, as seen.
    private Rectangle2D clip() {
        Rectangle2D clip = getGraphicsState().getCurrentClippingPath().getBounds2D();
        return frame.toSeen().createTransformedShape(clip).getBounds2D();
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        path.moveTo(first.getX(), first.getY());
        path.lineTo(second.getX(), second.getY());
        path.lineTo(third.getX(), third.getY());
        path.lineTo(fourth.getX(), fourth.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x1, y1);
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
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
        clipNext = true;
    }

    private boolean clipNext;

    @Override
    public void endPath() {
        if (clipNext) {
            getGraphicsState().intersectClippingPath(new GeneralPath(path.getBounds2D()));
            clipNext = false;
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
        if (state.getAlphaConstant() < INVISIBLE) {
            return;
        }
        double width = Math.max(transformWidth(state.getLineWidth()), 0.1);
        for (PathShape shape : PathShape.of(path, frame.toSeen())) {
            if (shape.rectangle() && shape.isWide()) {
                visiblePart(shape.bounds()).ifPresent(painted.frames::add);
            } else {
                for (Rectangle2D line : shape.straightLines(width)) {
                    visiblePart(line).ifPresent(painted.rules::add);
                }
            }
        }
    }

    private void noteFill() {
        PDGraphicsState state = getGraphicsState();
        double opacity = state.getNonStrokeAlphaConstant();
        if (opacity < INVISIBLE) {
            return;
        }
        Integer colour = colours.of(state.getNonStrokingColor());
        boolean opaque = opacity > 0.95 && state.getBlendMode() == BlendMode.NORMAL && state.getSoftMask() == null;
        for (PathShape shape : PathShape.of(path, frame.toSeen())) {
            visiblePart(shape.bounds()).ifPresent(box -> {
                boolean filled = shape.fillsItsBounds();
                if (filled && PathShape.isThin(box)) {
                    painted.rules.add(box);
                }
                Integer ground = filled && colour != null ? PaintColours.onWhite(colour, opacity) : null;
                painted.areas.add(new PaintedArea(box, ground, opaque && filled, order++));
            });
        }
    }

    @Override
    public void drawImage(PDImage image) {
        Rectangle2D bounds = frame.toSeen()
                .createTransformedShape(getGraphicsState()
                        .getCurrentTransformationMatrix()
                        .createAffineTransform()
                        .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)))
                .getBounds2D();
        boolean opaque = !image.isStencil() && getGraphicsState().getNonStrokeAlphaConstant() > 0.95;
        visiblePart(bounds).ifPresent(box -> {
            (PathShape.isThin(box) ? painted.rules : painted.pictures).add(box);
            painted.areas.add(new PaintedArea(box, null, opaque, order++));
        });
    }

    @Override
    public void shadingFill(COSName shadingName) {
        Rectangle2D clip = clip();
        visiblePart(clip).ifPresent(box -> painted.areas.add(new PaintedArea(box, null, true, order++)));
    }

    private Optional<Box> visiblePart(Rectangle2D bounds) {
        Rectangle2D clip = clip().createIntersection(frame.bounds());
        double left = Math.max(bounds.getMinX(), clip.getMinX());
        double top = Math.max(bounds.getMinY(), clip.getMinY());
        double right = Math.min(bounds.getMaxX(), clip.getMaxX());
        double bottom = Math.min(bounds.getMaxY(), clip.getMaxY());
        return right >= left && bottom >= top
                ? Optional.of(Box.between(left, top, right, bottom))
                : Optional.empty();
    }
}
