package org.baoku.layout.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.baoku.layout.pdf.PaintedPage.Ink;
import org.baoku.layout.pdf.PaintedPage.PaintedGlyph;
import org.baoku.paper.Box;

/// Runs a page's content stream and notes what it paints, without painting it.
final class GlyphCollector extends GraphicsCollector {
    /// How much of a character's cell lies above its base line in fonts of Chinese characters.
    private static final double ASCENT = 0.88;

    private final Map<PDFont, FontTraits> traits = new HashMap<>();
    private final OpenForms openForms = new OpenForms();
    private final MarkedContent markedContent;
    private final Budget budget;
    private final OperatorCount operators = new OperatorCount();

    GlyphCollector(PDPage page, VisiblePage visible, HiddenLayers layers, Budget budget) {
        super(page, visible);
        this.markedContent = new MarkedContent(layers);
        this.budget = budget;
    }

    PaintedPage collect() throws IOException {
        processPage(getPage());
        if (operators.areDamaged()) {
            throw new ContentCheck.DamagedContentException();
        }
        return painted;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        operators.count(operator.getName());
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        markedContent.begin(tag, properties, painted.glyphs.size());
    }

    @Override
    public void endMarkedContentSequence() {
        markedContent.end(painted.glyphs);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (enter(form)) {
            ContentCheck.check(form.getCOSObject());
            super.showForm(form);
            openForms.leave(form);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        if (enter(group)) {
            ContentCheck.check(group.getCOSObject());
            super.showTransparencyGroup(group);
            openForms.leave(group);
        }
    }

    /// Whether a form is to be shown: not on a hidden layer, and not within itself.
    private boolean enter(PDFormXObject form) {
        return !markedContent.layers().hide(form.getCOSObject()) && openForms.enter(form);
    }

    @Override
    public void drawImage(PDImage image) {
        boolean hiddenImage =
                image instanceof PDImageXObject stored && markedContent.layers().hide(stored.getCOSObject());
        if (!hiddenImage && !markedContent.isHidden()) {
            super.drawImage(image);
        }
    }

    @Override
    protected boolean isHidden() {
        return markedContent.isHidden();
    }

    @Override
    protected void showGlyph(Matrix textRendering, PDFont font, int code, Vector displacement) {
        if (markedContent.isHidden()) {
            return;
        }
        if (painted.glyphs.size() >= PdfLimits.GLYPHS) {
            throw new Budget.ExhaustedException();
        }
        AffineTransform toSeen = textRendering.createAffineTransform();
        toSeen.preConcatenate(visible.toSeen());
        Rectangle2D cell = cell(font, code, displacement, toSeen);
        double size = Math.hypot(toSeen.getShearX(), toSeen.getScaleY());
        if (font instanceof PDType3Font) {
            size = sizeOfType3(size, displacement.getX(), toSeen);
        }
        if (!Double.isFinite(size + cell.getX() + cell.getY() + cell.getWidth() + cell.getHeight())) {
            return;
        }
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean filled = mode.isFill() || mode == RenderingMode.NEITHER_CLIP;
        double opacity = filled ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
        Integer colour = colours.of(filled ? state.getNonStrokingColor() : state.getStrokingColor());
        double angle = Math.toDegrees(Math.atan2(toSeen.getShearY(), toSeen.getScaleX()));
        painted.glyphs.add(new PaintedGlyph(
                font,
                code,
                null,
                new Box(cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight()),
                size,
                traitsOf(font).bold() || mode == RenderingMode.FILL_STROKE || mode == RenderingMode.FILL_STROKE_CLIP,
                (angle + 360) % 360,
                colour == null ? 0 : colour,
                opacity,
                ink(mode, opacity, cell),
                order++));
    }

    FontTraits traitsOf(PDFont font) {
        return traits.computeIfAbsent(font, FontTraits::of);
    }

    /// A glyph's cell on the page. A font that runs downwards gives the way from a glyph to the next below.
    private static Rectangle2D cell(PDFont font, int code, Vector displacement, AffineTransform toSeen) {
        double advance = displacement.getX();
        double height = 1;
        if (advance == 0 && displacement.getY() != 0) {
            advance = widthOf(font, code);
            height = Math.abs(displacement.getY());
        }
        Rectangle2D cell = new Rectangle2D.Double(Math.min(advance, 0), ASCENT - height, Math.abs(advance), height);
        return toSeen.createTransformedShape(cell).getBounds2D();
    }

    private static double widthOf(PDFont font, int code) {
        try {
            return font.getWidth(code) / 1000.0;
        } catch (IOException | RuntimeException unknownWidth) {
            return 1;
        }
    }

    /// A Type 3 font chooses its own unit. Where a size of 1 paints characters of 12 points, the advance tells.
    private static double sizeOfType3(double size, double advance, AffineTransform toSeen) {
        double seenAdvance = Math.abs(advance) * Math.hypot(toSeen.getScaleX(), toSeen.getShearY());
        return seenAdvance > 2 * size || (size > 4 * seenAdvance && seenAdvance > 0) ? seenAdvance : size;
    }

    private Ink ink(RenderingMode mode, double opacity, Rectangle2D cell) {
        if (mode == RenderingMode.NEITHER || opacity < FAINT) {
            return Ink.NONE;
        }
        Point2D centre = new Point2D.Double(cell.getCenterX(), cell.getCenterY());
        return visible.bounds().contains(centre) && seenClip().contains(centre) ? Ink.PAINTED : Ink.CLIPPED;
    }
}
