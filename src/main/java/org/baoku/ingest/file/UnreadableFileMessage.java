package org.baoku.ingest.file;

import org.baoku.text.Decoding.Reason;

/// The message for a file whose bytes cannot be decoded as text.
public final class UnreadableFileMessage {
    private UnreadableFileMessage() {}

    /// What is wrong with the file and what to do, a sentence.
    public static String of(Reason reason) {
        return switch (reason) {
            case EMPTY -> "The file is empty; provide the text of the page.";
            case BINARY -> "The file is not text; provide the text extracted from the page, not the page itself.";
            case UNKNOWN ->
                "The file's encoding is none of UTF-8, UTF-16, GB18030, GBK and Big5; save it in one of them and try"
                        + " again.";
        };
    }
}
