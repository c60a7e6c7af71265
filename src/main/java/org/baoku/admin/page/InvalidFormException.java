package org.baoku.admin.page;

/// A form that makes no valid correction; the message is the key of the text that explains why.
final class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidFormException(String messageKey) {
        this(messageKey, "");
    }

    /// @param field the name of the field that is wrong; empty for none in particular
    InvalidFormException(String messageKey, String field) {
        super(messageKey);
        this.field = field;
    }

    String field() {
        return field;
    }
}
