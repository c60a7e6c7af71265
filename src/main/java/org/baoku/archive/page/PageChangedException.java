package org.baoku.archive.page;

/// Thrown when a page was changed concurrently. The caller must read the page again before it retries.
public final class PageChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PageChangedException(long page) {
        super("Page " + page + " was changed concurrently");
    }
}
