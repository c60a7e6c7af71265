package org.baoku.web.sitemap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.baoku.archive.issue.SitemapRepository;
import org.baoku.archive.issue.SitemapRepository.ArticleMonth;
import org.baoku.site.SiteUrls;
import org.baoku.web.PageNotShownException;
import org.baoku.web.export.XmlDocument;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The sitemap: an index of months, and the articles of each month in files of bounded length. What they
/// name is kept for an hour, as far as it fits into a bounded memory.
@Controller
final class SitemapController {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Duration KEPT = Duration.ofHours(1);

    /// The protocol allows 50,000.
    private static final int ARTICLES_OF_A_FILE = 10_000;

    /// How many ids are kept: eight megabytes.
    private static final long MAX_IDS = 1_000_000;

    private final SitemapRepository articles;
    private final Cache<String, List<ArticleMonth>> months =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final Cache<String, long[]> ids = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MAX_IDS)
            .weigher((String name, long[] ofPart) -> ofPart.length)
            .build();

    SitemapController(SitemapRepository articles) {
        this.articles = articles;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        String server = SiteUrls.absolute("");
        XmlDocument index = XmlDocument.of("sitemapindex", NAMESPACE);
        for (ArticleMonth month : Objects.requireNonNull(months.get("", _ -> articles.months()))) {
            for (long part = 1; (part - 1) * ARTICLES_OF_A_FILE < month.articles(); part++) {
                index.begin("sitemap")
                        .element("loc", server + "/sitemap/" + month.month() + "/" + part + ".xml")
                        .end();
            }
        }
        return file(index);
    }

    /// @param month as `2023-07`
    /// @param part of the month's articles, from 1
    @GetMapping("/sitemap/{month}/{part:[1-9][0-9]{0,3}}.xml")
    ResponseEntity<byte[]> month(@PathVariable String month, @PathVariable int part) {
        YearMonth wanted = parsed(month);
        long[] ofPart = Objects.requireNonNull(ids.get(wanted + "/" + part, _ -> read(wanted, part)));
        if (ofPart.length == 0) {
            throw PageNotShownException.notFound("error.unknown.sitemap", month);
        }
        String server = SiteUrls.absolute("");
        XmlDocument urls = XmlDocument.of("urlset", NAMESPACE);
        for (long id : ofPart) {
            urls.begin("url").element("loc", server + SiteUrls.article(id)).end();
        }
        return file(urls);
    }

    private long[] read(YearMonth month, int part) {
        return articles.articles(month, (part - 1L) * ARTICLES_OF_A_FILE, ARTICLES_OF_A_FILE).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw PageNotShownException.notFound("error.unknown.sitemap", month);
        }
    }

    private static ResponseEntity<byte[]> file(XmlDocument xml) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(xml.bytes());
    }
}
