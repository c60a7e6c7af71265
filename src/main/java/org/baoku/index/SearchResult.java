package org.baoku.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a search.
///
/// @param total how many articles match, all counted
/// @param hits the asked stretch of them
/// @param months how many articles appeared in each month that has any, oldest first; values as `2023-07`. The days
/// that are asked for do not narrow it, so that other months can be chosen too
/// @param dates the articles within the days that are asked for, by year, month or day as their span asks
/// @param facets the most frequent values of each facet, most frequent first. A facet that the search narrows counts
/// without its own narrowing, so that another of its values can be chosen too
/// @param corrected what the words were probably meant to be, where another spelling of them finds more; null
/// otherwise
/// @param warnings what in the words means nothing; the search ran without it
/// @param next where the result goes on; null where it ends with these hits
public record SearchResult(
        long total,
        List<Hit> hits,
        List<FacetCount> months,
        DateHistogram dates,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String corrected,
        List<QueryWarning> warnings,
        @Nullable SearchCursor next) {}
