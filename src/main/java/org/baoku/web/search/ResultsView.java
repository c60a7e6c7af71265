package org.baoku.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a search result.
///
/// @param clearUrl the search without filters
/// @param offers other searches that may be what the reader wants
/// @param issues the issues of the days that the query names
/// @param partial the articles that match in part, after the last hit; null if there are none
/// @param empty what to try instead; null if the search found something
record ResultsView(
        SearchForm form,
        List<ActiveFilter> filters,
        String clearUrl,
        ResultSummary summary,
        List<OfferLink> offers,
        List<IssueLink> issues,
        HitList list,
        @Nullable PartialList partial,
        TimeNavigation time,
        List<FacetSection> facets,
        @Nullable EmptyResult empty) {
    /// One page of the hits. Versions of one text are listed as one hit as far as they are on the same page
    /// of the result: so every article is on one page only, and on the same page as without folding.
    ///
    /// @param first the rank of the first hit, from 1
    /// @param foldUrl the same hits with versions of one text listed one by one, or as one hit again; null
    /// where there are none
    /// @param severalNewspapers whether the hits name their newspaper, because the archive has more than one
    record HitList(List<HitView> hits, long first, @Nullable String foldUrl, boolean severalNewspapers, Pager pager) {}
}
