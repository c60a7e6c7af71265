package org.baoku.layout.pdf;

/// A PDF that cannot be read, with the reason.
public final class PdfException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /// Why a PDF cannot be read.
    public enum Reason {
        ENCRYPTED,
        /// The file ends before its end mark.
        CUT_OFF,
        BROKEN,
        /// What a page paints cannot be unpacked or followed to its end.
        DAMAGED_PAGE,
        NO_PAGES,
        NO_TEXT,
        TOO_MANY_PAGES,
        TOO_MANY_OBJECTS,
        PAGE_TOO_LARGE
    }

    PdfException(Reason reason) {
        super("The PDF cannot be read: " + reason);
        this.reason = reason;
    }

    PdfException(Reason reason, Throwable cause) {
        super("The PDF cannot be read: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
