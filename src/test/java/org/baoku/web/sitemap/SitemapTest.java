package org.baoku.web.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.baoku.HttpVisitor;
import org.baoku.ServedArchive;
import org.baoku.index.ArticleIndex;
import org.baoku.index.HitStream;
import org.baoku.index.query.SearchQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What programs that visit the site are told.
class SitemapTest extends ServedArchive {
    private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>");

    @Autowired
    private ArticleIndex index;

    @Test
    void theSitemapNamesEveryDatedArticleOnce() {
        HttpVisitor robot = new HttpVisitor(address());
        assertThat(robot.page("/robots.txt")).contains("Disallow: /search\n", "Sitemap: " + address() + "/sitemap.xml");

        Set<String> articles = new TreeSet<>();
        for (String month : locations(robot.page("/sitemap.xml"))) {
            assertThat(month).matches("/sitemap/\\d{4}-\\d{2}/1\\.xml");
            assertThat(locations(robot.page(month)))
                    .allSatisfy(article ->
                            assertThat(articles.add(article)).as(article).isTrue());
        }

        Set<String> expected = new TreeSet<>();
        try (HitStream all = index.allHits(SearchQuery.ALL)) {
            all.forEachRemaining(hit -> {
                if (hit.date() != null) {
                    expected.add("/articles/" + hit.id());
                }
            });
        }
        assertThat(articles).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void whatTheSitemapDoesNotHaveIsNotFound() {
        HttpVisitor robot = new HttpVisitor(address());
        for (String path : List.of("/sitemap/1901-01/1.xml", "/sitemap/2023-99/1.xml", "/sitemap/x/1.xml")) {
            assertThat(robot.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(robot.get("/.well-known/security.txt").statusCode())
                .as("without a contact in the settings")
                .isEqualTo(404);
    }

    private static List<String> locations(String xml) {
        return LOCATION.matcher(xml).results().map(found -> found.group(1)).toList();
    }
}
