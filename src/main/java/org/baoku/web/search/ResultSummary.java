package org.baoku.web.search;

import java.util.Arrays;
import java.util.List;
import org.baoku.index.QueryWarning;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.SortOrder;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// The number of hits, the sort orders, and remarks on the query.
///
/// @param tookMs how long the search took, in milliseconds
/// @param corrected the query with its spelling corrected; null without a correction
/// @param warnings the parts of the query that were ignored
record ResultSummary(
        long total,
        long tookMs,
        List<SortLink> orders,
        @Nullable Link corrected,
        List<QueryWarning> warnings) {
    /// The search in a sort order.
    record SortLink(SortOrder sort, boolean current, String url) {}

    static ResultSummary of(SearchQuery query, SearchResult result, long tookMs) {
        String corrected = result.corrected();
        return new ResultSummary(
                result.total(),
                tookMs,
                Arrays.stream(SortOrder.values())
                        .map(sort -> new SortLink(sort, sort == query.sort(), SiteUrls.search(query.withSort(sort))))
                        .toList(),
                corrected == null ? null : new Link(corrected, SiteUrls.search(query.withText(corrected))),
                result.mistakes());
    }
}
