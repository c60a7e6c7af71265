package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Access to pages and writes with and without a session, and the security headers.
class AccessTest extends ServedArchive {
    @Test
    void readingNeedsNoSignIn() {
        assertThat(status(client().get().uri("/"))).isEqualTo(200);
        assertThat(status(client().get().uri("/api/v1/issues"))).isEqualTo(200);
    }

    @Test
    void adminPagesRedirectToTheSignIn() {
        EntityExchangeResult<byte[]> answer = exchange(client().get().uri("/admin"));

        assertThat(answer.getStatus().value()).isEqualTo(302);
        assertThat(answer.getResponseHeaders().getLocation()).hasPath("/login");
    }

    @Test
    void unauthenticatedWritesAreRefused() {
        assertThat(status(client().post().uri("/admin/reindex"))).isIn(302, 403);
        assertThat(status(client().post().uri("/api/v1/ingests"))).isIn(401, 403);
        assertThat(status(client().delete().uri("/articles/1"))).isIn(302, 403);
    }

    @Test
    void writesOfASessionNeedTheCsrfToken() {
        Session session = signIn("admin", ADMIN_PASSWORD);

        assertThat(session.page("/admin")).contains("/admin/ingests");
        assertThat(status(client().post().uri("/admin/reindex").header(HttpHeaders.COOKIE, session.cookie())))
                .as("without the CSRF token")
                .isEqualTo(403);
        EntityExchangeResult<byte[]> answer = session.post("/admin/reindex", session.token("/admin"));
        assertThat(answer.getResponseHeaders().getLocation()).hasPath("/admin");
        assertThat(session.page("/admin")).contains("5");
    }

    @Test
    void aWrongPasswordIsNotAuthenticated() {
        Session session = signIn("admin", "wrong");

        assertThat(status(client().get().uri("/admin").header(HttpHeaders.COOKIE, session.cookie())))
                .isEqualTo(302);
    }

    @Test
    void securityHeadersAreSet() {
        HttpHeaders headers = exchange(client().get().uri("/")).getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
    }

    private Session signIn(String name, String password) {
        EntityExchangeResult<byte[]> form = exchange(client().get().uri("/login"));
        Session before = new Session(cookie(form, ""));
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("username", name);
        fields.add("password", password);
        fields.add("_csrf", token(form));
        EntityExchangeResult<byte[]> answer = exchange(client().post()
                .uri("/login")
                .header(HttpHeaders.COOKIE, before.cookie())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(fields));
        return new Session(cookie(answer, before.cookie()));
    }

    private static String cookie(EntityExchangeResult<byte[]> answer, String before) {
        List<String> cookies = answer.getResponseHeaders().getOrEmpty(HttpHeaders.SET_COOKIE);
        return cookies.isEmpty() ? before : cookies.getFirst().replaceFirst(";.*", "");
    }

    private static String token(EntityExchangeResult<byte[]> page) {
        return new String(page.getResponseBodyContent(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("(?s).*?name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    }

    private static int status(RequestHeadersSpec<?> request) {
        return exchange(request).getStatus().value();
    }

    private static EntityExchangeResult<byte[]> exchange(RequestHeadersSpec<?> request) {
        return request.accept(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)
                .exchange()
                .expectBody()
                .returnResult();
    }

    /// A session cookie, authenticated or not.
    private final class Session {
        private final String cookie;

        Session(String cookie) {
            this.cookie = cookie;
        }

        String cookie() {
            return cookie;
        }

        EntityExchangeResult<byte[]> get(String path) {
            return exchange(client().get().uri(path).header(HttpHeaders.COOKIE, cookie));
        }

        String page(String path) {
            return new String(get(path).getResponseBodyContent(), java.nio.charset.StandardCharsets.UTF_8);
        }

        String token(String path) {
            return AccessTest.token(get(path));
        }

        EntityExchangeResult<byte[]> post(String path, String token) {
            MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            fields.add("_csrf", token);
            return exchange(client().post()
                    .uri(path)
                    .header(HttpHeaders.COOKIE, cookie)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(fields));
        }
    }
}
