package org.baoku.ingest;

import java.time.LocalDate;
import org.baoku.archive.PageStore;
import org.baoku.paper.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where an editor settles on which day a page appeared. Everything dated relative to it moves along: the page is
/// read again.
@Service
public final class IssueDesk {
    private final PageStore store;
    private final ArchivedText texts;
    private final IndexKeeper indexKeeper;
    private final MendedReader reader;
    private final IssueJoiner joiner;

    IssueDesk(PageStore store, ArchivedText texts, IndexKeeper indexKeeper, MendedReader reader, IssueJoiner joiner) {
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
    public long settleDay(long page, LocalDate day, String by, String reason) {
        long mend = store.settleDay(page, day, by, reason, readAgain(page, day));
        joiner.join(page);
        indexKeeper.catchUp();
        return mend;
    }

    /// Undoes the settling of a page's day; what the page itself tells holds again.
    ///
    /// @throws IllegalArgumentException where no such mend of the page is in force
    public void undoDay(long page, long mend, String by) {
        store.undoDay(page, mend, by, readAgain(page, null));
        joiner.join(page);
        indexKeeper.catchUp();
    }

    private Page readAgain(long page, @Nullable LocalDate day) {
        return reader.read(texts.of(page, day), page).page();
    }
}
