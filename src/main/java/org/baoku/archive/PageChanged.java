package org.baoku.archive;

/// Somebody else changed a page meanwhile: what was meant for it has to be looked at again.
public final class PageChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageChanged(long page) {
        super("Page " + page + " was changed meanwhile");
    }
}
