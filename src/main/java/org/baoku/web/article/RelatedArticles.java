package org.baoku.web.article;

import java.time.LocalDate;
import java.util.List;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// Articles related to an article, from around its day.
///
/// @param event articles with similar headlines, the most similar first
/// @param people articles that name the same officials, weighted by how rarely each is named
record RelatedArticles(List<RelatedArticle> event, List<RelatedArticle> people) {
    static final RelatedArticles NONE = new RelatedArticles(List.of(), List.of());

    /// A related article.
    ///
    /// @param shared the names of the officials that both articles name
    record RelatedArticle(Link article, @Nullable LocalDate date, String newspaper, List<String> shared) {}
}
