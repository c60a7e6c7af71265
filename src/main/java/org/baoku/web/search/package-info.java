/// Search pages: results, facets, suggestions, explanations, feeds and exported files.
///
/// [org.baoku.web.search.SearchPageController] answers `/search`; [org.baoku.web.search.ResultsViewBuilder] turns a
/// search result into a [org.baoku.web.search.ResultsView]. [org.baoku.web.search.ResultNavigator] finds an article's
/// neighbours in the result that it was opened from.
@NullMarked
package org.baoku.web.search;

import org.jspecify.annotations.NullMarked;
