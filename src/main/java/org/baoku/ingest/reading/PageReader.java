package org.baoku.ingest.reading;

import java.util.List;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.Tenure;
import org.baoku.people.PageAnnotator;
import org.baoku.segment.Segmenter;

/// Reads the text of a page: segments it into articles and annotates them with people and dates. Thread-safe.
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

    /// Segments a text and applies corrections.
    CorrectedPage segment(String text, List<Correction> corrections) {
        return segmenter.segment(text, corrections);
    }

    /// Annotates a corrected page with its people and dates.
    Page annotate(CorrectedPage page, PageOrigin origin) {
        return page.applyTo(annotator.annotate(page.segmentedPage(), origin));
    }
}
