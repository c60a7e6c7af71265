package org.baoku.admin.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.ImportedAnchor;
import org.baoku.paper.LineAnchor;
import org.baoku.paper.PrintedText;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// Finds the articles of a page that its corrections name, for links.
final class ArticleLinks {
    private final List<ArchivedArticle> articles;
    private final PrintedText text;
    private final Map<Integer, Long> articleOfLine = new HashMap<>();

    /// @param lines the lines of the page; none for imported articles
    ArticleLinks(List<ArchivedArticle> articles, List<String> lines) {
        this.articles = articles;
        this.text = PrintedText.of(String.join("\n", lines));
        for (ArchivedArticle article : articles) {
            Stream.of(
                            article.print().bodyLines(),
                            article.print().headlineLines(),
                            article.print().labelLines())
                    .flatMap(numbers -> numbers.numbers().stream())
                    .forEach(number -> articleOfLine.put(number, article.id()));
        }
    }

    /// The address of the article that has a line now; null if there is none.
    @Nullable
    String url(LineAnchor line) {
        OptionalInt number = text.find(line);
        Long article = number.isPresent() ? articleOfLine.get(number.getAsInt()) : null;
        return article == null ? null : SiteUrls.article(article);
    }

    /// The address of an imported article; null if it is no longer on the page.
    @Nullable
    String url(ImportedAnchor anchor) {
        OptionalInt place =
                anchor.find(articles.stream().map(ArchivedArticle::print).toList());
        return place.isPresent()
                ? SiteUrls.article(articles.get(place.getAsInt()).id())
                : null;
    }
}
