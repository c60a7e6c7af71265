package org.baoku.ingest.file;

import java.util.Arrays;
import java.util.Locale;
import org.baoku.archive.intake.Reason;
import org.baoku.archive.intake.UnreadableFileException;
import org.baoku.layout.alto.MetsException;
import org.baoku.text.Decoding;
import org.jspecify.annotations.Nullable;

/// What may be wrong with a file that was not ingested, or with a whole intake. Intakes record the code with
/// its values; [ReasonText] says it in a language.
public enum FileProblem {
    TEXT_EMPTY,
    TEXT_BINARY,
    TEXT_UNKNOWN,
    /// The text is no newspaper page.
    TEXT_NO_ARTICLES,
    PDF_ENCRYPTED,
    PDF_CUT_OFF,
    PDF_BROKEN,
    PDF_DAMAGED_PAGE,
    PDF_NO_PAGES,
    PDF_NO_TEXT,
    PDF_TOO_MANY_PAGES,
    PDF_TOO_MANY_OBJECTS,
    PDF_PAGE_TOO_LARGE,
    ALTO_NOT_ALTO,
    ALTO_BROKEN,
    ALTO_DOCUMENT_TYPE,
    ALTO_SEVERAL_PAGES,
    ALTO_NO_TEXT,
    ALTO_NO_PLACES,
    ALTO_TOO_LARGE,
    METS_BROKEN,
    METS_DOCUMENT_TYPE,
    METS_NO_PAGES,
    /// Values: the first file that is missing, how many are missing.
    METS_MISSING_FILE,
    METS_TOO_LARGE,
    /// Value: the newspaper that METS names.
    METS_UNKNOWN_NEWSPAPER,
    BETTER_THAN_TEXT,
    FILE_EMPTY,
    /// Value: what the system says.
    FILE_UNREADABLE,
    /// Value: how many megabytes a file may have.
    FILE_TOO_LARGE,
    /// Value: how many megabytes a PDF may have.
    PDF_TOO_LARGE,
    FILE_NO_PERMISSION,
    /// Value: how many megabytes a zip may have.
    ZIP_TOO_LARGE,
    /// Values: how many megabytes and files a zip may unpack to.
    ZIP_UNPACKS_TOO_LARGE,
    /// Values: how many megabytes and files the zips of an upload may unpack to together.
    UPLOAD_UNPACKS_TOO_LARGE,
    /// Value: how many times its size a zip may unpack to.
    ZIP_RATIO,
    ZIP_EMPTY,
    /// Value: what the library says.
    ZIP_DAMAGED,
    /// Value: the line.
    MANIFEST_NO_FILE_COLUMN,
    /// Value: the line.
    MANIFEST_NO_FILE,
    /// Values: the line, the file.
    MANIFEST_TWICE,
    /// Values: the line, what is no date.
    MANIFEST_NO_DATE,
    /// Values: the line, the file.
    MANIFEST_MISSING_FILE,
    /// Value: how many lines.
    MANIFEST_MORE_UNREADABLE,
    /// Value: how many lines.
    MANIFEST_MORE_MISSING,
    /// Values: the line, the newspaper.
    MANIFEST_UNKNOWN_NEWSPAPER,
    /// Value: the ending of the file's name.
    SKIPPED_KIND,
    SKIPPED_XML,
    SKIPPED_ZIP,
    PAGE_REJECTED,
    /// Value: the exception.
    PAGE_NOT_READ,
    NOT_REACHED,
    /// Value: what the index says.
    INDEX_NOT_WRITABLE,
    DISK_FULL,
    CANCELLED;

    /// The problem of a text that cannot be decoded.
    public static FileProblem of(Decoding.Reason reason) {
        return switch (reason) {
            case EMPTY -> TEXT_EMPTY;
            case BINARY -> TEXT_BINARY;
            case UNKNOWN -> TEXT_UNKNOWN;
        };
    }

    /// The problem of METS that cannot be read.
    public static FileProblem of(MetsException.Reason reason) {
        return switch (reason) {
            case BROKEN -> METS_BROKEN;
            case DOCUMENT_TYPE -> METS_DOCUMENT_TYPE;
            case NO_PAGES -> METS_NO_PAGES;
            case MISSING_FILE -> METS_MISSING_FILE;
            case TOO_LARGE -> METS_TOO_LARGE;
        };
    }

    /// The problem as an intake records it.
    ///
    /// @param values the values of its sentence
    public Reason reason(Object... values) {
        return new Reason(code(), Arrays.stream(values).map(String::valueOf).toList());
    }

    /// The last part of its key in `intake*.properties`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The problem as the failure of reading a file.
    UnreadableFileException exception(@Nullable Throwable cause, Object... values) {
        Reason reason = reason(values);
        return new UnreadableFileException(reason, ReasonText.of(reason, Locale.ENGLISH), cause);
    }
}
