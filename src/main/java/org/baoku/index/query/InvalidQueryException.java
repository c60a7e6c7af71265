package org.baoku.index.query;

/// A URL parameter of a search has an invalid value.
public final class InvalidQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final String parameter;
    private final String value;

    /// @param messageKey the key of the message for the user; the message takes the parameter's name and the value
    public InvalidQueryException(String messageKey, String parameter, String value) {
        super(messageKey + ": " + parameter + "=" + value);
        this.messageKey = messageKey;
        this.parameter = parameter;
        this.value = value;
    }

    public String messageKey() {
        return messageKey;
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
