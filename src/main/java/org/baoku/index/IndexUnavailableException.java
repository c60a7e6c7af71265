package org.baoku.index;

import org.jspecify.annotations.Nullable;

/// The index cannot answer just now; the archive itself is whole.
public sealed class IndexUnavailableException extends RuntimeException permits SearchTimeoutException {
    private static final long serialVersionUID = 1L;

    public IndexUnavailableException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
