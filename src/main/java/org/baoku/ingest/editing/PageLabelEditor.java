package org.baoku.ingest.editing;

import org.baoku.archive.page.PageLabelStore;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.springframework.stereotype.Service;

/// Sets the labels (版次) of pages. The index is up to date when a method returns.
@Service
public final class PageLabelEditor {
    private final PageLabelStore store;
    private final IndexSynchronizer indexSynchronizer;

    PageLabelEditor(PageLabelStore store, IndexSynchronizer indexSynchronizer) {
        this.store = store;
        this.indexSynchronizer = indexSynchronizer;
    }

    /// Sets a page's label.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @return the correction's id, by which it can be undone
    /// @throws org.baoku.archive.page.PageLabelTakenException if another page of the issue has the label
    public long setLabel(long page, String label, String by, String reason) {
        long correction = store.set(page, label, by, reason);
        indexSynchronizer.catchUp();
        return correction;
    }

    /// Undoes a correction; the page then has the label that its file gave, or none.
    ///
    /// @throws IllegalArgumentException if no such correction of the page is in force
    /// @throws org.baoku.archive.page.PageLabelTakenException if another page of the issue has that label now
    public void undo(long page, long correction, String by) {
        store.undo(page, correction, by);
        indexSynchronizer.catchUp();
    }
}
