package org.baoku.web.search;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.baoku.web.TextSpan;
import org.jspecify.annotations.Nullable;

/// What a reader can try after a search without hits.
///
/// @param archiveEmpty whether no search can find anything, because nothing has come in yet
/// @param withoutFilters the number of articles that the query finds without filters; 0 if it has none
/// @param without searches without one of several filters that find something
/// @param withoutClause searches without one of several labelled or excluding clauses (`官员:王五`, `-桥`) that find
/// something
/// @param looser the terms of the query without phrases; null if it has none
record EmptyResult(
        boolean archiveEmpty,
        long withoutFilters,
        List<Without> without,
        List<WithoutClause> withoutClause,
        @Nullable Link looser) {
    private static final int MAX_FILTERS_TRIED = 6;
    private static final Pattern LABELLED_OR_EXCLUDING = Pattern.compile("[^\"“「『]{1,10}[:：].+|[-－].+");
    private static final Pattern QUOTED = Pattern.compile(".*[\"“”„＂「『].*");

    /// The search without one filter.
    record Without(ActiveFilter filter, long count) {}

    /// The search without one clause of the text, which is the label of the link.
    record WithoutClause(Link search, long count) {}

    /// Whether no condition is to blame.
    public boolean bare() {
        return withoutFilters == 0 && without.isEmpty() && withoutClause.isEmpty();
    }

    /// @param count the number of articles that a search finds
    static EmptyResult of(SearchQuery query, List<ActiveFilter> filters, ToLongFunction<SearchQuery> count) {
        if (count.applyAsLong(SearchQuery.ALL) == 0) {
            return new EmptyResult(true, 0, List.of(), List.of(), null);
        }
        List<Without> without = filters.size() < 2
                ? List.of()
                : filters.stream()
                        .limit(MAX_FILTERS_TRIED)
                        .map(filter -> new Without(filter, count.applyAsLong(filter.without())))
                        .filter(tried -> tried.count() > 0)
                        .toList();
        return new EmptyResult(
                false,
                filters.isEmpty() ? 0 : count.applyAsLong(query.withoutFilters()),
                without,
                withoutClause(query, count),
                looser(query));
    }

    private static List<WithoutClause> withoutClause(SearchQuery query, ToLongFunction<SearchQuery> count) {
        List<String> clauses = QueryClauses.of(query.text()).orElse(List.of());
        return clauses.size() < 2
                ? List.of()
                : IntStream.range(0, clauses.size())
                        .filter(at ->
                                LABELLED_OR_EXCLUDING.matcher(clauses.get(at)).matches())
                        .limit(MAX_FILTERS_TRIED)
                        .mapToObj(at -> {
                            SearchQuery rest = query.withText(IntStream.range(0, clauses.size())
                                    .filter(other -> other != at)
                                    .mapToObj(clauses::get)
                                    .collect(Collectors.joining(" ")));
                            return new WithoutClause(
                                    new Link(clauses.get(at), SiteUrls.search(rest)), count.applyAsLong(rest));
                        })
                        .filter(tried -> tried.count() > 0)
                        .toList();
    }

    private static @Nullable Link looser(SearchQuery query) {
        if (!QUOTED.matcher(query.text()).matches()) {
            return null;
        }
        String terms = String.join(" ", TextSpan.termsToMark(query.text()));
        return terms.equals(query.text()) || terms.isEmpty()
                ? null
                : new Link(terms, SiteUrls.search(query.withText(terms)));
    }
}
