package org.baoku.ingest.editing;

import java.util.List;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.ReporterCorrection;
import org.baoku.archive.person.ReporterCorrectionRepository;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.springframework.stereotype.Service;

/// Corrects the identities of officials and reporters: merges, splits, renames. The index is up to date when a
/// method returns.
@Service
public final class PersonEditor {
    private final OfficialCorrectionRepository officialCorrections;
    private final ReporterCorrectionRepository reporterCorrections;
    private final IndexSynchronizer indexSynchronizer;

    PersonEditor(
            OfficialCorrectionRepository officialCorrections,
            ReporterCorrectionRepository reporterCorrections,
            IndexSynchronizer indexSynchronizer) {
        this.officialCorrections = officialCorrections;
        this.reporterCorrections = reporterCorrections;
        this.indexSynchronizer = indexSynchronizer;
    }

    /// Applies a correction of officials.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @return the correction's id, by which it can be undone
    public long correct(OfficialCorrection correction, String by, String reason) {
        long id = officialCorrections.add(correction, by, reason);
        indexSynchronizer.catchUp();
        return id;
    }

    /// Applies several corrections of officials at once.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    public void correctAll(List<OfficialCorrection> corrections, String by, String reason) {
        if (!corrections.isEmpty()) {
            officialCorrections.addAll(corrections, by, reason);
            indexSynchronizer.catchUp();
        }
    }

    /// Undoes a correction of officials.
    ///
    /// @throws IllegalArgumentException if there is no such correction, or it is undone already
    public void undo(long correction, String by) {
        officialCorrections.undo(correction, by);
        indexSynchronizer.catchUp();
    }

    /// Applies a correction of reporters.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @return the correction's id, by which it can be undone
    public long correct(ReporterCorrection correction, String by, String reason) {
        long id = reporterCorrections.add(correction, by, reason);
        indexSynchronizer.catchUp();
        return id;
    }

    /// Undoes a correction of reporters.
    ///
    /// @throws IllegalArgumentException if there is no such correction, or it is undone already
    public void undoReporter(long correction, String by) {
        reporterCorrections.undo(correction, by);
        indexSynchronizer.catchUp();
    }
}
