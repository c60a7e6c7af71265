package org.baoku.ingest.job;

import java.util.List;
import java.util.stream.Stream;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.job.FileOutcome.Failed;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.ingest.job.FileOutcome.Skipped;
import org.baoku.ingest.job.FileOutcome.Unchanged;
import org.jspecify.annotations.Nullable;

/// The result of an intake.
///
/// @param outcomes one for each file, in the order of the intake
/// @param problem why the intake as a whole failed; null unless it did
public record IntakeReport(
        List<FileOutcome> outcomes, @Nullable Reason problem) {
    public IntakeReport {
        outcomes = List.copyOf(outcomes);
    }

    static IntakeReport of(IntakeJob job, List<FileResult> files) {
        return new IntakeReport(files.stream().map(FileOutcome::of).toList(), job.problem());
    }

    /// The number of pages that are new or were replaced.
    public long ingested() {
        return outcomes(Ingested.class).count();
    }

    /// The number of articles on the pages that are new or were replaced.
    public long articles() {
        return outcomes(Ingested.class).mapToLong(Ingested::articles).sum();
    }

    public long unchanged() {
        return outcomes(Unchanged.class).count();
    }

    public long skipped() {
        return outcomes(Skipped.class).count();
    }

    public List<Failed> failures() {
        return outcomes(Failed.class).toList();
    }

    private <T extends FileOutcome> Stream<T> outcomes(Class<T> type) {
        return outcomes.stream().filter(type::isInstance).map(type::cast);
    }
}
