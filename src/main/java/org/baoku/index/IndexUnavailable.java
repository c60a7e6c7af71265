package org.baoku.index;

import org.jspecify.annotations.Nullable;

/// The index cannot answer just now; the archive itself is whole.
public sealed class IndexUnavailable extends RuntimeException permits SearchTooLong {
    private static final long serialVersionUID = 1L;

    public IndexUnavailable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
