package org.baoku.web;

/// A request for a page that has another URL now.
final class PageMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String url;

    /// @param url the new URL, relative to the application's root
    PageMovedException(String url) {
        super("Moved to " + url);
        this.url = url;
    }

    String url() {
        return url;
    }
}
