package org.baoku.ingest.reading;

/// A file, or a page of it, that cannot be read. The message is a sentence that says why and what to do.
public final class UnreadablePageException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadablePageException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    UnreadablePageException(String sentence) {
        super(sentence);
    }

    /// Why the file cannot be read and what to do, a sentence.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
