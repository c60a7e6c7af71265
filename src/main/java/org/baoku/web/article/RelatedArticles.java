package org.baoku.web.article;

import java.time.LocalDate;
import java.util.List;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// What else the archive has on an article's matter and its people, around its day.
///
/// @param event articles whose headlines say much of the same, the most alike first
/// @param people articles that name the same officials, those who are seldom named weighing most
public record RelatedArticles(List<RelatedArticle> event, List<RelatedArticle> people) {
    public static final RelatedArticles NOTHING = new RelatedArticles(List.of(), List.of());

    /// Another article.
    ///
    /// @param shared the officials that both name
    public record RelatedArticle(Link article, @Nullable LocalDate date, String newspaper, List<String> shared) {}
}
