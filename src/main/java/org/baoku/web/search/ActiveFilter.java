package org.baoku.web.search;

import org.baoku.index.SearchQuery;
import org.baoku.site.SiteUrls;

/// A filter of a search, with the search without it.
///
/// @param kind the parameter that it stands in: a facet's name, `from` or `to`
record ActiveFilter(String kind, String label, boolean excluded, SearchQuery without) {
    /// The URL of the search without this filter.
    public String url() {
        return SiteUrls.search(without);
    }
}
