package org.baoku.ingest;

import org.baoku.archive.PersonMend;
import org.baoku.archive.PersonMends;
import org.baoku.archive.ReporterMend;
import org.baoku.archive.ReporterMends;
import org.springframework.stereotype.Service;

/// Where an editor mends who is who, among officials and among reporters: the archive keeps
/// what was said, the index follows before the call returns.
@Service
public final class PersonDesk {
    private final PersonMends mends;
    private final ReporterMends reporterMends;
    private final IndexKeeper indexKeeper;

    PersonDesk(PersonMends mends, ReporterMends reporterMends, IndexKeeper indexKeeper) {
        this.mends = mends;
        this.reporterMends = reporterMends;
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

    /// Puts a mend of a reporter in force.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @return the mend's id, by which it can be undone
    public long mend(ReporterMend mend, String by, String reason) {
        long id = reporterMends.mend(mend, by, reason);
        indexKeeper.catchUp();
        return id;
    }

    /// Undoes a mend of a reporter.
    ///
    /// @throws IllegalArgumentException where there is no such mend, or it is undone already
    public void undoReporter(long mend, String by) {
        reporterMends.undo(mend, by);
        indexKeeper.catchUp();
    }
}
