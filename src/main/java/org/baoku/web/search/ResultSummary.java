package org.baoku.web.search;

import java.util.Arrays;
import java.util.List;
import org.baoku.index.query.MatchMode;
import org.baoku.index.query.QueryWarning;
import org.baoku.index.query.ReadNode;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.query.SortOrder;
import org.baoku.index.result.SearchResult;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// The number of hits, the ways of matching and sorting, and how the query was understood.
///
/// @param total the number of articles that match in full
/// @param tookMs how long the search took, in milliseconds
/// @param modes none for a query without text
/// @param read how the query was understood; null if it says no more than the query does
/// @param mistakes the parts of the query that were ignored
record ResultSummary(
        long total,
        long tookMs,
        List<SortLink> orders,
        List<ModeLink> modes,
        @Nullable ReadNode read,
        List<QueryWarning> mistakes) {
    private static final List<MatchMode> MODES = List.of(MatchMode.EXACT, MatchMode.ALL, MatchMode.ANY);

    /// The search in a sort order.
    record SortLink(SortOrder sort, boolean current, String url) {}

    /// The search with a way of matching.
    record ModeLink(MatchMode mode, boolean current, String url) {}

    static ResultSummary of(SearchQuery query, SearchResult result, long tookMs) {
        return new ResultSummary(
                result.total(),
                tookMs,
                Arrays.stream(SortOrder.values())
                        .map(sort -> new SortLink(sort, sort == query.sort(), SiteUrls.search(query.withSort(sort))))
                        .toList(),
                query.text().isEmpty()
                        ? List.of()
                        : MODES.stream()
                                .map(mode -> new ModeLink(
                                        mode, mode == query.match(), SiteUrls.search(query.withMatch(mode))))
                                .toList(),
                saysMore(result.read(), query.text()) ? result.read() : null,
                result.mistakes());
    }

    /// Whether a reader learns something from the query as understood: not where it is the one word that was typed.
    private static boolean saysMore(ReadNode read, String text) {
        if (read.kind() == ReadNode.Kind.ALL && read.parts().size() == 1) {
            return saysMore(read.parts().getFirst(), text);
        }
        boolean isTyped = read.kind() == ReadNode.Kind.WORD
                && read.forms().isEmpty()
                && read.text().equals(text);
        return !isTyped && !(read.parts().isEmpty() && read.kind() == ReadNode.Kind.ALL);
    }
}
