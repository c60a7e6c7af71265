package org.baoku.ingest.editing;

import java.util.List;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.ReporterCorrection;
import org.baoku.archive.person.ReporterCorrectionRepository;
import org.baoku.ingest.indexing.BackgroundIndexer;
import org.springframework.stereotype.Service;

/// Corrects the identities of officials and reporters: merges, splits, renames. The archive is up to date
/// when a method returns, the index a moment later.
@Service
public final class PersonEditor {
    private final OfficialCorrectionRepository officialCorrections;
    private final ReporterCorrectionRepository reporterCorrections;
    private final BackgroundIndexer indexer;

    PersonEditor(
            OfficialCorrectionRepository officialCorrections,
            ReporterCorrectionRepository reporterCorrections,
            BackgroundIndexer indexer) {
        this.officialCorrections = officialCorrections;
        this.reporterCorrections = reporterCorrections;
        this.indexer = indexer;
    }

    /// Applies a correction of officials.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @return the correction's id, by which it can be undone
    /// @throws org.baoku.archive.person.PersonChangedException if somebody else has merged or hidden one of the
    /// persons meanwhile
    public long correct(OfficialCorrection correction, String by, String reason) {
        long id = officialCorrections.addToDisplayed(correction, by, reason);
        indexer.request();
        return id;
    }

    /// Applies several corrections of officials at once.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @throws org.baoku.archive.person.PersonChangedException if somebody else has merged or hidden one of the
    /// persons meanwhile; then none is applied
    public void correctAll(List<OfficialCorrection> corrections, String by, String reason) {
        if (!corrections.isEmpty()) {
            officialCorrections.addAll(corrections, by, reason);
            indexer.request();
        }
    }

    /// Undoes a correction of officials.
    ///
    /// @throws IllegalArgumentException if there is no such correction, or it is undone already
    public void undo(long correction, String by) {
        officialCorrections.undo(correction, by);
        indexer.request();
    }

    /// Applies a correction of reporters.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @return the correction's id, by which it can be undone
    /// @throws org.baoku.archive.person.PersonChangedException if somebody else has merged one of the
    /// persons meanwhile
    public long correct(ReporterCorrection correction, String by, String reason) {
        long id = reporterCorrections.addToDisplayed(correction, by, reason);
        indexer.request();
        return id;
    }

    /// Merges several reporters at once.
    ///
    /// @param by the editor's name
    /// @param reason may be empty
    /// @throws org.baoku.archive.person.PersonChangedException if somebody else has merged one of the
    /// persons meanwhile; then none is merged
    public void mergeReporters(List<ReporterCorrection.Merge> merges, String by, String reason) {
        if (!merges.isEmpty()) {
            reporterCorrections.addAll(merges, by, reason);
            indexer.request();
        }
    }

    /// Undoes a correction of reporters.
    ///
    /// @throws IllegalArgumentException if there is no such correction, or it is undone already
    public void undoReporter(long correction, String by) {
        reporterCorrections.undo(correction, by);
        indexer.request();
    }
}
