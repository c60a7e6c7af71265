package org.baoku.ingest;

import org.baoku.archive.PersonMend;
import org.baoku.archive.PersonMends;
import org.springframework.stereotype.Service;

/// Where an editor mends who is who: the archive keeps what was said, the index follows before the call returns.
@Service
public final class PersonDesk {
    private final PersonMends mends;
    private final IndexKeeper indexKeeper;

    PersonDesk(PersonMends mends, IndexKeeper indexKeeper) {
        this.mends = mends;
        this.indexKeeper = indexKeeper;
    }

    /// Puts a mend in force.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @return the mend's id, by which it can be undone
    public long mend(PersonMend mend, String by, String reason) {
        long id = mends.mend(mend, by, reason);
        indexKeeper.catchUp();
        return id;
    }

    /// Undoes a mend.
    ///
    /// @throws IllegalArgumentException where there is no such mend, or it is undone already
    public void undo(long mend, String by) {
        mends.undo(mend, by);
        indexKeeper.catchUp();
    }
}
