/// The article page: text with marked names and matches, citations, related articles.
///
/// [org.baoku.web.article.ArticlePageController] answers `/articles/{id}`;
/// [org.baoku.web.article.ArticleViewBuilder] builds its view,
/// [org.baoku.web.article.RelatedCoverageFinder] finds related articles, and [org.baoku.web.article.Citation] formats
/// citations.
@NullMarked
package org.baoku.web.article;

import org.jspecify.annotations.NullMarked;
