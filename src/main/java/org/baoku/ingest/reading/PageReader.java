package org.baoku.ingest.reading;

import java.util.List;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.LaidOutPage;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.Tenure;
import org.baoku.people.PageAnnotator;
import org.baoku.segment.Segmenter;

/// Reads a page, as text or with its layout: segments it into articles and annotates them with people and
/// dates. Thread-safe.
public final class PageReader {
    private final Segmenter segmenter = new Segmenter();
    private final PageAnnotator annotator;

    /// A reader with the tenures that are shipped with the program.
    public PageReader() {
        this(new PageAnnotator());
    }

    private PageReader(PageAnnotator annotator) {
        this.annotator = annotator;
    }

    /// A reader that also knows these tenures.
    public PageReader withTenures(List<Tenure> tenures) {
        return new PageReader(annotator.withTenures(tenures));
    }

    /// Reads a page; never throws, whatever the text.
    public Page read(String text, PageOrigin origin) {
        return annotator.annotate(segmenter.segment(text), origin);
    }

    /// Reads a page whose layout was analysed; never throws, whatever the page.
    public Page read(LaidOutPage page, PageOrigin origin) {
        return annotator.annotate(
                segmenter.segment(page), origin, page.masthead().date());
    }

    /// Segments a page whose layout was analysed and applies corrections.
    CorrectedPage segment(LaidOutPage page, List<Correction> corrections) {
        return segmenter.segment(page, corrections);
    }

    /// Annotates a corrected page whose layout was analysed.
    Page annotate(CorrectedPage corrected, LaidOutPage page, PageOrigin origin) {
        return corrected.applyTo(annotator.annotate(
                corrected.segmentedPage(), origin, page.masthead().date()));
    }

    /// Segments a text and applies corrections.
    CorrectedPage segment(String text, List<Correction> corrections) {
        return segmenter.segment(text, corrections);
    }

    /// Annotates a corrected page with its people and dates.
    Page annotate(CorrectedPage page, PageOrigin origin) {
        return page.applyTo(annotator.annotate(page.segmentedPage(), origin));
    }
}
