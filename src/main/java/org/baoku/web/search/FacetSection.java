package org.baoku.web.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.FacetFilter;
import org.baoku.index.SearchQuery;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// A facet with its values beside a result.
///
/// @param name the facet's name in message keys
/// @param first the values that are always visible
/// @param more the values that the reader can unfold
/// @param allUrl the page with all values
record FacetSection(String name, List<Value> first, List<Value> more, String allUrl) {
    private static final List<Facet> ORDER =
            List.of(Facet.REPORTER, Facet.OFFICIAL, Facet.NEWSPAPER, Facet.SOURCE, Facet.COLUMN, Facet.PAGE);

    /// Facets that are hidden while they have a single value.
    private static final Set<Facet> ONLY_IF_SEVERAL = Set.of(Facet.PAGE);

    private static final int VALUES_VISIBLE = 8;

    /// A value that the result can be filtered by.
    ///
    /// @param selected whether the search has a filter with this value
    /// @param url the search with this filter, or without it if it is selected
    /// @param excludeUrl the search that excludes the value; null if it is selected
    record Value(
            String label,
            long count,
            boolean selected,
            String url,
            @Nullable String excludeUrl) {
        static Value of(SearchQuery query, Facet facet, FacetCount count) {
            Optional<FacetFilter> selected = query.filters(facet).stream()
                    .filter(filter -> filter.value().equals(count.value())
                            || filter.value().equals(count.label()))
                    .findFirst();
            return new Value(
                    count.label(),
                    count.count(),
                    selected.isPresent(),
                    SiteUrls.search(selected.map(filter -> query.withoutFilter(facet, filter))
                            .orElseGet(() -> query.withFilter(facet, new FacetFilter(count.value(), false)))),
                    selected.isPresent()
                            ? null
                            : SiteUrls.search(query.withFilter(facet, new FacetFilter(count.value(), true))));
        }
    }

    /// The facets of a result in the order of the page, without those that have nothing to choose.
    static List<FacetSection> list(SearchQuery query, Map<Facet, List<FacetCount>> counts) {
        return ORDER.stream()
                .filter(facet -> isShown(query, facet, counts.getOrDefault(facet, List.of())))
                .map(facet -> of(query, facet, counts.getOrDefault(facet, List.of())))
                .toList();
    }

    private static boolean isShown(SearchQuery query, Facet facet, List<FacetCount> counts) {
        boolean filtered = !query.filters(facet).isEmpty();
        return counts.size() > (!filtered && ONLY_IF_SEVERAL.contains(facet) ? 1 : 0);
    }

    private static FacetSection of(SearchQuery query, Facet facet, List<FacetCount> counts) {
        List<Value> values =
                counts.stream().map(count -> Value.of(query, facet, count)).toList();
        int split = Math.min(VALUES_VISIBLE, values.size());
        return new FacetSection(
                facet.parameter(),
                values.subList(0, split),
                values.subList(split, values.size()),
                SiteUrls.facet(facet, query));
    }
}
