package org.baoku.ingest.editing;

import org.baoku.paper.Correction.Conflict;

/// Thrown if a correction does not fit the page for which it was made.
public final class CorrectionConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Conflict conflict;

    CorrectionConflictException(Conflict conflict) {
        super(conflict.toString());
        this.conflict = conflict;
    }

    /// What the correction refers to and the page does not have.
    public Conflict conflict() {
        return conflict;
    }
}
