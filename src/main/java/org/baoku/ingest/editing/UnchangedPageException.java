package org.baoku.ingest.editing;

/// Thrown if a correction would leave the page as it is.
public final class UnchangedPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnchangedPageException() {
        super("The page is already as the correction would have it");
    }
}
