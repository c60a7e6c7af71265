package org.baoku.ingest.reading;

import org.baoku.archive.file.LocalCopies;
import org.baoku.archive.file.PageLayoutRepository;
import org.baoku.ingest.file.FileProblem;
import org.baoku.layout.LayoutAnalyzer;
import org.baoku.layout.pdf.PdfException;
import org.baoku.layout.pdf.PdfFile;
import org.baoku.paper.LaidOutPage;
import org.springframework.stereotype.Component;

/// Reads large files whose lines have places, page by page. Thread-safe.
@Component
public final class PlacedFileReader {
    private final LocalCopies copies;
    private final LayoutAnalyzer analyzer = new LayoutAnalyzer();

    PlacedFileReader(LocalCopies copies) {
        this.copies = copies;
    }

    /// How many newspaper pages a file has.
    ///
    /// @param file the id of its bytes
    public int pageCount(long file) throws UnreadablePageException {
        try (LocalCopies.Copy copy = copies.borrow(file);
                PdfFile pdf = PdfFile.open(copy.path())) {
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
        try (LocalCopies.Copy copy = copies.borrow(file);
                PdfFile pdf = PdfFile.open(copy.path())) {
            LaidOutPage layout = PageLayoutRepository.asStored(analyzer.analyze(pdf.glyphs(number)));
            if (layout.page().lines().isEmpty()) {
                throw new UnreadablePageException(FileProblem.PDF_NO_TEXT, null);
            }
            return layout;
        } catch (PdfException e) {
            throw unreadable(e);
        }
    }

    private static UnreadablePageException unreadable(PdfException e) {
        return new UnreadablePageException(
                switch (e.reason()) {
                    case ENCRYPTED -> FileProblem.PDF_ENCRYPTED;
                    case BROKEN -> FileProblem.PDF_BROKEN;
                    case NO_PAGES -> FileProblem.PDF_NO_PAGES;
                    case NO_TEXT -> FileProblem.PDF_NO_TEXT;
                    case TOO_MANY_PAGES -> FileProblem.PDF_TOO_MANY_PAGES;
                    case TOO_MANY_OBJECTS -> FileProblem.PDF_TOO_MANY_OBJECTS;
                    case PAGE_TOO_LARGE -> FileProblem.PDF_PAGE_TOO_LARGE;
                },
                e);
    }
}
