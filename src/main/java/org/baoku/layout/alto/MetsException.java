package org.baoku.layout.alto;

/// A METS file, or a package of METS and ALTO, that cannot be read, with the reason.
public final class MetsException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String file;

    /// Why METS cannot be read.
    public enum Reason {
        BROKEN,
        /// It declares a document type, which could name entities and other files.
        DOCUMENT_TYPE,
        /// It names no ALTO file.
        NO_PAGES,
        /// An ALTO file that it names is missing.
        MISSING_FILE,
        TOO_LARGE
    }

    MetsException(Reason reason) {
        super("METS cannot be read: " + reason);
        this.reason = reason;
        file = "";
    }

    MetsException(Reason reason, Throwable cause) {
        super("METS cannot be read: " + reason, cause);
        this.reason = reason;
        file = "";
    }

    /// @param file the file that is missing
    MetsException(String file) {
        super("A file that METS names is missing: " + file);
        reason = Reason.MISSING_FILE;
        this.file = file;
    }

    public Reason reason() {
        return reason;
    }

    /// The file that is missing; empty for every other reason.
    public String file() {
        return file;
    }
}
