package org.baoku.archive;

/// Thrown when somebody else has changed an entry since the user saw it. Nothing was changed.
public final class EntryChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EntryChangedException(String entry) {
        super("Somebody else has changed " + entry + " meanwhile");
    }
}
