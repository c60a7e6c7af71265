package org.baoku.web.iiif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.facsimile.ArticleRegion;
import org.baoku.paper.Box;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleTitle;

/// The articles of pages as the ranges of a manifest: its contents.
final class ArticleRanges {
    private ArticleRanges() {}

    /// The contents of a manifest; empty if no article has a place.
    ///
    /// @param base the URL below which the ranges have theirs
    static Optional<Map<String, Object>> contents(String base, List<PrintedPage> pages) {
        List<Map<String, Object>> ranges = pages.stream()
                .map(page -> range(base, page))
                .filter(range -> range.containsKey("items"))
                .toList();
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("id", base + "/range/contents");
        contents.put("type", "Range");
        contents.put("label", IiifJson.bilingual("目录", "Contents"));
        contents.put("items", ranges);
        return Optional.of(contents);
    }

    /// A page with its articles; without `items` if no article has a place.
    private static Map<String, Object> range(String base, PrintedPage page) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("id", base + "/range/page-" + page.ref().id());
        range.put("type", "Range");
        range.put("label", IiifJson.pageLabel(page.ref()));
        List<Map<String, Object>> articles = new ArrayList<>();
        for (ArchivedArticle article : page.articles()) {
            ArticleRegion region = ArticleRegion.of(page.placed(), article.print());
            if (!region.isEmpty()) {
                articles.add(range(base, page, article, region));
            }
        }
        if (!articles.isEmpty()) {
            range.put("items", articles);
        }
        return range;
    }

    private static Map<String, Object> range(
            String base, PrintedPage page, ArchivedArticle article, ArticleRegion region) {
        String title = ArticleTitle.of(article);
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("id", base + "/range/article-" + article.id());
        range.put("type", "Range");
        range.put("label", IiifJson.chinese(title));
        range.put("homepage", List.of(IiifJson.webPage(SiteUrls.article(article.id()), title)));
        List<Map<String, Object>> places = new ArrayList<>();
        for (Box box : region.boxes()) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("id", base + "/range/article-" + article.id() + "/place-" + (places.size() + 1));
            place.put("type", "SpecificResource");
            place.put("source", IiifUrls.canvas(page.ref().id()));
            place.put(
                    "selector",
                    Map.of(
                            "type",
                            "FragmentSelector",
                            "value",
                            "xywh=" + CanvasBuilder.scale(page.placed()).xywh(box)));
            places.add(place);
        }
        range.put("items", places);
        return range;
    }
}
