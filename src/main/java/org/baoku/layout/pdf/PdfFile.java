package org.baoku.layout.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.baoku.layout.Glyph;
import org.baoku.layout.PageGlyphs;
import org.baoku.layout.PageGlyphs.Fill;
import org.baoku.layout.pdf.PaintedPage.PaintedGlyph;

/// An open PDF file. Not thread-safe.
public final class PdfFile implements AutoCloseable {
    private final PDDocument document;

    private PdfFile(PDDocument document) {
        this.document = document;
    }

    /// Whether bytes begin like a PDF.
    public static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /// Opens a file from memory.
    public static PdfFile open(byte[] bytes) throws PdfException {
        return open(() -> Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache()));
    }

    /// Opens a file from disk, which is streamed.
    public static PdfFile open(Path file) throws PdfException {
        return open(() -> Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()));
    }

    private static PdfFile open(Source source) throws PdfException {
        try {
            return new PdfFile(source.load());
        } catch (InvalidPasswordException e) {
            throw new PdfException(PdfException.Reason.ENCRYPTED, e);
        } catch (IOException | RuntimeException e) {
            throw new PdfException(PdfException.Reason.BROKEN, e);
        }
    }

    private interface Source {
        PDDocument load() throws IOException;
    }

    /// How many newspaper pages it holds; a spread holds two.
    public int pageCount() {
        return document.getNumberOfPages();
    }

    /// What is painted on a newspaper page.
    ///
    /// @param number from 1
    public PageGlyphs glyphs(int number) throws PdfException {
        try {
            PDPage page = document.getPage(number - 1);
            VisiblePage frame = VisiblePage.of(page);
            PaintedPage painted = new GlyphCollector(page, frame).collect();
            List<Glyph> seen = painted.glyphs.stream()
                    .filter(PaintedGlyph::visible)
                    .map(PaintedGlyph::glyph)
                    .filter(glyph -> !glyph.text().isBlank())
                    .toList();
            List<Fill> fills = painted.areas.stream()
                    .filter(area -> area.colour() != null && !PathShape.isThin(area.box()))
                    .map(area -> new Fill(area.box(), PaintColours.printed(area.colour())))
                    .toList();
            double trusted = seen.stream().filter(Glyph::trusted).count();
            return new PageGlyphs(
                    number,
                    frame.width(),
                    frame.height(),
                    seen,
                    painted.rules,
                    fills,
                    painted.frames,
                    painted.pictures,
                    seen.isEmpty() ? 0 : trusted / seen.size());
        } catch (IOException | RuntimeException e) {
            throw new PdfException(PdfException.Reason.BROKEN, e);
        }
    }

    /// A picture of a newspaper page.
    ///
    /// @param number from 1
    /// @param width of the picture in pixels
    public BufferedImage picture(int number, int width) throws PdfException {
        try {
            VisiblePage frame = VisiblePage.of(document.getPage(number - 1));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(number - 1, (float) (width / frame.width()), ImageType.RGB);
        } catch (IOException | RuntimeException e) {
            throw new PdfException(PdfException.Reason.BROKEN, e);
        }
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }
}
