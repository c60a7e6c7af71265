package org.baoku.ingest.reading;

/// Thrown if a line of an import file contains no valid article. The message is a clause without a full stop.
public final class InvalidImportLineException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and what is expected
    InvalidImportLineException(String message) {
        super(message);
    }
}
