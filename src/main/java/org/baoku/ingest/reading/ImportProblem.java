package org.baoku.ingest.reading;

import java.util.Arrays;
import java.util.Locale;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.file.ReasonText;

/// What can be wrong with a line of an import file. Its sentence is in the message files under its [#code].
public enum ImportProblem {
    /// Value: what the parser says.
    NOT_JSON,
    /// Value: what an article begins with.
    NOT_AN_OBJECT,
    NOT_UTF_8,
    /// Value: the field.
    FIELD_MISSING,
    NEWSPAPER_EMPTY,
    /// Value: the number of the line.
    LINE_TWICE,
    /// Values: what is there, what a crosshead looks like.
    NO_PARAGRAPH,
    /// Value: what is there.
    NO_RANGE,
    /// Values: the field, what is there.
    NO_LINE_NUMBER,
    /// Value: what is there.
    NO_CONFIDENCE,
    /// Values: what is there, what a dateline looks like.
    NO_DATELINE,
    /// Value: the name.
    OFFICIAL_TWICE,
    /// Value: the name.
    NO_OFFICE,
    /// Values: what is there, the kinds.
    NO_KIND,
    /// Values: the field, what is there.
    NO_NAME,
    /// Values: the field, what is there.
    NO_STRINGS,
    /// Values: the field, what is there.
    NO_LIST,
    /// Values: the field, what is there.
    NO_STRING,
    /// Values: the field, what is there.
    NO_DATE,
    /// Value: what is there.
    NO_ISSUE_DATE,
    /// Value: the role that stands in the place of a name. The article is imported without the credit.
    ROLE_FOR_NAME;

    /// The problem with the values of its sentence.
    public Reason reason(Object... values) {
        return new Reason(code(), Arrays.stream(values).map(String::valueOf).toList());
    }

    /// The last part of its key in `intake*.properties`.
    private String code() {
        return "import-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    InvalidImportLineException exception(Object... values) {
        Reason reason = reason(values);
        return new InvalidImportLineException(reason, ReasonText.of(reason, Locale.ENGLISH));
    }
}
