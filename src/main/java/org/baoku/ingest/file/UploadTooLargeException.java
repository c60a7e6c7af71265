package org.baoku.ingest.file;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// An upload holds more than one upload may hold once its zips are unpacked. Nothing of it is queued.
@ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
public final class UploadTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param sentence what is too large and what to do
    UploadTooLargeException(String sentence) {
        super(sentence);
    }
}
