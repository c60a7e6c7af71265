package org.baoku.ingest.file;

import org.baoku.text.Decoding.Reason;

/// Tells a person why a file's bytes are no page text.
public final class UnreadableFileMessage {
    private UnreadableFileMessage() {}

    /// What is wrong with the file and what to do, a sentence.
    public static String of(Reason reason) {
        return switch (reason) {
            case EMPTY -> "The file is empty; take in the page's text.";
            case BINARY -> "The file is no text; take in what the extractor made of the page, not the page itself.";
            case UNKNOWN ->
                "The file is in none of UTF-8, UTF-16, GB18030, GBK and Big5; save it in one of them and take it in again.";
        };
    }
}
