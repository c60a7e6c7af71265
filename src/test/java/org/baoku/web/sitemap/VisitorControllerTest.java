package org.baoku.web.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class VisitorControllerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void request() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theContactOfTheSettingsIsPublished() {
        VisitorController site = new VisitorController(new VisitorProperties("mailto:safe@example.org", true), CLOCK);

        assertThat(site.security())
                .contains(
                        "Contact: mailto:safe@example.org\n",
                        "Expires: 2026-08-28T00:00:00Z\n",
                        "Canonical: http://localhost/.well-known/security.txt\n");
    }

    @Test
    void anArchiveThatIsNotForSearchEnginesSaysSo() {
        VisitorController site = new VisitorController(new VisitorProperties("", false), CLOCK);

        assertThat(site.robots()).isEqualTo("User-agent: *\nDisallow: /\n");
    }
}
