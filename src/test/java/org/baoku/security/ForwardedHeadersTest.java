package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.List;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.archive.account.AuditLog;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What a proxy says of the reader is believed only where the archive was told to.
class ForwardedHeadersTest {
    private static final String ELSEWHERE = "203.0.113.7";

    /// An archive that was told nothing: the headers could be anybody's.
    @Nested
    class Untold extends ServedArchive {
        @Autowired
        private AuditLog audit;

        @Test
        void aForgedHeaderChangesNothing() {
            HttpResponse<String> form = forwarded(new HttpVisitor(address()));

            assertThat(cookies(form)).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
            assertThat(form.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(addressOfAWrite(address(), audit)).isNotEqualTo(ELSEWHERE);
        }
    }

    /// An archive that stands behind a proxy and knows it.
    @Nested
    class Told extends ServedArchive {
        @Autowired
        private AuditLog audit;

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            settings.add("baoku.ingest.seeds", () -> "no-such-folder");
            settings.add("server.forward-headers-strategy", () -> "native");
        }

        @Test
        void cookiesGoOverTlsOnlyAndTheReadersAddressIsWrittenDown() {
            HttpResponse<String> form = forwarded(new HttpVisitor(address()));

            assertThat(cookies(form))
                    .hasSize(2)
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
            assertThat(form.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(addressOfAWrite(address(), audit)).isEqualTo(ELSEWHERE);
        }

        @Test
        void aRedirectStaysWithinTls() {
            assertThat(new HttpVisitor(address())
                            .get("/admin", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "archive.example")
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).doesNotStartWith("http:"));
        }
    }

    /// The page to sign in, in a chosen language, so that both cookies are set.
    private static HttpResponse<String> forwarded(HttpVisitor visitor) {
        return visitor.get("/login?lang=en", "X-Forwarded-Proto", "https", "X-Forwarded-For", ELSEWHERE);
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    /// Which address the audit log has for somebody who failed to sign in just now.
    private static String addressOfAWrite(String address, AuditLog audit) {
        new HttpVisitor(address).postWith("X-Forwarded-For", ELSEWHERE, "/login", "username", "x", "password", "y");
        return audit.find(new AuditLog.Question("", null, null, "/login"), ZoneOffset.UTC, 0, 1)
                .entries()
                .getFirst()
                .address();
    }
}
