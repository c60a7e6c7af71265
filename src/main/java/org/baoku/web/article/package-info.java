/// The article page: text with marked names and matches, citations, related articles.
///
/// [org.baoku.web.article.ArticlePageController] answers `/articles/{id}`;
/// [org.baoku.web.article.ArticleViewBuilder] builds its view. An article that was replaced is redirected by
/// [org.baoku.web.article.MovedArticleAdvice].
@NullMarked
package org.baoku.web.article;

import org.jspecify.annotations.NullMarked;
