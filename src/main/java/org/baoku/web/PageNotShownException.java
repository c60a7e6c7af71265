package org.baoku.web;

import org.springframework.http.HttpStatus;

/// A request that cannot be answered with a page, with the message for the reader.
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

    /// The URL is invalid.
    ///
    /// @param messageKey a message with the value as its argument
    public static PageNotShownException badRequest(String messageKey, String value) {
        return new PageNotShownException(HttpStatus.BAD_REQUEST, messageKey, value);
    }

    /// The URL is valid, but the archive does not have what it names.
    ///
    /// @param messageKey a message with the value as its argument
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
