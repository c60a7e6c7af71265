package org.baoku.web.search;

import java.util.List;
import java.util.function.ToLongFunction;
import org.baoku.index.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.baoku.web.TextSpan;
import org.jspecify.annotations.Nullable;

/// What a reader can try after a search without hits.
///
/// @param archiveEmpty whether no search can find anything, because nothing has come in yet
/// @param withoutFilters the number of articles that the query finds without filters; 0 if it has none
/// @param without searches without one of several filters that find something
/// @param looser the terms of the query without phrases and operators; null if that is the same query
record EmptyResult(
        boolean archiveEmpty,
        long withoutFilters,
        List<Without> without,
        @Nullable Link looser) {
    private static final int MAX_FILTERS_TRIED = 6;

    /// The search without one filter.
    record Without(ActiveFilter filter, long count) {}

    /// Whether no filter is to blame.
    public boolean bare() {
        return withoutFilters == 0 && without.isEmpty();
    }

    /// @param count the number of articles that a search finds
    static EmptyResult of(SearchQuery query, List<ActiveFilter> filters, ToLongFunction<SearchQuery> count) {
        if (count.applyAsLong(SearchQuery.ALL) == 0) {
            return new EmptyResult(true, 0, List.of(), null);
        }
        List<Without> without = filters.size() < 2
                ? List.of()
                : filters.stream()
                        .limit(MAX_FILTERS_TRIED)
                        .map(filter -> new Without(filter, count.applyAsLong(filter.without())))
                        .filter(tried -> tried.count() > 0)
                        .toList();
        return new EmptyResult(
                false, filters.isEmpty() ? 0 : count.applyAsLong(query.withoutFilters()), without, looser(query));
    }

    private static @Nullable Link looser(SearchQuery query) {
        String terms = String.join(" ", TextSpan.termsToMark(query.text()));
        return terms.equals(query.text()) || terms.isEmpty()
                ? null
                : new Link(terms, SiteUrls.search(query.withText(terms)));
    }
}
