package org.baoku.web;

/// A request for a page that has another URL now.
final class PageMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String url;
    private final boolean permanent;

    /// @param url the new URL, relative to the application's root
    /// @param permanent whether the page can never come back
    PageMovedException(String url, boolean permanent) {
        super("Moved to " + url);
        this.url = url;
        this.permanent = permanent;
    }

    boolean permanent() {
        return permanent;
    }

    String url() {
        return url;
    }
}
