package org.baoku.web.following;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.following.CitedArticle;
import org.baoku.archive.following.ToldArticleRepository.Told;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// An article that a saved search has found.
///
/// @param title the headline, or the article's number
/// @param unseen whether its owner has not seen it before
record ToldArticleView(
        String title,
        boolean untitled,
        String url,
        String newspaper,
        @Nullable LocalDate day,
        String page,
        List<CitedArticle.Piece> sentence,
        List<String> matched,
        boolean unseen,
        boolean earlier) {
    /// @param seen the number of the last article that its owner has seen
    static ToldArticleView of(Told told, SearchQuery query, long seen) {
        CitedArticle article = told.citation();
        boolean untitled = article.headline().isBlank();
        return new ToldArticleView(
                untitled ? "№ " + article.id() : article.headline(),
                untitled,
                SiteUrls.articleWithMatches(article.id(), query),
                article.newspaper(),
                article.day(),
                article.page(),
                article.sentence(),
                article.matched(),
                told.number() > seen,
                told.earlier());
    }
}
