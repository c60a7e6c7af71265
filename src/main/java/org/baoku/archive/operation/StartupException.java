package org.baoku.archive.operation;

/// Why the program cannot start, and what a person can do about it. Shown without a stack trace.
public final class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /// @param what what is wrong, a sentence
    /// @param remedy what to do, a sentence
    public StartupException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
