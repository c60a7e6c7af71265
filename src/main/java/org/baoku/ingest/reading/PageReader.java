package org.baoku.ingest.reading;

import java.util.List;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction;
import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.paper.Tenure;
import org.baoku.people.PageAnnotator;
import org.baoku.segment.Segmenter;

/// Reads the text of a page: splits it into articles and names the people and days in them. Safe for many threads.
public final class PageReader {
    private final Segmenter segmenter = new Segmenter();
    private final PageAnnotator naming;

    /// Reads pages with what the program itself knows.
    public PageReader() {
        this(new PageAnnotator());
    }

    private PageReader(PageAnnotator naming) {
        this.naming = naming;
    }

    /// Reads pages with more knowledge of who held which office when.
    public PageReader knowing(List<Tenure> tenures) {
        return new PageReader(naming.withTenures(tenures));
    }

    /// The page that this text holds; never throws, whatever the text.
    public Page read(String text, PageOrigin origin) {
        return naming.annotate(segmenter.segment(text), origin);
    }

    /// The articles of this text with what people corrected.
    CorrectedPage split(String text, List<Correction> corrections) {
        return segmenter.segment(text, corrections);
    }

    /// A corrected page with its people and days named.
    Page name(CorrectedPage page, PageOrigin origin) {
        return page.applyTo(naming.annotate(page.segmentedPage(), origin));
    }
}
