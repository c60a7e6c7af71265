package org.baoku.ingest.picture;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The picture that came with a page cannot be read, for a reason that editors are told.
final class PictureException extends IOException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient List<String> values;

    /// Why a page has no picture. The sentences are in `intake*.properties`, as `ingest.problem.picture-…`.
    enum Reason {
        /// It is no picture, or of a kind that is not read.
        UNKNOWN_KIND,
        /// It is JPEG 2000, and the program was installed without the decoder.
        NO_DECODER,
        /// Values: its width and height in pixels.
        TOO_LARGE,
        TOO_MANY_TILES,
        BROKEN,
        /// It is too much for the memory of this machine.
        TOO_MUCH;

        /// The last part of its message key.
        String code() {
            return "picture-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    PictureException(Reason reason, Object... values) {
        this(reason, null, values);
    }

    PictureException(Reason reason, @Nullable Throwable cause, Object... values) {
        super("The picture cannot be read: " + reason + " " + Arrays.toString(values), cause);
        this.reason = reason;
        this.values = Arrays.stream(values).map(String::valueOf).toList();
    }

    Reason reason() {
        return reason;
    }

    List<String> values() {
        return values;
    }
}
