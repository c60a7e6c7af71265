package org.baoku.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// A sign-in that is delayed after earlier failures.
final class TooManyAttemptsException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration delay;

    TooManyAttemptsException(Duration delay) {
        super("Too many failed sign-ins, the next is allowed after " + delay);
        this.delay = delay;
    }

    /// The remaining delay, in minutes rounded up.
    long minutes() {
        return delay.plusSeconds(59).toMinutes();
    }
}
