package org.baoku.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// What a sign-in's request tells of its client: the address, and the cookie of a known device.
final class SignInDetails extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1L;

    private final @Nullable String deviceCookie;
    private final boolean loopback;

    SignInDetails(HttpServletRequest request) {
        super(request);
        deviceCookie = KnownDevices.cookie(request).orElse(null);
        loopback = ServletRequests.isFromLoopback(request);
    }

    @Nullable
    String deviceCookie() {
        return deviceCookie;
    }

    boolean isFromLoopback() {
        return loopback;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
