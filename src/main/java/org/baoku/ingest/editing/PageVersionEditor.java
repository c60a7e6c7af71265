package org.baoku.ingest.editing;

import org.baoku.archive.page.PageVersionRestorer;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.reading.ContinuationLinker;
import org.springframework.stereotype.Service;

/// Where somebody brings a page back to what it was. It stays so until other bytes come; the index follows before the
/// call returns.
@Service
public final class PageVersionEditor {
    private final PageVersionRestorer restorer;
    private final ContinuationLinker joiner;
    private final IndexSynchronizer indexKeeper;

    PageVersionEditor(PageVersionRestorer restorer, ContinuationLinker joiner, IndexSynchronizer indexKeeper) {
        this.restorer = restorer;
        this.joiner = joiner;
        this.indexKeeper = indexKeeper;
    }

    /// Goes back to a version of a page; what the page is now becomes a version too.
    ///
    /// @param by who says so
    /// @throws IllegalArgumentException where the page has no such version, or its file belongs to another page now
    public void restore(long page, long version, String by) {
        restorer.restore(page, version, by);
        joiner.link(page);
        indexKeeper.catchUp();
    }
}
