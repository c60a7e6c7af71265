package org.baoku.index;

import java.util.List;
import java.util.Map;
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
/// @param corrected a likely intended search text, where nothing matches and another spelling would; otherwise null
/// @param warnings the parts of the search text that were ignored
/// @param next the cursor after the last hit; null where the result ends with these hits
public record SearchResult(
        long total,
        List<Hit> hits,
        List<FacetCount> months,
        DateHistogram dates,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String corrected,
        List<QueryWarning> warnings,
        @Nullable SearchCursor next) {}
