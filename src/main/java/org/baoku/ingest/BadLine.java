package org.baoku.ingest;

/// A line of an import file that means no article.
final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param what what is wrong and what is expected, a clause without a full stop
    BadLine(String what) {
        super(what);
    }

    /// What is wrong.
    String what() {
        return String.valueOf(getMessage());
    }
}
