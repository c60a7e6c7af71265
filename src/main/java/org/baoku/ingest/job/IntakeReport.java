package org.baoku.ingest.job;

import java.util.List;
import java.util.stream.Stream;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.ingest.job.FileOutcome.Failed;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.ingest.job.FileOutcome.Skipped;
import org.baoku.ingest.job.FileOutcome.Unchanged;
import org.jspecify.annotations.Nullable;

/// What an intake came to.
///
/// @param outcomes a file each, in the order in which they were taken
/// @param problem why the intake as a whole failed, a sentence; null unless it did
public record IntakeReport(
        List<FileOutcome> outcomes, @Nullable String problem) {
    public IntakeReport {
        outcomes = List.copyOf(outcomes);
    }

    static IntakeReport of(IntakeJob job, List<FileResult> files) {
        return new IntakeReport(files.stream().map(FileOutcome::of).toList(), job.problem());
    }

    public long ingested() {
        return of(Ingested.class).count();
    }

    public long articles() {
        return of(Ingested.class).mapToLong(Ingested::articles).sum();
    }

    public long unchanged() {
        return of(Unchanged.class).count();
    }

    public long skipped() {
        return of(Skipped.class).count();
    }

    public List<Failed> failures() {
        return of(Failed.class).toList();
    }

    private <T extends FileOutcome> Stream<T> of(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast);
    }
}
