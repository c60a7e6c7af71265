package org.baoku.web;

import java.util.Comparator;
import java.util.List;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// An article in the list of a page or an issue.
///
/// @param beginning the first words of its body; empty where it has none
public record ArticleListItem(
        String title,
        String url,
        boolean untitled,
        String kicker,
        String subheadline,
        String columnLabel,
        @Nullable String source,
        List<Link> reporters,
        String beginning) {
    private static final int WORDS = 90;

    public static ArticleListItem of(ArchivedArticle article) {
        var titles = article.print().titles();
        return new ArticleListItem(
                ArticleTitle.of(article),
                SiteUrls.article(article.id()),
                titles.headlineText().isBlank(),
                String.join(" ", titles.kicker()),
                String.join(" ", titles.subheadline()),
                String.join(" ", titles.columnLabel()),
                article.dateline().source(),
                article.credits().stream()
                        .map(credit ->
                                new Link(credit.byline().name(), SiteUrls.articlesOfReporter(credit.reporterId())))
                        .distinct()
                        .toList(),
                article.print().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(Block::text)
                        .findFirst()
                        .map(text -> ArticleTitle.beginning(text, WORDS))
                        .orElse(""));
    }

    /// In reading order.
    public static List<ArticleListItem> of(List<ArchivedArticle> articles) {
        return articles.stream().map(ArticleListItem::of).toList();
    }

    /// The weightiest first.
    public static List<ArticleListItem> byWeight(List<ArchivedArticle> articles) {
        return of(articles.stream()
                .sorted(Comparator.comparingDouble(ArticleListItem::weight).reversed())
                .toList());
    }

    /// How much a page makes of an article. The size of its headline is not in the text; what stands around the
    /// headline is, and how long the article is, and where it begins.
    private static double weight(ArchivedArticle article) {
        var titles = article.print().titles();
        if (titles.headlineText().isBlank()) {
            return 0;
        }
        int length = article.print().blocks().stream()
                .mapToInt(block -> block.text().length())
                .sum();
        return 10
                + (titles.kicker().isEmpty() ? 0 : 2)
                + (titles.subheadline().isEmpty() ? 0 : 2)
                + Math.log1p(length) / 2
                - article.position() * 0.25;
    }
}
