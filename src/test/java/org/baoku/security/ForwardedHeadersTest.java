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

/// `X-Forwarded-*` headers are trusted only if `server.forward-headers-strategy` says so.
class ForwardedHeadersTest {
    private static final String CLIENT = "203.0.113.7";

    /// The default: any client could have sent the headers.
    @Nested
    class Untrusted extends ServedArchive {
        @Autowired
        private AuditLog audit;

        @Test
        void forwardedHeadersAreIgnored() {
            HttpResponse<String> form = forwarded(new HttpVisitor(address()));

            assertThat(cookies(form)).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
            assertThat(form.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(auditedAddress(address(), audit)).isNotEqualTo(CLIENT);
        }
    }

    /// Configured to run behind a reverse proxy.
    @Nested
    class Trusted extends ServedArchive {
        @Autowired
        private AuditLog audit;

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            settings.add("baoku.ingest.seeds", () -> "no-such-folder");
            settings.add("server.forward-headers-strategy", () -> "native");
        }

        @Test
        void cookiesAreSecureAndTheForwardedAddressIsAudited() {
            HttpResponse<String> form = forwarded(new HttpVisitor(address()));

            assertThat(cookies(form))
                    .hasSize(2)
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
            assertThat(form.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(auditedAddress(address(), audit)).isEqualTo(CLIENT);
        }

        /// Neither the scheme nor the port of the proxy can get lost.
        @Test
        void redirectsNameNoAddress() {
            assertThat(new HttpVisitor(address())
                            .signIn("admin", ADMIN_PASSWORD)
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/admin");
        }

        @Test
        void urlsOutsideOfPagesNameThePortOfTheProxy() {
            assertThat(new HttpVisitor(address())
                            .get(
                                    "/robots.txt",
                                    "X-Forwarded-Proto",
                                    "https",
                                    "X-Forwarded-Host",
                                    "archive.example:8000",
                                    "X-Forwarded-Port",
                                    "8000")
                            .body())
                    .contains("https://archive.example:8000/sitemap.xml");
        }
    }

    /// Requests the sign-in page in a chosen language, so that both cookies are set.
    private static HttpResponse<String> forwarded(HttpVisitor visitor) {
        return visitor.get("/login?lang=en", "X-Forwarded-Proto", "https", "X-Forwarded-For", CLIENT);
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    /// Fails a sign-in and returns the client address that the audit log has for it.
    private static String auditedAddress(String address, AuditLog audit) {
        new HttpVisitor(address).postWith("X-Forwarded-For", CLIENT, "/login", "username", "x", "password", "y");
        return audit.find(
                        new AuditLog.Criteria("", null, null, null, "/login"),
                        ZoneOffset.UTC,
                        new AuditLog.Cursor(null, null),
                        1)
                .entries()
                .getFirst()
                .address();
    }
}
