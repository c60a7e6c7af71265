package org.baoku.index;

import org.jspecify.annotations.Nullable;

/// The index cannot be read or written at the moment. The archive itself is not affected.
public sealed class IndexUnavailableException extends RuntimeException permits SearchTimeoutException {
    private static final long serialVersionUID = 1L;

    public IndexUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
