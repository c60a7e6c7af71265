package org.baoku.archive.page;

/// Somebody else changed a page meanwhile: what was meant for it has to be looked at again.
public final class PageChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PageChangedException(long page) {
        super("Page " + page + " was changed meanwhile");
    }
}
