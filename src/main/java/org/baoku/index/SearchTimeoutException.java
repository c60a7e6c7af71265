package org.baoku.index;

/// A search that was broken off because it took longer than any may: it asks for too much at once.
public final class SearchTimeoutException extends IndexUnavailableException {
    private static final long serialVersionUID = 1L;

    public SearchTimeoutException() {
        super("The search took too long", null);
    }
}
