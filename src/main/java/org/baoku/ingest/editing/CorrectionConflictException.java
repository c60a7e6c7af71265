package org.baoku.ingest.editing;

import java.util.Objects;
import org.baoku.paper.Correction.Conflict;
import org.jspecify.annotations.Nullable;

/// A correction that does not fit the page for which it was meant.
public final class CorrectionConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Conflict conflict;

    CorrectionConflictException(@Nullable Conflict conflict) {
        super(String.valueOf(conflict));
        this.conflict = Objects.requireNonNull(conflict);
    }

    /// What is missing.
    public Conflict conflict() {
        return conflict;
    }
}
