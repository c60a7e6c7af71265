/// Search pages: results, facets, suggestions, explanations, feeds and exported files.
///
/// [org.baoku.web.search.SearchPageController] answers `/search`; [org.baoku.web.search.ResultsViewBuilder] searches
/// and
/// assembles the [org.baoku.web.search.ResultsView] from its parts: the form, the active filters, the hits
/// ([org.baoku.web.search.HitView]) with their [org.baoku.web.search.Pager], the chart with links to other periods
/// ([org.baoku.web.search.TimeNavigation]), the facets ([org.baoku.web.search.FacetSection]), and what to try after a
/// search without hits ([org.baoku.web.search.EmptyResult]). [org.baoku.web.search.ResultNavigator] finds an article's
/// neighbours in the result that it was opened from.
@NullMarked
package org.baoku.web.search;

import org.jspecify.annotations.NullMarked;
