package org.baoku.index.result;

import java.util.List;
import java.util.Map;
import org.baoku.index.query.Facet;
import org.baoku.index.query.QueryWarning;
import org.baoku.index.query.ReadNode;
import org.baoku.index.query.SearchCursor;
import org.jspecify.annotations.Nullable;

/// The answer to a search.
///
/// @param total the exact number of matching articles
/// @param hits the requested part of the result
/// @param months the number of articles per month, oldest first, without empty months; values as `2023-07`. The query's
/// date range is not applied, so that the user can choose other months
/// @param dates the number of articles within the query's date range, per year, month or day
/// @param facets the most frequent values of each facet, most frequent first. A facet's own filters are not applied to
/// its counts, so that the user can choose other values
/// @param corrected the first did-you-mean of the offers; otherwise null
/// @param mistakes the parts of the search text that were ignored
/// @param next the cursor after the last hit; null where the result ends with these hits
/// @param partial the best articles that hold only some words of the query, where the result ends with these hits;
/// ordered by relevance and never counted in the total
/// @param partialTotal the number of articles that hold only some words; at least this many where it equals
/// [#MAX_PARTIAL_TOTAL]
/// @param read how the search text was understood
/// @param offers other searches that may be what the user wants, best first
public record SearchResult(
        long total,
        List<Hit> hits,
        List<FacetCount> months,
        DateHistogram dates,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String corrected,
        List<QueryWarning> mistakes,
        @Nullable SearchCursor next,
        List<PartialHit> partial,
        long partialTotal,
        ReadNode read,
        List<Offer> offers) {
    /// Articles that hold only some words are counted up to this number.
    public static final int MAX_PARTIAL_TOTAL = 1_000;
}
