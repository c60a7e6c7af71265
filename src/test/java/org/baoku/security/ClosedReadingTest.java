package org.baoku.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoku.ServedArchive;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// With `reading-open=false` every page and API request needs a sign-in.
class ClosedReadingTest extends ServedArchive {
    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("baoku.ingest.seeds", () -> "no-such-folder");
        settings.add("baoku.security.reading-open", () -> false);
    }

    @Test
    void anonymousRequestsAreRefused() {
        client().get()
                .uri("/search?q=王卫东")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .value("Location", location -> assertThat(location).endsWith("/login"));
        client().get().uri("/api/v1/search?q=王卫东").exchange().expectStatus().isUnauthorized();
        client().get()
                .uri("/login")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
