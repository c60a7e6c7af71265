package org.baoku.archive.intake;

import java.io.IOException;
import java.util.List;
import org.baoku.archive.file.EmptyFileException;
import org.jspecify.annotations.Nullable;

/// The bytes of a file cannot be read, for a reason that the user is told.
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1;
    private static final String EMPTY = "file-empty";
    private static final String OTHER = "file-unreadable";

    private final transient Reason reason;

    /// @param message the reason in English, for logs
    public UnreadableFileException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// The reason of any failure to read a file.
    public static Reason reasonOf(IOException e) {
        return switch (e) {
            case UnreadableFileException unreadable -> unreadable.reason;
            case EmptyFileException _ -> new Reason(EMPTY, List.of());
            default -> new Reason(OTHER, List.of(String.valueOf(e.getMessage())));
        };
    }
}
