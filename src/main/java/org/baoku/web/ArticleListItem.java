package org.baoku.web;

import java.util.Comparator;
import java.util.List;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// An article in the list of a page or an issue.
///
/// @param title the headline, or its substitute
/// @param untitled whether the page prints no headline
/// @param beginning the beginning of the body; empty if there is none
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
    private static final int MAX_BEGINNING = 90;

    /// More is no line, and nobody's byline.
    private static final int MAX_LINE = 300;

    private static final int MAX_REPORTERS = 50;
    private static final int MAX_PROMINENT = 200;

    public static ArticleListItem of(ArchivedArticle article) {
        var titles = article.print().titles();
        return new ArticleListItem(
                ArticleTitle.of(article),
                SiteUrls.article(article.id()),
                titles.headlineText().isBlank(),
                line(titles.kicker()),
                line(titles.subheadline()),
                line(titles.columnLabel()),
                article.dateline().source(),
                article.credits().stream()
                        .map(credit ->
                                new Link(credit.byline().name(), SiteUrls.articlesOfReporter(credit.reporterId())))
                        .distinct()
                        .limit(MAX_REPORTERS)
                        .toList(),
                article.print().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(Block::text)
                        .findFirst()
                        .map(text -> ArticleTitle.beginning(text, MAX_BEGINNING))
                        .orElse(""));
    }

    private static String line(List<String> printed) {
        return ArticleTitle.beginning(String.join(" ", printed), MAX_LINE);
    }

    /// In reading order.
    public static List<ArticleListItem> of(List<ArchivedArticle> articles) {
        return articles.stream().map(ArticleListItem::of).toList();
    }

    /// The most prominent first, two hundred at most: the page itself lists all.
    public static List<ArticleListItem> byProminence(List<ArchivedArticle> articles) {
        return of(articles.stream()
                .sorted(Comparator.comparingDouble(ArticleListItem::prominence).reversed())
                .limit(MAX_PROMINENT)
                .toList());
    }

    /// Estimates how prominent an article is on its page. The text has no type sizes, so the estimate uses
    /// the lines around the headline, the length and the position on the page.
    private static double prominence(ArchivedArticle article) {
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
