package org.baoku.ingest.editing;

import java.time.LocalDate;
import org.baoku.archive.page.IssueDayStore;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.CorrectedPageReader;
import org.baoku.ingest.reading.SourceTextLoader;
import org.baoku.paper.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Corrects the date of a page's issue. The page is read again, because the dates in its articles depend on it.
/// The index is up to date when a method returns.
@Service
public final class IssueDayEditor {
    private final IssueDayStore store;
    private final SourceTextLoader sources;
    private final CorrectedPageReader reader;
    private final ContinuationLinker continuations;
    private final IndexSynchronizer indexSynchronizer;

    IssueDayEditor(
            IssueDayStore store,
            SourceTextLoader sources,
            CorrectedPageReader reader,
            ContinuationLinker continuations,
            IndexSynchronizer indexSynchronizer) {
        this.store = store;
        this.sources = sources;
        this.reader = reader;
        this.continuations = continuations;
        this.indexSynchronizer = indexSynchronizer;
    }

    /// Sets the date of a page's issue.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @return the correction's id, by which it can be undone
    /// @throws IllegalArgumentException if there is no such page
    public long setDay(long page, LocalDate day, String by, String reason) {
        long correction = store.set(page, day, by, reason, read(page, day));
        update(page);
        return correction;
    }

    /// Undoes a correction of the date; the page then has the date that is given or printed on it.
    ///
    /// @throws IllegalArgumentException if no such correction of the page is in force
    public void undo(long page, long correction, String by) {
        store.undo(page, correction, by, read(page, null));
        update(page);
    }

    private Page read(long page, @Nullable LocalDate day) {
        return reader.read(sources.load(page, day), page).page();
    }

    private void update(long page) {
        continuations.link(page);
        indexSynchronizer.catchUp();
    }
}
