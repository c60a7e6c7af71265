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
    void adminPagesRedirectToTheSignInHoweverOftenTheyAreAskedFor() {
        HttpVisitor visitor = anonymous();
        for (int i = 0; i < 3; i++) {
            assertThat(location(visitor.get("/admin/accounts"))).endsWith("/login");
        }
        assertThat(location(visitor.signIn("admin", ADMIN_PASSWORD))).contains("/admin/accounts");
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
    void whoHasNotSignedInGetsNoSession() {
        HttpVisitor visitor = anonymous();
        for (String path : new String[] {"/", "/login", "/search?q=x", "/admin", "/admin/audit?words=x", "/account"}) {
            assertThat(visitor.get(path, "Accept", "text/html").headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
        assertThat(visitor.signIn("admin", "wrong").headers().allValues("Set-Cookie"))
                .as("a failed sign-in")
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void aLongRequestedAddressIsNotKept() {
        HttpResponse<String> response = anonymous().get("/admin/audit?words=" + "x".repeat(5_000));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void bodiesThatNobodyMaySendAreRefusedBeforeTheyAreRead() {
        String form = "username=a&password=" + "x".repeat(20_000);
        for (String path : new String[] {"/login", "/search", "/suggestions"}) {
            assertThat(anonymous()
                            .postWith("Accept", "*/*", path, "username", form)
                            .statusCode())
                    .as(path)
                    .isEqualTo(413);
            assertThat(upload(path)).as("upload to " + path).isEqualTo(403);
        }
        assertThat(upload("/api/v1/search")).isEqualTo(401);
    }

    /// The status of an upload without a sign-in, of which only the head is sent.
    private int upload(String path) {
        return client().post()
                .uri(path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\na\r\n--x--\r\n")
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    @Test
    void impossibleNamesAreWrongNames() {
        for (String name : new String[] {"a\u0000b", "x".repeat(3_000)}) {
            assertThat(location(new HttpVisitor(address()).signIn(name, "password")))
                    .endsWith("/login?error");
        }
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
