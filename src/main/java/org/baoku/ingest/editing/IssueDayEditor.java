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

/// Where an editor settles on which day a page appeared. Everything dated relative to it moves along: the page is
/// read again.
@Service
public final class IssueDayEditor {
    private final IssueDayStore store;
    private final SourceTextLoader texts;
    private final IndexSynchronizer indexKeeper;
    private final CorrectedPageReader reader;
    private final ContinuationLinker joiner;

    IssueDayEditor(
            IssueDayStore store,
            SourceTextLoader texts,
            IndexSynchronizer indexKeeper,
            CorrectedPageReader reader,
            ContinuationLinker joiner) {
        this.store = store;
        this.texts = texts;
        this.indexKeeper = indexKeeper;
        this.reader = reader;
        this.joiner = joiner;
    }

    /// Settles on which day a page appeared.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @return the mend's id, by which it can be undone
    /// @throws IllegalArgumentException where there is no such page
    public long setDay(long page, LocalDate day, String by, String reason) {
        long mend = store.set(page, day, by, reason, readAgain(page, day));
        joiner.link(page);
        indexKeeper.catchUp();
        return mend;
    }

    /// Undoes the settling of a page's day; what the page itself tells holds again.
    ///
    /// @throws IllegalArgumentException where no such mend of the page is in force
    public void undo(long page, long mend, String by) {
        store.undo(page, mend, by, readAgain(page, null));
        joiner.link(page);
        indexKeeper.catchUp();
    }

    private Page readAgain(long page, @Nullable LocalDate day) {
        return reader.read(texts.of(page, day), page).page();
    }
}
