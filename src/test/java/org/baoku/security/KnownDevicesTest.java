package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// The signed cookie of a device.
class KnownDevicesTest {
    private Instant now = Instant.parse("2021-03-05T08:00:00Z");
    private final InstantSource clock = new InstantSource() {
        @Override
        public Instant instant() {
            return now;
        }
    };
    private final KnownDevices devices = new KnownDevices(() -> new byte[32], clock);

    @Test
    void aDeviceIsKnownForItsNameUntilTheCookieExpires() {
        String cookie = rememberedCookie();

        assertThat(devices.isKnown(cookie, "Admin ")).isTrue();
        assertThat(devices.isKnown(cookie, "other")).isFalse();
        now = now.plus(Duration.ofDays(181));
        assertThat(devices.isKnown(cookie, "admin")).isFalse();
    }

    @Test
    void aForgedCookieIsNot() {
        String cookie = rememberedCookie();
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertThat(new KnownDevices(() -> otherKey, clock).isKnown(cookie, "admin"))
                .isFalse();
        for (String forged : new String[] {"", ".", "x.y", "9" + cookie, cookie + "A", "99999999999999999999.a"}) {
            assertThat(devices.isKnown(forged, "admin")).as(forged).isFalse();
        }
    }

    @Test
    void longCookiesAreIgnored() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new jakarta.servlet.http.Cookie("device", "x".repeat(4_000)));

        assertThat(KnownDevices.cookie(request)).isEqualTo(Optional.empty());
    }

    private String rememberedCookie() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        devices.remember("admin", new MockHttpServletRequest(), response);
        String header = String.valueOf(response.getHeader("Set-Cookie"));
        assertThat(header).contains("HttpOnly", "SameSite=Lax");
        return header.substring("device=".length(), header.indexOf(';'));
    }
}
