package org.baoku.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.baoku.archive.file.LocalCopies;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.archive.page.PageFormat;
import org.baoku.ingest.file.FileProblem;
import org.baoku.layout.LayoutAnalyzer;
import org.baoku.layout.alto.AltoException;
import org.baoku.layout.alto.AltoPackage;
import org.baoku.layout.alto.AltoReader;
import org.baoku.layout.alto.MetsException;
import org.baoku.layout.pdf.PdfException;
import org.baoku.layout.pdf.PdfFile;
import org.baoku.paper.LaidOutPage;
import org.springframework.stereotype.Component;

/// Reads large files whose lines have places, page by page. Thread-safe.
@Component
public final class PlacedFileReader {
    private final LocalCopies copies;
    private final LayoutAnalyzer analyzer = new LayoutAnalyzer();
    private final AltoReader altos = new AltoReader();

    PlacedFileReader(LocalCopies copies) {
        this.copies = copies;
    }

    /// What a file is by its first bytes.
    private enum Kind {
        PDF,
        /// A page as XML.
        ALTO,
        /// A zip of METS, ALTO and pictures.
        PACKAGE
    }

    /// The format of a file, by its content.
    ///
    /// @param file the id of its bytes
    public PageFormat format(long file) throws UnreadablePageException {
        try (LocalCopies.Copy copy = copies.borrow(file)) {
            return switch (kind(copy.path())) {
                case PDF -> PageFormat.PDF;
                case ALTO -> PageFormat.ALTO;
                case PACKAGE -> readPackage(copy.path(), pages -> pages.hasMets() ? PageFormat.METS : PageFormat.ALTO);
            };
        }
    }

    /// What a file is: ALTO begins with an element or a declaration.
    private static Kind kind(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(1024);
            if (AltoPackage.isPackage(start)) {
                return Kind.PACKAGE;
            }
            for (byte each : start) {
                boolean skipped =
                        Character.isWhitespace(each) || each <= 0; // a byte order mark, or half of a character
                if (!skipped) {
                    return each == '<' && !PdfFile.isPdf(start) ? Kind.ALTO : Kind.PDF;
                }
            }
            return Kind.PDF;
        } catch (IOException e) {
            throw new UncheckedIOException("A copy of a file cannot be read", e);
        }
    }

    /// How many newspaper pages a file has.
    ///
    /// @param file the id of its bytes
    public int pageCount(long file) throws UnreadablePageException {
        try (LocalCopies.Copy copy = copies.borrow(file)) {
            return switch (kind(copy.path())) {
                case PDF -> pageCountOfPdf(copy.path());
                case ALTO -> 1;
                case PACKAGE -> readPackage(copy.path(), AltoPackage::pageCount);
            };
        }
    }

    private static int pageCountOfPdf(Path file) throws UnreadablePageException {
        try (PdfFile pdf = PdfFile.open(file)) {
            if (pdf.pageCount() == 0) {
                throw new UnreadablePageException(FileProblem.PDF_NO_PAGES, null);
            }
            return pdf.pageCount();
        } catch (PdfException e) {
            throw unreadable(e);
        }
    }

    /// The layout of a page.
    ///
    /// @param file the id of the file's bytes
    /// @param number the page's number in the file, from 1
    public LaidOutPage read(long file, int number) throws UnreadablePageException {
        try (LocalCopies.Copy copy = copies.borrow(file)) {
            return PageLayoutRepository.asStored(
                    switch (kind(copy.path())) {
                        case PDF -> readPdf(copy.path(), number);
                        case ALTO -> readAlto(copy.path());
                        case PACKAGE -> readPackage(copy.path(), pages -> pages.read(number));
                    });
        }
    }

    private LaidOutPage readPdf(Path file, int number) throws UnreadablePageException {
        try (PdfFile pdf = PdfFile.open(file)) {
            LaidOutPage layout = analyzer.analyze(pdf.glyphs(number));
            if (layout.page().lines().isEmpty()) {
                throw new UnreadablePageException(FileProblem.PDF_NO_TEXT, null);
            }
            return layout;
        } catch (PdfException e) {
            throw unreadable(e);
        }
    }

    private LaidOutPage readAlto(Path file) throws UnreadablePageException {
        try (InputStream in = Files.newInputStream(file)) {
            return altos.read(in.readNBytes(AltoReader.MAX_BYTES + 1));
        } catch (AltoException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException("A copy of a file cannot be read", e);
        }
    }

    /// What is asked of a package.
    private interface PackageQuestion<T> {
        T ask(AltoPackage pages) throws AltoException, MetsException, IOException;
    }

    private static <T> T readPackage(Path file, PackageQuestion<T> question) throws UnreadablePageException {
        try (AltoPackage pages = AltoPackage.open(file)) {
            return question.ask(pages);
        } catch (AltoException e) {
            throw unreadable(e);
        } catch (MetsException e) {
            throw unreadable(e);
        } catch (ZipException e) {
            throw new UnreadablePageException(FileProblem.METS_BROKEN, e);
        } catch (IOException e) {
            throw new UncheckedIOException("A copy of a file cannot be read", e);
        }
    }

    /// Packages are complete when they are stored; one that lacks a file was not made by this program.
    private static UnreadablePageException unreadable(MetsException e) {
        return new UnreadablePageException(
                e.reason() == MetsException.Reason.MISSING_FILE ? FileProblem.METS_BROKEN : FileProblem.of(e.reason()),
                e);
    }

    private static UnreadablePageException unreadable(AltoException e) {
        return new UnreadablePageException(
                switch (e.reason()) {
                    case NOT_ALTO -> FileProblem.ALTO_NOT_ALTO;
                    case BROKEN -> FileProblem.ALTO_BROKEN;
                    case DOCUMENT_TYPE -> FileProblem.ALTO_DOCUMENT_TYPE;
                    case SEVERAL_PAGES -> FileProblem.ALTO_SEVERAL_PAGES;
                    case NO_TEXT -> FileProblem.ALTO_NO_TEXT;
                    case NO_PLACES -> FileProblem.ALTO_NO_PLACES;
                    case TOO_LARGE -> FileProblem.ALTO_TOO_LARGE;
                },
                e);
    }

    /// The problem of a PDF that cannot be read.
    public static FileProblem problem(PdfException.Reason reason) {
        return switch (reason) {
            case ENCRYPTED -> FileProblem.PDF_ENCRYPTED;
            case CUT_OFF -> FileProblem.PDF_CUT_OFF;
            case BROKEN -> FileProblem.PDF_BROKEN;
            case DAMAGED_PAGE -> FileProblem.PDF_DAMAGED_PAGE;
            case NO_PAGES -> FileProblem.PDF_NO_PAGES;
            case NO_TEXT -> FileProblem.PDF_NO_TEXT;
            case TOO_MANY_PAGES -> FileProblem.PDF_TOO_MANY_PAGES;
            case TOO_MANY_OBJECTS -> FileProblem.PDF_TOO_MANY_OBJECTS;
            case PAGE_TOO_LARGE -> FileProblem.PDF_PAGE_TOO_LARGE;
        };
    }

    private static UnreadablePageException unreadable(PdfException e) {
        return new UnreadablePageException(problem(e.reason()), e);
    }
}
