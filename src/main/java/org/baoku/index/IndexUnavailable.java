package org.baoku.index;

import org.jspecify.annotations.Nullable;

/// The index cannot answer just now; the archive itself is whole.
public final class IndexUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexUnavailable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
