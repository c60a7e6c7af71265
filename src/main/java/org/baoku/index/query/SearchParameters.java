package org.baoku.index.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Converts between a [SearchQuery] and the parameters of a URL.
///
/// @param params the parameters by name; only the first value of a single-valued one counts
record SearchParameters(Map<String, List<String>> params) {
    /// The search that these parameters describe.
    ///
    /// @throws InvalidQueryException where a parameter has an invalid value
    SearchQuery query() {
        String text = text();
        Map<Facet, List<FacetFilter>> filters = filters();
        int size = number("size", SearchQuery.DEFAULT_SIZE, 1, SearchQuery.MAX_SIZE);
        SortOrder sort = sort();
        LocalDate from = date("from", false);
        LocalDate to = date("to", true);
        int start = number("start", 0, 0, SearchQuery.MAX_START);
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidQueryException("query.bad.backwards", "from", first("from") + " – " + first("to"));
        }
        return new SearchQuery(
                text, from, to, filters, sort, start, size, after(sort), match(), together(), fold(), folder());
    }

    private MatchMode match() {
        String value = first("match");
        if (value.isEmpty()) {
            return MatchMode.ALL;
        }
        for (MatchMode mode : MatchMode.values()) {
            if (mode.parameter().equals(value.toLowerCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw new InvalidQueryException("query.bad.match", "match", value);
    }

    private @Nullable Boolean fold() {
        return switch (first("fold").toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidQueryException("query.bad.fold", "fold", first("fold"));
        };
    }

    private @Nullable Long folder() {
        String value = first("folder");
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("[0-9]{1,18}")) {
            throw new InvalidQueryException("query.bad.folder", "folder", value);
        }
        return Long.valueOf(value);
    }

    private Set<Facet> together() {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (String value : params.getOrDefault("together", List.of())) {
            if (!value.isBlank()) {
                facets.add(Facet.ofParameter(value.strip())
                        .orElseThrow(() -> new InvalidQueryException("query.bad.together", "together", value)));
            }
        }
        return facets;
    }

    private String text() {
        String text = first("q");
        if (text.length() > SearchQuery.MAX_TEXT_LENGTH) {
            throw new InvalidQueryException("query.bad.long", "q", text.substring(0, 20) + "…");
        }
        return text;
    }

    private Map<Facet, List<FacetFilter>> filters() {
        Map<Facet, List<FacetFilter>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            filters.put(
                    facet,
                    params.getOrDefault(facet.parameter(), List.of()).stream()
                            .map(FacetFilter::ofParameter)
                            .filter(filter -> !filter.value().isBlank())
                            .toList());
        }
        return filters;
    }

    private @Nullable SearchCursor after(SortOrder sort) {
        String value = first("after");
        if (value.isEmpty()) {
            return null;
        }
        return SearchCursor.ofParameter(value)
                .filter(cursor -> cursor.order() == sort)
                .orElseThrow(() -> new InvalidQueryException("query.bad.after", "after", value));
    }

    private String first(String name) {
        List<String> values = params.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /// A date, or the first or last day of a month (2023-07) or year (2023).
    private @Nullable LocalDate date(String name, boolean last) {
        String value = first(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return last ? IsoPeriod.lastDay(value) : IsoPeriod.firstDay(value);
        } catch (DateTimeException invalid) {
            throw new InvalidQueryException("query.bad.date", name, value);
        }
    }

    private int number(String name, int defaultValue, int min, int max) {
        String value = first(name);
        if (value.isEmpty()) {
            return defaultValue;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException invalid) {
            // reported below, like a number out of range
        }
        throw new InvalidQueryException("query.bad.number", name, value);
    }

    private SortOrder sort() {
        String value = first("sort");
        if (value.isEmpty()) {
            return SortOrder.RELEVANCE;
        }
        for (SortOrder sort : SortOrder.values()) {
            if (sort.parameter().equals(value.toLowerCase(Locale.ROOT))) {
                return sort;
            }
        }
        throw new InvalidQueryException("query.bad.sort", "sort", value);
    }

    /// The parameters of a search, without those that have their default value.
    static Map<String, List<String>> of(SearchQuery query) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        if (!query.text().isEmpty()) {
            params.put("q", List.of(query.text()));
        }
        if (query.from() != null) {
            params.put("from", List.of(query.from().toString()));
        }
        if (query.to() != null) {
            params.put("to", List.of(query.to().toString()));
        }
        query.filters()
                .forEach((facet, values) -> params.put(
                        facet.parameter(),
                        values.stream().map(FacetFilter::parameter).toList()));
        if (query.sort() != SortOrder.RELEVANCE) {
            params.put("sort", List.of(query.sort().parameter()));
        }
        if (query.match() != MatchMode.ALL) {
            params.put("match", List.of(query.match().parameter()));
        }
        if (!query.together().isEmpty()) {
            params.put(
                    "together", query.together().stream().map(Facet::parameter).toList());
        }
        if (query.fold() != null) {
            params.put("fold", List.of(query.fold().toString()));
        }
        if (query.folder() != null) {
            params.put("folder", List.of(query.folder().toString()));
        }
        if (query.start() > 0) {
            params.put("start", List.of(Integer.toString(query.start())));
        }
        if (query.size() != SearchQuery.DEFAULT_SIZE) {
            params.put("size", List.of(Integer.toString(query.size())));
        }
        if (query.after() != null) {
            params.put("after", List.of(query.after().parameter()));
        }
        return params;
    }
}
