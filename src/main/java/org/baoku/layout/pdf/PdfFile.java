package org.baoku.layout.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.baoku.layout.line.PageGlyphs;
import org.baoku.layout.pdf.PdfException.Reason;
import org.jspecify.annotations.Nullable;

/// An open PDF file. Not thread-safe.
///
/// Whatever is in the file, its methods return or throw a [PdfException], within bounded time and memory.
public final class PdfFile implements AutoCloseable {
    static {
        // where PDFBox remembers the system's fonts; otherwise in the user's home
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        }
    }

    private final PDDocument document;
    private final PageReading reading;
    private final PagePainter painter;
    private final List<PDPage> pdfPages;
    private @Nullable List<NewspaperPage> pages;
    /// What was read last: finding out whether a page is a spread reads it already.
    private @Nullable PageGlyphs lastRead;

    /// Which part of a page of the file is a newspaper page.
    private record NewspaperPage(int index, Part part) {}

    private enum Part {
        WHOLE,
        LEFT,
        RIGHT
    }

    private PdfFile(PDDocument document) throws PdfException {
        this.document = document;
        this.pdfPages = pagesOf(document);
        StreamGuard streams = new StreamGuard();
        this.reading = new PageReading(document, streams);
        this.painter = new PagePainter(document, streams);
    }

    /// Whether bytes begin like a PDF.
    public static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /// Opens a file from memory.
    public static PdfFile open(byte[] bytes) throws PdfException {
        return contained(() -> {
            FileGuard.check(ByteBuffer.wrap(bytes));
            return open(Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache()));
        });
    }

    /// Opens a file from disk, which is streamed.
    public static PdfFile open(Path file) throws PdfException {
        return contained(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                if (channel.size() > Integer.MAX_VALUE) {
                    throw new PdfException(Reason.TOO_MANY_OBJECTS);
                }
                FileGuard.check(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            }
            return open(Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()));
        });
    }

    private static PdfFile open(PDDocument document) throws PdfException {
        try {
            return new PdfFile(document);
        } catch (PdfException | RuntimeException | Error e) {
            IOUtils.closeQuietly(document);
            throw e;
        }
    }

    private static List<PDPage> pagesOf(PDDocument document) throws PdfException {
        if (document.getNumberOfPages() > PdfLimits.PAGES) {
            throw new PdfException(Reason.TOO_MANY_PAGES);
        }
        List<PDPage> pages = new ArrayList<>();
        for (Iterator<PDPage> each = document.getPages().iterator(); each.hasNext(); ) {
            pages.add(each.next());
            if (pages.size() > PdfLimits.PAGES) {
                throw new PdfException(Reason.TOO_MANY_PAGES);
            }
        }
        if (pages.isEmpty()) {
            throw new PdfException(Reason.NO_PAGES);
        }
        return pages;
    }

    /// How many newspaper pages it holds; a spread holds two.
    public int pageCount() {
        return pages().size();
    }

    /// What is painted on a newspaper page.
    ///
    /// @param number from 1
    /// @throws PdfException also where the page has no text
    public PageGlyphs glyphs(int number) throws PdfException {
        return contained(() -> {
            NewspaperPage page = pages().get(number - 1);
            PageGlyphs whole = read(page.index());
            PageGlyphs glyphs = switch (page.part()) {
                case WHOLE -> numbered(whole, number);
                case LEFT -> Spread.half(whole, true, number);
                case RIGHT -> Spread.half(whole, false, number);
            };
            if (glyphs.glyphs().isEmpty()) {
                throw new PdfException(Reason.NO_TEXT);
            }
            return glyphs;
        });
    }

    /// A picture of a newspaper page.
    ///
    /// @param number from 1
    /// @param width of the picture in pixels
    public BufferedImage picture(int number, int width) throws PdfException {
        return contained(() -> {
            NewspaperPage page = pages().get(number - 1);
            PDPage pdfPage = pdfPages.get(page.index());
            if (page.part() == Part.WHOLE) {
                return painter.paint(pdfPage, page.index(), width);
            }
            BufferedImage spread = painter.paint(pdfPage, page.index(), 2 * width);
            int middle = spread.getWidth() / 2;
            int from = page.part() == Part.LEFT ? 0 : middle;
            return spread.getSubimage(from, 0, middle, spread.getHeight());
        });
    }

    private List<NewspaperPage> pages() {
        if (pages == null) {
            List<NewspaperPage> found = new ArrayList<>();
            for (int index = 0; index < pdfPages.size(); index++) {
                if (isSpread(index)) {
                    found.add(new NewspaperPage(index, Part.LEFT));
                    found.add(new NewspaperPage(index, Part.RIGHT));
                } else {
                    found.add(new NewspaperPage(index, Part.WHOLE));
                }
            }
            pages = found;
        }
        return pages;
    }

    private boolean isSpread(int index) {
        try {
            return contained(() -> Spread.canBe(VisiblePage.of(pdfPages.get(index))) && Spread.isSpread(read(index)));
        } catch (PdfException unreadable) {
            // said when the page is asked for
            return false;
        }
    }

    private PageGlyphs read(int index) throws PdfException, IOException {
        if (lastRead == null || lastRead.number() != index + 1) {
            lastRead = reading.read(pdfPages.get(index), index + 1);
        }
        return lastRead;
    }

    private static PageGlyphs numbered(PageGlyphs page, int number) {
        return new PageGlyphs(
                number,
                page.width(),
                page.height(),
                page.glyphs(),
                page.rules(),
                page.fills(),
                page.frames(),
                page.pictures(),
                page.trust());
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }

    private interface Work<T> {
        T run() throws PdfException, IOException;
    }

    /// Runs work on the file and turns whatever goes wrong into one exception.
    ///
    /// A file that exhausts the stack or the memory does so in spite of the limits; what it allocated is garbage by
    /// then, and the program goes on.
    private static <T> T contained(Work<T> work) throws PdfException {
        try {
            return work.run();
        } catch (InvalidPasswordException e) {
            throw new PdfException(Reason.ENCRYPTED, e);
        } catch (ContentCheck.DamagedContentException e) {
            throw new PdfException(Reason.DAMAGED_PAGE, e);
        } catch (Budget.ExhaustedException | OutOfMemoryError e) {
            throw new PdfException(Reason.TOO_MANY_OBJECTS, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new PdfException(Reason.BROKEN, e);
        }
    }
}
