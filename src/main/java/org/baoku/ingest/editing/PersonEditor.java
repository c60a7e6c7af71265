package org.baoku.ingest.editing;

import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.ReporterCorrection;
import org.baoku.archive.person.ReporterCorrectionRepository;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.springframework.stereotype.Service;

/// Where an editor mends who is who, among officials and among reporters: the archive keeps
/// what was said, the index follows before the call returns.
@Service
public final class PersonEditor {
    private final OfficialCorrectionRepository mends;
    private final ReporterCorrectionRepository reporterMends;
    private final IndexSynchronizer indexKeeper;

    PersonEditor(
            OfficialCorrectionRepository mends,
            ReporterCorrectionRepository reporterMends,
            IndexSynchronizer indexKeeper) {
        this.mends = mends;
        this.reporterMends = reporterMends;
        this.indexKeeper = indexKeeper;
    }

    /// Puts a mend in force.
    ///
    /// @param by who says so
    /// @param reason why, or empty
    /// @return the mend's id, by which it can be undone
    public long correct(OfficialCorrection mend, String by, String reason) {
        long id = mends.add(mend, by, reason);
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
    public long correct(ReporterCorrection mend, String by, String reason) {
        long id = reporterMends.add(mend, by, reason);
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
