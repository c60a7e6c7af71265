/// Search pages: results, facets, suggestions, explanations, feeds and exported files.
///
/// [org.baoku.web.search.SearchPageController] answers `/search`; [org.baoku.web.search.ResultsViewBuilder]
/// searches and assembles the [org.baoku.web.search.ResultsView] from its parts: the form, the active
/// filters, what the query was understood as ([org.baoku.web.search.ResultSummary]), the hits
/// ([org.baoku.web.search.HitView]) with their [org.baoku.web.search.Pager], after them the articles that
/// match in part ([org.baoku.web.search.PartialList]), the chart with links to other periods
/// ([org.baoku.web.search.TimeNavigation]), the facets ([org.baoku.web.search.FacetSection]), other searches
/// ([org.baoku.web.search.OfferLink]), and what to try after a search without hits
/// ([org.baoku.web.search.EmptyResult]). [org.baoku.web.search.ResultNavigator] finds an article's neighbours
/// in the result that it was opened from, and the words to mark in it.
@NullMarked
package org.baoku.web.search;

import org.jspecify.annotations.NullMarked;
