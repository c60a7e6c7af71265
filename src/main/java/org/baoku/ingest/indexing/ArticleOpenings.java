package org.baoku.ingest.indexing;

import org.baoku.archive.page.ArchivedArticle;
import org.baoku.meaning.ArticleOpening;
import org.baoku.paper.Block;

/// What is encoded of an article of the archive.
public final class ArticleOpenings {
    private ArticleOpenings() {}

    /// The headline and the beginning of the body, as printed or corrected.
    public static ArticleOpening of(ArchivedArticle article) {
        return ArticleOpening.of(
                article.print().titles().headlineText(),
                article.print().blocks().stream().map(Block::text).toList());
    }
}
