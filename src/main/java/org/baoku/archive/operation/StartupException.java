package org.baoku.archive.operation;

/// The program cannot start. It is reported without a stack trace, as a description and an action.
final class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    /// @param description what is wrong, a sentence
    /// @param action what the user can do, a sentence
    StartupException(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
