package org.baoku.web.search;

import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.chart.Period;
import org.jspecify.annotations.Nullable;

/// A filter of a search, with the search without it.
///
/// @param kind a facet's name, `from` or `to` for an open range of days, `date` for a range
/// @param label the value as a reader sees it
/// @param value the value in URLs
/// @param together whether an article must have this value and the others of its facet
/// @param period the year, month or day that a range of days is; null for other filters
public record ActiveFilter(
        String kind,
        String label,
        String value,
        boolean excluded,
        boolean together,
        @Nullable Period period,
        SearchQuery without) {
    /// The URL of the search without this filter.
    public String url() {
        return SiteUrls.search(without);
    }
}
