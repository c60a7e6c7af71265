package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Rate limits and sign-in delays over HTTP.
class RateLimitFilterTest extends ServedArchive {
    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("baoku.ingest.seeds", () -> "no-such-folder");
        settings.add("baoku.security.searches-per-minute", () -> 5);
        settings.add("baoku.security.own-searches-free", () -> false);
        settings.add("baoku.security.sign-ins-per-minute", () -> 12);
    }

    @Test
    void tooManySearchesAreAnswered429() {
        HttpVisitor reader = new HttpVisitor(address());
        for (int i = 0; i < 5; i++) {
            assertThat(reader.get("/search?q=x").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> page = reader.get("/search?q=x");
        HttpResponse<String> problem = reader.get("/api/v1/search?q=x");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(page.body()).contains("请求太多").doesNotContain("Exception");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(problem.statusCode()).isEqualTo(429);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(reader.get("/issues").statusCode())
                .as("other pages are not limited")
                .isEqualTo(200);
    }

    @Test
    void passwordGuessesAreDelayedForOneNameAndForManyNames() {
        HttpVisitor attacker = new HttpVisitor(address());
        for (int i = 0; i < 5; i++) {
            assertThat(location(attacker.signIn("admin", "guess number " + i))).isEqualTo("/login?error");
        }

        assertThat(location(attacker.signIn("admin", ADMIN_PASSWORD)))
                .as("even with the correct password")
                .startsWith("/login?wait=");
        assertThat(attacker.page("/login?wait=1")).contains("请等 1 分钟再试");

        // A dozen where the machine is quick; on a busy one guesses are allowed again meanwhile.
        int attempts = 0;
        HttpResponse<String> last = attacker.signIn("user", "guess");
        while (last.statusCode() != 429 && attempts++ < 40) {
            last = attacker.signIn("user" + attempts, "guess");
        }
        assertThat(last.statusCode()).isEqualTo(429);
    }

    @Test
    void errorResponsesDoNotRevealTheServerVersion() throws IOException {
        URI here = URI.create(address());
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            socket.getOutputStream().write("GET /{ HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            socket.setSoTimeout(5_000);
            String text = new String(answer.readNBytes(400), StandardCharsets.UTF_8);
            assertThat(text).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Apache", "Exception");
        }
        assertThat(new HttpVisitor(address()).get("/api/v1/articles/x").body()).doesNotContain("Exception", "\tat ");
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(address(), "");
    }
}
