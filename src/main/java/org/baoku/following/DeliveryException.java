package org.baoku.following;

import org.jspecify.annotations.Nullable;

/// A message was not delivered; it is tried again.
final class DeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    DeliveryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
