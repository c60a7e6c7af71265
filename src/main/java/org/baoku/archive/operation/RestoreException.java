package org.baoku.archive.operation;

/// A backup that cannot be restored, and what to do about it.
public final class RestoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RestoreException(String sentences) {
        super(sentences);
    }

    RestoreException(String sentences, Throwable cause) {
        super(sentences, cause);
    }
}
