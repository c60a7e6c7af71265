package org.baoku.admin.page;

/// A form that makes no valid correction; the message is the key of the text that explains why.
final class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidFormException(String messageKey) {
        super(messageKey);
    }
}
