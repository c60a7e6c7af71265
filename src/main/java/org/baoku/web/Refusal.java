package org.baoku.web;

import org.springframework.http.HttpStatus;

/// A page that cannot be given, and why.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String messageKey;
    private final String value;

    private Refusal(HttpStatus status, String messageKey, String value) {
        super(messageKey + ": " + value);
        this.status = status;
        this.messageKey = messageKey;
        this.value = value;
    }

    /// The address means nothing.
    ///
    /// @param messageKey the message that says what is wrong; it takes the value
    static Refusal badAddress(String messageKey, String value) {
        return new Refusal(HttpStatus.BAD_REQUEST, messageKey, value);
    }

    /// The address means something that the archive does not hold.
    static Refusal notFound(String messageKey, String value) {
        return new Refusal(HttpStatus.NOT_FOUND, messageKey, value);
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
