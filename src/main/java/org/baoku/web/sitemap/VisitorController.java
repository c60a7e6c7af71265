package org.baoku.web.sitemap;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.baoku.site.SiteUrls;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/// `robots.txt`, and `security.txt` (RFC 9116).
@Controller
@EnableConfigurationProperties(VisitorProperties.class)
final class VisitorController {
    private static final String PLAIN = "text/plain;charset=UTF-8";
    private static final Duration VALID = Duration.ofDays(180);

    private final VisitorProperties settings;
    private final Clock clock;

    VisitorController(VisitorProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Searches and large files are not for robots: the sitemap names every article.
    @GetMapping(value = "/robots.txt", produces = PLAIN)
    @ResponseBody
    String robots() {
        return settings.robots() ? String.format(Locale.ROOT, """
                User-agent: *
                Disallow: /admin
                Disallow: /account
                Disallow: /login
                Disallow: /api/
                Disallow: /iiif/
                Disallow: /search
                Disallow: /suggestions
                Disallow: /advanced
                Disallow: /*?
                Disallow: /*.pdf$
                Disallow: /*.png$

                Sitemap: %s
                """, SiteUrls.absolute("/sitemap.xml")) : """
                User-agent: *
                Disallow: /
                """;
    }

    @GetMapping(value = "/.well-known/security.txt", produces = PLAIN)
    @ResponseBody
    String security() {
        if (settings.securityContact().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return String.format(
                Locale.ROOT,
                """
                Contact: %s
                Expires: %s
                Preferred-Languages: zh, en
                Canonical: %s
                """,
                settings.securityContact(),
                clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS),
                SiteUrls.absolute("/.well-known/security.txt"));
    }
}
