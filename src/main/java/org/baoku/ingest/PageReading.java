package org.baoku.ingest;

import org.baoku.paper.Page;
import org.baoku.paper.PageOrigin;
import org.baoku.people.PageNaming;
import org.baoku.segment.Segmenter;

/// Reads the text of a page: splits it into articles and names the people and days in them. Safe for many threads.
public final class PageReading {
    private final Segmenter segmenter = new Segmenter();
    private final PageNaming naming = new PageNaming();

    /// The page that this text holds; never throws, whatever the text.
    public Page read(String text, PageOrigin origin) {
        return naming.name(segmenter.segment(text), origin);
    }
}
