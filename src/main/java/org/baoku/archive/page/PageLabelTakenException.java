package org.baoku.archive.page;

/// Thrown when a page cannot get a label because another page of its issue has it.
public final class PageLabelTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageLabelTakenException(long page, String label) {
        super("Page " + page + " cannot be " + label + ": another page of the issue is");
    }
}
