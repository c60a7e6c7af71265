package org.baoku.web.search;

import java.util.List;
import org.baoku.index.query.Facet;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.site.SiteUrls;

/// The page with all values of a facet of a result.
///
/// @param name the facet's name in message keys
/// @param url the action of the form
/// @param find the text that the values were searched for; empty for all values
/// @param text the query's text
/// @param hidden the parameters of the search, as hidden fields of the form
/// @param chosen the values that the search is filtered by
/// @param values the other values
/// @param cut whether the facet may have more values than these
record FacetView(
        String name,
        String url,
        String find,
        String text,
        List<SearchForm.Field> hidden,
        List<FacetSection.Value> chosen,
        List<FacetSection.Value> values,
        boolean cut,
        String resultUrl) {
    /// @param counts at most `limit` values
    static FacetView of(
            SearchQuery query,
            Facet facet,
            String find,
            List<ActiveFilter> filters,
            List<FacetCount> counts,
            int limit) {
        return new FacetView(
                facet.parameter(),
                "/search/" + facet.parameter(),
                find,
                query.text(),
                SearchForm.fields(query.withStart(0)),
                FacetSection.chosen(facet, counts, filters),
                FacetSection.values(query, facet, counts),
                counts.size() == limit,
                SiteUrls.search(query));
    }
}
