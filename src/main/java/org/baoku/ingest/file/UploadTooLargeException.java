package org.baoku.ingest.file;

import java.util.Locale;
import org.baoku.archive.intake.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// An upload holds more than one upload may hold once its zips are unpacked. Nothing of it is queued.
@ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
public final class UploadTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 2L;

    private final transient Reason reason;

    /// @param files how many files an upload may unpack to
    /// @param megabytes how many megabytes it may unpack to
    UploadTooLargeException(int files, long megabytes) {
        this(FileProblem.UPLOAD_UNPACKS_TOO_LARGE.reason(megabytes, files));
    }

    private UploadTooLargeException(Reason reason) {
        super(ReasonText.of(reason, Locale.ENGLISH));
        this.reason = reason;
    }

    /// What is too large and what to do.
    public Reason reason() {
        return reason;
    }
}
