package org.baoku.archive.operation;

/// A backup cannot be restored. The message says why and what to do, in sentences for the user.
public final class RestoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RestoreException(String message) {
        super(message);
    }

    RestoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
