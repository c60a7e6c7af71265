package org.baoku.ingest.reading;

/// A line of an import file that means no article.
public final class InvalidImportLineException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param what what is wrong and what is expected, a clause without a full stop
    InvalidImportLineException(String what) {
        super(what);
    }

    /// What is wrong.
    public String what() {
        return String.valueOf(getMessage());
    }
}
