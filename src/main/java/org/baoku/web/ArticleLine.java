package org.baoku.web;

import java.util.List;
import org.baoku.archive.ArchivedArticle;
import org.baoku.paper.Block;
import org.jspecify.annotations.Nullable;

/// An article in the list of a page or an issue.
///
/// @param beginning the first words of its body; empty where it has none
record ArticleLine(
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

    static ArticleLine of(ArchivedArticle article) {
        var titles = article.print().titles();
        return new ArticleLine(
                ArticleTitle.of(article),
                Addresses.article(article.id()),
                titles.headlineText().isBlank(),
                String.join(" ", titles.kicker()),
                String.join(" ", titles.subheadline()),
                String.join(" ", titles.columnLabel()),
                article.dateline().source(),
                article.credits().stream()
                        .map(credit ->
                                new Link(credit.byline().name(), Addresses.articlesOfReporter(credit.reporterId())))
                        .distinct()
                        .toList(),
                article.print().blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(Block::text)
                        .findFirst()
                        .map(text -> ArticleTitle.beginning(text, WORDS))
                        .orElse(""));
    }

    static List<ArticleLine> of(List<ArchivedArticle> articles) {
        return articles.stream().map(ArticleLine::of).toList();
    }
}
