package org.baoku.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Recognises the devices from which a user signed in before, by a signed cookie.
///
/// The cookie opens nothing: it only exempts its device from the delays that other people's failed sign-ins cause, see
/// [LoginThrottle].
final class KnownDevices {
    private static final String COOKIE = "device";
    private static final Duration LIFETIME = Duration.ofDays(180);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAX_LENGTH = 300;

    private final Supplier<byte[]> key;
    private final InstantSource clock;

    /// @param key by which cookies are signed; asked for when it is first needed
    KnownDevices(Supplier<byte[]> key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /// Gives the device of a successful sign-in its cookie.
    void remember(String name, HttpServletRequest request, HttpServletResponse response) {
        long expiry = clock.instant().plus(LIFETIME).getEpochSecond();
        ResponseCookie cookie = ResponseCookie.from(COOKIE, expiry + "." + signature(name, expiry))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/login")
                .maxAge(LIFETIME)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// The device's cookie, as long as it can be a valid one.
    static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().length() <= MAX_LENGTH) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a cookie is that of a device from which this name has signed in.
    boolean isKnown(String cookie, String name) {
        int dot = cookie.indexOf('.');
        if (dot < 0) {
            return false;
        }
        try {
            long expiry = Long.parseLong(cookie.substring(0, dot));
            return expiry > clock.instant().getEpochSecond()
                    && MessageDigest.isEqual(
                            signature(name, expiry).getBytes(StandardCharsets.US_ASCII),
                            cookie.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
        } catch (NumberFormatException forged) {
            return false;
        }
    }

    private String signature(String name, long expiry) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            String signed = expiry + " " + name.strip().toLowerCase(Locale.ROOT);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is not available", e);
        }
    }
}
