package org.baoku.layout.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.baoku.layout.pdf.PdfException.Reason;

/// Paints pages as pictures, within bounds of time and memory.
final class PagePainter {
    private final PDDocument document;
    private final StreamGuard streams;

    PagePainter(PDDocument document, StreamGuard streams) {
        this.document = document;
        this.streams = streams;
    }

    BufferedImage paint(PDPage page, int index, int width) throws PdfException, IOException {
        VisiblePage visible = VisiblePage.of(page);
        streams.check(page);
        double scale = width / visible.width();
        int height = (int) Math.max(1, Math.round(visible.height() * scale));
        if ((long) width * height > PdfLimits.PICTURE_PIXELS) {
            throw new PdfException(Reason.PAGE_TOO_LARGE);
        }
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            Renderer renderer = new Renderer(document, new Budget(PdfLimits.SECONDS_FOR_PICTURE));
            renderer.renderPageToGraphics(index, graphics, (float) scale);
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    private static final class Renderer extends PDFRenderer {
        private final Budget budget;

        Renderer(PDDocument document, Budget budget) {
            super(document);
            this.budget = budget;
            setSubsamplingAllowed(true);
            RenderingHints hints =
                    new RenderingHints(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_SPEED);
            hints.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            setRenderingHints(hints);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Drawer(parameters, budget);
        }
    }

    private static final class Drawer extends PageDrawer {
        private final Budget budget;
        private final OpenForms forms = new OpenForms();
        private int groups;

        Drawer(PageDrawerParameters parameters, Budget budget) throws IOException {
            super(parameters);
            this.budget = budget;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.step();
            super.processOperator(operator, operands);
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
            if (groups < PdfLimits.GROUP_DEPTH && forms.enter(group)) {
                groups++;
                super.showTransparencyGroup(group);
                groups--;
                forms.leave(group);
            }
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            if (forms.enter(form)) {
                super.showForm(form);
                forms.leave(form);
            }
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            budget.step();
            // first, as the width of an image in JPEG 2000 is only known when it is decoded
            if (ScanSize.bytes(image) > ScanSize.MAX_BYTES) {
                return;
            }
            long bytes = (long) image.getWidth() * image.getHeight() * 3;
            if (bytes <= PdfLimits.IMAGE_BYTES) {
                super.drawImage(image);
            }
        }
    }
}
