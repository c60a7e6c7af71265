package org.baoku.web;

import org.baoku.archive.page.ArchivedArticle;
import org.baoku.paper.Block;

/// The title that represents an article in lists and links.
public final class ArticleTitle {
    private static final int MAX_LENGTH = 24;

    /// A longer headline is no headline, but a file that is no page.
    private static final int MAX_HEADLINE = 300;

    private ArticleTitle() {}

    /// The headline. An article without one is represented by the beginning of its body, or by its column
    /// label if it has no body, or by its id if it has neither.
    public static String of(ArchivedArticle article) {
        String headline = article.print().titles().headlineText();
        if (!headline.isBlank()) {
            return beginning(headline, MAX_HEADLINE);
        }
        String label = String.join(" ", article.print().titles().columnLabel());
        String body = article.print().blocks().stream()
                .map(Block::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        if (body.isEmpty()) {
            return label.isBlank() ? "№ " + article.id() : beginning(label, MAX_HEADLINE);
        }
        return beginning(body, MAX_LENGTH);
    }

    /// The beginning of a text with an ellipsis if it is longer.
    ///
    /// @param maxLength in code points
    public static String beginning(String text, int maxLength) {
        // Counts no further than it has to.
        int points = text.codePointCount(0, Math.min(text.length(), 2 * maxLength + 2));
        return points <= maxLength ? text : text.substring(0, text.offsetByCodePoints(0, maxLength)) + "…";
    }
}
