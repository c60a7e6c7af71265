package org.baoku.layout.pdf;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.baoku.layout.PageGlyphs;

/// An open PDF file. Not thread-safe.
public final class PdfFile implements AutoCloseable {
    private PdfFile() {}

    /// Whether bytes begin like a PDF.
    public static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 1024), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("%PDF-");
    }

    /// Opens a file from memory.
    public static PdfFile open(byte[] bytes) throws PdfException {
        throw new PdfException(PdfException.Reason.BROKEN);
    }

    /// Opens a file from disk, which is streamed.
    public static PdfFile open(Path file) throws PdfException {
        throw new PdfException(PdfException.Reason.BROKEN);
    }

    /// How many newspaper pages it holds; a spread holds two.
    public int pageCount() {
        return 0;
    }

    /// What is painted on a newspaper page.
    ///
    /// @param number from 1
    public PageGlyphs glyphs(int number) throws PdfException {
        throw new PdfException(PdfException.Reason.NO_PAGES);
    }

    /// A picture of a newspaper page.
    ///
    /// @param number from 1
    /// @param width of the picture in pixels
    public BufferedImage picture(int number, int width) throws PdfException {
        throw new PdfException(PdfException.Reason.NO_PAGES);
    }

    @Override
    public void close() {}
}
