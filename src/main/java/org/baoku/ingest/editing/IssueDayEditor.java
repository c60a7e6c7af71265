package org.baoku.ingest.editing;

import java.time.LocalDate;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.editing.IssueDayCorrectionRepository;
import org.baoku.archive.page.IssueDayStore;
import org.baoku.archive.page.PageNotFoundException;
import org.baoku.ingest.indexing.BackgroundIndexer;
import org.baoku.ingest.reading.ContinuationLinker;
import org.baoku.ingest.reading.CorrectedPageReader;
import org.baoku.ingest.reading.SourceTextLoader;
import org.baoku.paper.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Corrects the date of a page's issue. The page is read again, because the dates in its articles depend on
/// it; once more if somebody else changes it meanwhile.
/// The index is up to date when a method returns,
/// unless it cannot be written or is busy for seconds.
@Service
public final class IssueDayEditor {
    private final IssueDayStore store;
    private final CorrectionRepository corrections;
    private final IssueDayCorrectionRepository days;
    private final SourceTextLoader sources;
    private final CorrectedPageReader reader;
    private final ContinuationLinker continuations;
    private final BackgroundIndexer indexer;

    IssueDayEditor(
            IssueDayStore store,
            CorrectionRepository corrections,
            IssueDayCorrectionRepository days,
            SourceTextLoader sources,
            CorrectedPageReader reader,
            ContinuationLinker continuations,
            BackgroundIndexer indexer) {
        this.store = store;
        this.corrections = corrections;
        this.days = days;
        this.sources = sources;
        this.reader = reader;
        this.continuations = continuations;
        this.indexer = indexer;
    }

    /// Sets the date of a page's issue.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @return the correction's id, by which it can be undone
    /// @throws IllegalArgumentException if there is no such page
    public long setDay(long page, LocalDate day, String by, String reason) {
        long correction = ChangeAttempts.run(() -> {
            Runnable unchanged = requireUnchanged(page);
            return store.set(page, day, by, reason, read(page, day), unchanged);
        });
        update(page);
        return correction;
    }

    /// Undoes a correction of the date; the page then has the date of the latest one that is left, otherwise the date
    /// that is given or printed on it.
    ///
    /// @throws IllegalArgumentException if no such correction of the page is in force
    public void undo(long page, long correction, String by) {
        ChangeAttempts.run(() -> {
            Runnable unchanged = requireUnchanged(page);
            @Nullable LocalDate left = days.inForceWithout(page, correction).orElse(null);
            store.undo(page, correction, by, read(page, left), unchanged);
            return correction;
        });
        update(page);
    }

    /// A check, to be run when the page is stored, that nobody has changed it since this call.
    private Runnable requireUnchanged(long page) {
        int reading = corrections.reading(page).orElseThrow(() -> new PageNotFoundException(page));
        return () -> corrections.requireReading(page, reading);
    }

    private Page read(long page, @Nullable LocalDate day) {
        return reader.read(sources.load(page, day), page).page();
    }

    private void update(long page) {
        continuations.link(page);
        indexer.update();
    }
}
