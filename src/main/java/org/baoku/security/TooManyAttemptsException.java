package org.baoku.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// A sign-in that has to wait because others failed before it.
final class TooManyAttemptsException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttemptsException(Duration wait) {
        super("Too many sign-ins failed; the next must wait " + wait);
        this.wait = wait;
    }

    /// How long, in minutes begun.
    long minutes() {
        return wait.plusSeconds(59).toMinutes();
    }
}
