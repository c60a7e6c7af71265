package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Test;

/// Access to pages and writes with and without a session, and the security headers.
class AccessTest extends ServedArchive {
    @Test
    void readingNeedsNoSignIn() {
        assertThat(anonymous().get("/").statusCode()).isEqualTo(200);
        assertThat(anonymous().get("/api/v1/issues").statusCode()).isEqualTo(200);
    }

    @Test
    void adminPagesRedirectToTheSignIn() {
        HttpResponse<String> response = anonymous().get("/admin", "Accept", "text/html");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).endsWith("/login");
    }

    @Test
    void unauthenticatedWritesAreRefused() {
        assertThat(anonymous().postBare("/admin/reindex").statusCode()).isIn(302, 403);
        assertThat(anonymous().postBare("/api/v1/ingests").statusCode()).isIn(401, 403);
        assertThat(client().delete()
                        .uri("/articles/1")
                        .exchange()
                        .returnResult(Void.class)
                        .getStatus()
                        .value())
                .isIn(302, 403);
    }

    @Test
    void writesOfASessionNeedTheCsrfToken() {
        HttpVisitor admin = HttpVisitor.signedIn(address(), "admin", ADMIN_PASSWORD);

        assertThat(admin.page("/admin")).contains("/admin/ingests");
        assertThat(admin.postBare("/admin/reindex").statusCode())
                .as("without the CSRF token")
                .isEqualTo(403);
        assertThat(location(admin.post("/admin/reindex", "/admin"))).endsWith("/admin#reindex");
    }

    @Test
    void aWrongPasswordIsNotAuthenticated() {
        HttpVisitor visitor = HttpVisitor.signedIn(address(), "admin", "wrong");

        assertThat(visitor.get("/admin").statusCode()).isEqualTo(302);
    }

    @Test
    void securityHeadersAreSet() {
        HttpHeaders headers = anonymous().get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    private HttpVisitor anonymous() {
        return new HttpVisitor(address());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
