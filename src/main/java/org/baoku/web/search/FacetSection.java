package org.baoku.web.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// A facet with its values beside a result.
///
/// @param name the facet's name in message keys
/// @param chosen the values that the search is filtered by
/// @param together either of the chosen values or all of them; null for a facet of which an article has one
/// value, or while nothing is chosen
/// @param first the other values that are always visible
/// @param more the other values that the reader can unfold
/// @param finder the form that looks for a value among all of them; null if all are here
/// @param allUrl the page with all values
record FacetSection(
        String name,
        List<Value> chosen,
        @Nullable Together together,
        List<Value> first,
        List<Value> more,
        @Nullable Finder finder,
        String allUrl) {
    private static final List<Facet> ORDER = List.of(
            Facet.REPORTER, Facet.OFFICIAL, Facet.NEWSPAPER, Facet.SOURCE, Facet.MEDIUM, Facet.COLUMN, Facet.PAGE);

    /// Facets that are hidden while they have a single value.
    private static final Set<Facet> ONLY_IF_SEVERAL = Set.of(Facet.PAGE, Facet.MEDIUM);

    private static final int VALUES_VISIBLE = 8;

    /// A value that the result can be filtered by.
    ///
    /// @param count null if it was not counted
    /// @param excluded whether the search excludes it
    /// @param url the search with this filter, or without it if it is chosen
    /// @param excludeUrl the search that excludes the value; null if it is chosen
    record Value(
            String label,
            @Nullable Long count,
            boolean selected,
            boolean excluded,
            String url,
            @Nullable String excludeUrl) {
        /// A value that the search is not filtered by.
        static Value of(SearchQuery query, Facet facet, FacetCount count) {
            return new Value(
                    count.label(),
                    count.count(),
                    false,
                    false,
                    SiteUrls.search(query.withFilter(facet, new FacetFilter(count.value(), false))),
                    SiteUrls.search(query.withFilter(facet, new FacetFilter(count.value(), true))));
        }

        private static Value chosen(ActiveFilter filter, List<FacetCount> counts) {
            Long count = counts.stream()
                    .filter(value -> isOf(filter, value))
                    .map(FacetCount::count)
                    .findFirst()
                    .orElse(null);
            return new Value(filter.label(), count, !filter.excluded(), filter.excluded(), filter.url(), null);
        }

        private static boolean isOf(ActiveFilter filter, FacetCount count) {
            return filter.value().equals(count.value()) || filter.value().equals(count.label());
        }
    }

    /// The choice between either of the chosen values (任一) and all of them (同时).
    ///
    /// @param all whether an article must have all of them now
    record Together(boolean all, String anyUrl, String allUrl) {}

    /// The form that looks for a value by letters or pinyin.
    ///
    /// @param hidden the parameters of the search, as hidden fields of the form
    record Finder(String action, List<SearchForm.Field> hidden) {}

    /// The facets of a result in the order of the page, without those that have nothing to choose.
    static List<FacetSection> list(SearchQuery query, Map<Facet, List<FacetCount>> counts, List<ActiveFilter> filters) {
        return ORDER.stream()
                .filter(facet -> isShown(query, facet, counts.getOrDefault(facet, List.of())))
                .map(facet -> of(query, facet, counts.getOrDefault(facet, List.of()), filters))
                .toList();
    }

    private static boolean isShown(SearchQuery query, Facet facet, List<FacetCount> counts) {
        return !query.filters(facet).isEmpty() || counts.size() > (ONLY_IF_SEVERAL.contains(facet) ? 1 : 0);
    }

    private static FacetSection of(
            SearchQuery query, Facet facet, List<FacetCount> counts, List<ActiveFilter> filters) {
        List<Value> chosen = chosen(facet, counts, filters);
        List<Value> others = values(query, facet, counts);
        int split = Math.min(VALUES_VISIBLE, others.size());
        return new FacetSection(
                facet.parameter(),
                chosen,
                facet.isPerson() && chosen.stream().anyMatch(Value::selected) ? together(query, facet) : null,
                others.subList(0, split),
                others.subList(split, others.size()),
                others.size() > VALUES_VISIBLE
                        ? new Finder("/search/" + facet.parameter(), SearchForm.fields(query.withStart(0)))
                        : null,
                SiteUrls.facet(facet, query));
    }

    /// The values of a facet that a search is filtered by.
    static List<Value> chosen(Facet facet, List<FacetCount> counts, List<ActiveFilter> filters) {
        return filters.stream()
                .filter(filter -> filter.kind().equals(facet.parameter()))
                .map(filter -> Value.chosen(filter, counts))
                .toList();
    }

    /// The values of a facet that a search is not filtered by.
    static List<Value> values(SearchQuery query, Facet facet, List<FacetCount> counts) {
        Set<String> chosen = new HashSet<>();
        query.filters(facet).forEach(filter -> chosen.add(filter.value()));
        List<Value> values = new ArrayList<>();
        for (FacetCount count : counts) {
            if (!chosen.contains(count.value()) && !chosen.contains(count.label())) {
                values.add(Value.of(query, facet, count));
            }
        }
        return values;
    }

    private static Together together(SearchQuery query, Facet facet) {
        return new Together(
                query.isTogether(facet),
                SiteUrls.search(query.withTogether(facet, false)),
                SiteUrls.search(query.withTogether(facet, true)));
    }
}
