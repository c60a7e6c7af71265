package org.baoku.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.baoku.ingest.FileOutcome.Failed;
import org.baoku.ingest.FileOutcome.PassedOver;
import org.baoku.ingest.FileOutcome.TakenIn;
import org.baoku.ingest.FileOutcome.Unchanged;

/// What an intake came to.
///
/// @param outcomes a file each, in the order in which they were taken
public record IntakeReport(List<FileOutcome> outcomes) {
    public IntakeReport {
        outcomes = List.copyOf(outcomes);
    }

    public long takenIn() {
        return of(TakenIn.class).count();
    }

    public long articles() {
        return of(TakenIn.class).mapToLong(TakenIn::articles).sum();
    }

    public long unchanged() {
        return of(Unchanged.class).count();
    }

    public long passedOver() {
        return of(PassedOver.class).count();
    }

    public List<Failed> failures() {
        return of(Failed.class).toList();
    }

    private <T extends FileOutcome> Stream<T> of(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast);
    }
}
