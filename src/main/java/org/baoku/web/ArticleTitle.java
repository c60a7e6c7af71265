package org.baoku.web;

import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;

/// What an article is called in a list.
public final class ArticleTitle {
    private static final int WORDS_OF_BODY = 24;

    private ArticleTitle() {}

    /// The headline; where the page prints none, the column label or else the first words of the body; a number where
    /// there is nothing at all.
    public static String of(ArchivedArticle article) {
        String headline = article.print().titles().headlineText();
        if (!headline.isBlank()) {
            return headline;
        }
        String label = String.join(" ", article.print().titles().columnLabel());
        String body = article.print().blocks().stream()
                .map(Block::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        if (body.isEmpty()) {
            return label.isBlank() ? "№ " + article.id() : label;
        }
        return beginning(body, WORDS_OF_BODY);
    }

    /// The beginning of a text, cut between characters.
    public static String beginning(String text, int most) {
        int points = text.codePointCount(0, text.length());
        return points <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
