package org.baoku.ingest.reading;

import org.baoku.archive.intake.Reason;

/// Thrown if a line of an import file contains no valid article.
public final class InvalidImportLineException extends Exception {
    private static final long serialVersionUID = 2L;

    private final transient Reason reason;

    /// @param reason what is wrong and what is expected
    /// @param message the same in English, for logs
    InvalidImportLineException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
