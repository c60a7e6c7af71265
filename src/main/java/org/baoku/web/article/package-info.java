/// The article page: text with marked names and matches, citations, related articles, versions, story.
///
/// [org.baoku.web.article.ArticlePageController] answers `/articles/{id}`;
/// [org.baoku.web.article.ArticleViewBuilder] builds its view,
/// [org.baoku.web.article.RelatedCoverageFinder] finds related articles, and
/// [org.baoku.web.article.Citation] formats citations. [org.baoku.web.article.VersionPageController] lists
/// and compares the versions of a text, [org.baoku.web.article.ThreadPageController] shows how a story went on.
@NullMarked
package org.baoku.web.article;

import org.jspecify.annotations.NullMarked;
