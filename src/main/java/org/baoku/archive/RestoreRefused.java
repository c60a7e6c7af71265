package org.baoku.archive;

/// A backup that cannot be restored, and what to do about it.
public final class RestoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RestoreRefused(String sentences) {
        super(sentences);
    }

    RestoreRefused(String sentences, Throwable cause) {
        super(sentences, cause);
    }
}
