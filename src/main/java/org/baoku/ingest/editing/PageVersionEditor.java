package org.baoku.ingest.editing;

import org.baoku.archive.page.PageVersionRestorer;
import org.baoku.ingest.indexing.BackgroundIndexer;
import org.baoku.ingest.reading.ContinuationLinker;
import org.springframework.stereotype.Service;

/// Restores earlier versions of pages. The index is up to date when a method returns,
/// unless it cannot be written or is busy for seconds.
@Service
public final class PageVersionEditor {
    private final PageVersionRestorer restorer;
    private final ContinuationLinker continuations;
    private final BackgroundIndexer indexer;

    PageVersionEditor(PageVersionRestorer restorer, ContinuationLinker continuations, BackgroundIndexer indexer) {
        this.restorer = restorer;
        this.continuations = continuations;
        this.indexer = indexer;
    }

    /// Restores a version of a page. What the page holds now becomes a version too. The page keeps the restored
    /// version until a file with other content is ingested.
    ///
    /// @param by the editor's name
    /// @throws IllegalArgumentException if the page has no such version, or its file belongs to another page
    /// now
    public void restore(long page, long version, String by) {
        restorer.restore(page, version, by);
        continuations.link(page);
        indexer.update();
    }
}
