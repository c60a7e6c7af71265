package org.baoku.web;

import org.springframework.http.HttpStatus;

/// A page that cannot be given, and why.
public final class PageNotShownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String messageKey;
    private final String value;

    private PageNotShownException(HttpStatus status, String messageKey, String value) {
        super(messageKey + ": " + value);
        this.status = status;
        this.messageKey = messageKey;
        this.value = value;
    }

    /// The address means nothing.
    ///
    /// @param messageKey the message that says what is wrong; it takes the value
    public static PageNotShownException badAddress(String messageKey, String value) {
        return new PageNotShownException(HttpStatus.BAD_REQUEST, messageKey, value);
    }

    /// The address means something that the archive does not hold.
    public static PageNotShownException notFound(String messageKey, String value) {
        return new PageNotShownException(HttpStatus.NOT_FOUND, messageKey, value);
    }

    HttpStatus status() {
        return status;
    }

    String messageKey() {
        return messageKey;
    }

    String value() {
        return value;
    }
}
