package org.baoku.index;

/// A search was aborted because it exceeded the time limit.
public final class SearchTimeoutException extends IndexUnavailableException {
    private static final long serialVersionUID = 1L;

    public SearchTimeoutException() {
        super("The search exceeded its time limit", null);
    }
}
