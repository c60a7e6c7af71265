package org.baoku.ingest;

import org.baoku.archive.PageStore;
import org.springframework.stereotype.Service;

/// Where somebody brings a page back to what it was. It stays so until other bytes come; the index follows before the
/// call returns.
@Service
public final class VersionDesk {
    private final PageStore store;
    private final IssueJoiner joiner;
    private final IndexKeeper indexKeeper;

    VersionDesk(PageStore store, IssueJoiner joiner, IndexKeeper indexKeeper) {
        this.store = store;
        this.joiner = joiner;
        this.indexKeeper = indexKeeper;
    }

    /// Goes back to a version of a page; what the page is now becomes a version too.
    ///
    /// @param by who says so
    /// @throws IllegalArgumentException where the page has no such version, or its file belongs to another page now
    public void goBack(long page, long version, String by) {
        store.goBack(page, version, by);
        joiner.join(page);
        indexKeeper.catchUp();
    }
}
