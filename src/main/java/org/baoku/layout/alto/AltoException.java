package org.baoku.layout.alto;

/// An ALTO file that cannot be read, with the reason.
public final class AltoException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /// Why an ALTO file cannot be read.
    public enum Reason {
        /// It is XML, but its root element is not that of ALTO.
        NOT_ALTO,
        BROKEN,
        /// It declares a document type, which could name entities and other files.
        DOCUMENT_TYPE,
        SEVERAL_PAGES,
        NO_TEXT,
        NO_PLACES,
        TOO_LARGE
    }

    AltoException(Reason reason) {
        super("The ALTO file cannot be read: " + reason);
        this.reason = reason;
    }

    AltoException(Reason reason, Throwable cause) {
        super("The ALTO file cannot be read: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
