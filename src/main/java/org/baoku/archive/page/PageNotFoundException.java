package org.baoku.archive.page;

/// Thrown if the archive has no page with a given id.
public final class PageNotFoundException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public PageNotFoundException(long page) {
        super("The archive has no page with the id " + page);
    }
}
