package org.baoku.index.query;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A search as a value: the search text, the filters, the order, and the requested part of the result.
///
/// Every search is a URL: [#fromParams] reads the parameters and [#toParams] writes those that differ from
/// the default.
///
/// @param text what the user typed, in the query language; empty matches every article
/// @param from the first date, inclusive; null for no limit
/// @param to the last date, inclusive; null for no limit
/// @param filters the filters of each facet: an article must have one of the values that are not excluded,
/// and none of the excluded ones
/// @param start the number of hits to skip
/// @param size the maximum number of hits, at most [#MAX_SIZE]
/// @param after the cursor after which the hits begin (the `next` of a result); null for the first hit. A
/// cursor reaches the end of any result, whereas `start` is limited to [#MAX_START]
/// @param match how much of the unquoted text an article must hold
/// @param together the facets of which an article must have all chosen values instead of one of them
/// @param fold whether hits that are versions of one text are listed as one; null for the default of who
/// lists them. It changes no total, and hits are counted and skipped as articles
/// @param folder the folder of clippings to whose articles the search is restricted; null
/// for the whole archive
public record SearchQuery(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<Facet, List<FacetFilter>> filters,
        SortOrder sort,
        int start,
        int size,
        @Nullable SearchCursor after,
        MatchMode match,
        Set<Facet> together,
        @Nullable Boolean fold,
        @Nullable Long folder) {
    /// The maximum number of hits in one answer.
    public static final int MAX_SIZE = 200;

    /// The maximum number of hits to skip.
    public static final int MAX_START = 10_000;

    /// The maximum length of the search text, in characters.
    public static final int MAX_TEXT_LENGTH = 500;

    static final int DEFAULT_SIZE = 20;

    /// Every article, ordered by relevance.
    public static final SearchQuery ALL = new SearchQuery(
            "", null, null, Map.of(), SortOrder.RELEVANCE, 0, DEFAULT_SIZE, null, MatchMode.ALL, Set.of(), null, null);

    public SearchQuery {
        text = text.strip();
        EnumMap<Facet, List<FacetFilter>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, values.stream().distinct().toList());
            }
        });
        filters = Collections.unmodifiableMap(copy);
        together = together.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(together));
    }

    /// A search for a text, without filters.
    public static SearchQuery of(String text) {
        return ALL.withText(text);
    }

    /// Reads the parameters of a URL; unknown parameters are ignored.
    ///
    /// @throws InvalidQueryException where a parameter has an invalid value
    public static SearchQuery fromParams(Map<String, List<String>> params) {
        return new SearchParameters(params).query();
    }

    /// Reads the query part of a URL, as [#toQueryString] writes it.
    ///
    /// @throws InvalidQueryException where a parameter has an invalid value
    public static SearchQuery fromQueryString(String query) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        for (String param : query.split("&", -1)) {
            int equals = param.indexOf('=');
            if (equals > 0) {
                params.computeIfAbsent(param.substring(0, equals), _ -> new ArrayList<>())
                        .add(decoded(param.substring(equals + 1)));
            }
        }
        return fromParams(params);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidQueryException("query.bad.encoding", "query", value);
        }
    }

    /// The parameters of this search, without those that have their default value.
    public Map<String, List<String>> toParams() {
        return SearchParameters.of(this);
    }

    /// The parameters as the query part of a URL, `q=…&reporter=…`; empty where all have their default value.
    public String toQueryString() {
        return toParams().entrySet().stream()
                .flatMap(param -> param.getValue().stream()
                        .map(value -> param.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /// The filters of one facet.
    public List<FacetFilter> filters(Facet facet) {
        return filters.getOrDefault(facet, List.of());
    }

    /// This search with another text, from the first hit.
    public SearchQuery withText(String otherText) {
        return new SearchQuery(otherText, from, to, filters, sort, 0, size, null, match, together, fold, folder);
    }

    /// This search within another date range, from the first hit.
    public SearchQuery withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchQuery(text, first, last, filters, sort, 0, size, null, match, together, fold, folder);
    }

    /// This search with one more filter, from the first hit.
    public SearchQuery withFilter(Facet facet, FacetFilter filter) {
        List<FacetFilter> values = new ArrayList<>(filters(facet));
        values.add(filter);
        return withFilters(facet, values);
    }

    /// This search without a filter, from the first hit.
    public SearchQuery withoutFilter(Facet facet, FacetFilter filter) {
        return withFilters(
                facet, filters(facet).stream().filter(f -> !f.equals(filter)).toList());
    }

    private SearchQuery withFilters(Facet facet, List<FacetFilter> values) {
        Map<Facet, List<FacetFilter>> all = new LinkedHashMap<>(filters);
        all.put(facet, values);
        return new SearchQuery(text, from, to, all, sort, 0, size, null, match, together, fold, folder);
    }

    /// This search without any filter, date range or folder, from the first hit.
    public SearchQuery withoutFilters() {
        return new SearchQuery(text, null, null, Map.of(), sort, 0, size, null, match, Set.of(), fold, null);
    }

    /// This search in another order, from the first hit.
    public SearchQuery withSort(SortOrder order) {
        return new SearchQuery(text, from, to, filters, order, 0, size, null, match, together, fold, folder);
    }

    /// This search from another hit.
    public SearchQuery withStart(int first) {
        return new SearchQuery(text, from, to, filters, sort, first, size, null, match, together, fold, folder);
    }

    /// This search from the hit after a cursor.
    public SearchQuery withAfter(SearchCursor cursor) {
        return new SearchQuery(text, from, to, filters, sort, 0, size, cursor, match, together, fold, folder);
    }

    /// This search with another number of hits, from the first one.
    public SearchQuery withSize(int hits) {
        return new SearchQuery(text, from, to, filters, sort, 0, hits, null, match, together, fold, folder);
    }

    /// This search with another way of matching, from the first hit.
    public SearchQuery withMatch(MatchMode mode) {
        return new SearchQuery(text, from, to, filters, sort, 0, size, null, mode, together, fold, folder);
    }

    /// Whether an article must have all chosen values of a facet instead of one of them.
    public boolean isTogether(Facet facet) {
        return together.contains(facet);
    }

    /// This search with all or one of the chosen values of a facet, from the first hit.
    public SearchQuery withTogether(Facet facet, boolean all) {
        Set<Facet> facets = new LinkedHashSet<>(together);
        if (all) {
            facets.add(facet);
        } else {
            facets.remove(facet);
        }
        return new SearchQuery(text, from, to, filters, sort, 0, size, null, match, facets, fold, folder);
    }

    /// This search with versions of one text listed as one hit or one by one, from the first hit.
    public SearchQuery withFold(@Nullable Boolean folded) {
        return new SearchQuery(text, from, to, filters, sort, 0, size, null, match, together, folded, folder);
    }

    /// This search among the articles of a folder of clippings, from the first hit.
    ///
    /// @param chosen null for the whole archive
    public SearchQuery withFolder(@Nullable Long chosen) {
        return new SearchQuery(text, from, to, filters, sort, 0, size, null, match, together, fold, chosen);
    }
}
