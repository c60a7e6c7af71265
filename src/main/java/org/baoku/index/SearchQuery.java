package org.baoku.index;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A search as a value: the text, the filters, and which stretch of the result is asked for.
///
/// Every search is a URL: [#fromParams] reads one and [#toParams] writes it back, leaving out what is as usual.
///
/// @param text what was typed; empty asks for everything
/// @param from the first day, included; null for no limit
/// @param to the last day, included; null for no limit
/// @param filters what each facet is narrowed to: several values of one facet mean either, an excluded one leaves out
/// @param start how many hits to pass over
/// @param size how many hits to give, at most [#MAX_SIZE]
/// @param after after which place the hits begin, as an answer named it ([SearchResult#next]); null for the first.
/// Goes to the end of any result, where `start` stops at [#MAX_START]
public record SearchQuery(
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<Facet, List<FacetFilter>> filters,
        SortOrder sort,
        int start,
        int size,
        @Nullable SearchCursor after) {
    /// The most hits that one answer gives.
    public static final int MAX_SIZE = 200;

    /// The furthest hit that can be paged to.
    public static final int MAX_START = 10_000;

    /// The longest accepted text, in characters.
    public static final int MAX_TEXT_LENGTH = 500;

    private static final int USUAL_SIZE = 20;

    /// Everything, best first.
    public static final SearchQuery ALL =
            new SearchQuery("", null, null, Map.of(), SortOrder.RELEVANCE, 0, USUAL_SIZE, null);

    public SearchQuery {
        text = text.strip();
        EnumMap<Facet, List<FacetFilter>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, values.stream().distinct().toList());
            }
        });
        filters = Collections.unmodifiableMap(copy);
    }

    /// A search from a hit on that is counted to.
    public SearchQuery(
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<Facet, List<FacetFilter>> filters,
            SortOrder sort,
            int start,
            int size) {
        this(text, from, to, filters, sort, start, size, null);
    }

    /// The search for this text.
    public static SearchQuery of(String text) {
        return ALL.withText(text);
    }

    /// The search that the parameters of a URL mean; parameters of other names are passed over.
    ///
    /// @throws InvalidQueryException where a value means nothing
    public static SearchQuery fromParams(Map<String, List<String>> params) {
        String text = single(params, "q");
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new InvalidQueryException("query.bad.long", "q", text.substring(0, 20) + "…");
        }
        Map<Facet, List<FacetFilter>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            filters.put(
                    facet,
                    params.getOrDefault(facet.parameter(), List.of()).stream()
                            .map(FacetFilter::ofParameter)
                            .filter(c -> !c.value().isBlank())
                            .toList());
        }
        int size = number(params, "size", USUAL_SIZE, 1, MAX_SIZE);
        SortOrder sort = sort(params);
        return new SearchQuery(
                text,
                day(params, "from", false),
                day(params, "to", true),
                filters,
                sort,
                number(params, "start", 0, 0, MAX_START),
                size,
                after(params, sort));
    }

    private static @Nullable SearchCursor after(Map<String, List<String>> params, SortOrder sort) {
        String value = single(params, "after");
        if (value.isEmpty()) {
            return null;
        }
        return SearchCursor.ofParameter(value)
                .filter(place -> place.order() == sort)
                .orElseThrow(() -> new InvalidQueryException("query.bad.after", "after", value));
    }

    private static String single(Map<String, List<String>> params, String name) {
        List<String> values = params.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /// A day, or the first or last day of a month (2023-07) or year (2023).
    private static @Nullable LocalDate day(Map<String, List<String>> params, String name, boolean last) {
        String value = single(params, name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return switch (value.length()) {
                case 4 ->
                    last
                            ? Year.parse(value).atMonth(12).atEndOfMonth()
                            : Year.parse(value).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(value).atEndOfMonth()
                            : YearMonth.parse(value).atDay(1);
                default -> LocalDate.parse(value);
            };
        } catch (DateTimeException notADay) {
            throw new InvalidQueryException("query.bad.date", name, value);
        }
    }

    private static int number(Map<String, List<String>> params, String name, int usual, int least, int most) {
        String value = single(params, name);
        if (value.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of bounds
        }
        throw new InvalidQueryException("query.bad.number", name, value);
    }

    private static SortOrder sort(Map<String, List<String>> params) {
        String value = single(params, "sort");
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

    /// The parameters that mean this search, without those that are as usual.
    public Map<String, List<String>> toParams() {
        Map<String, List<String>> params = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            params.put("q", List.of(text));
        }
        if (from != null) {
            params.put("from", List.of(from.toString()));
        }
        if (to != null) {
            params.put("to", List.of(to.toString()));
        }
        filters.forEach((facet, values) -> params.put(
                facet.parameter(), values.stream().map(FacetFilter::parameter).toList()));
        if (sort != SortOrder.RELEVANCE) {
            params.put("sort", List.of(sort.parameter()));
        }
        if (start > 0) {
            params.put("start", List.of(Integer.toString(start)));
        }
        if (size != USUAL_SIZE) {
            params.put("size", List.of(Integer.toString(size)));
        }
        if (after != null) {
            params.put("after", List.of(after.parameter()));
        }
        return params;
    }

    /// The parameters as a URL's query, `q=…&reporter=…`; empty where all is as usual.
    public String toQueryString() {
        return toParams().entrySet().stream()
                .flatMap(param -> param.getValue().stream()
                        .map(value -> param.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /// What is chosen of a facet.
    public List<FacetFilter> filters(Facet facet) {
        return filters.getOrDefault(facet, List.of());
    }

    public SearchQuery withText(String otherText) {
        return new SearchQuery(otherText, from, to, filters, sort, 0, size);
    }

    public SearchQuery withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchQuery(text, first, last, filters, sort, 0, size);
    }

    /// This search narrowed by one more value, from its first hit.
    public SearchQuery withFilter(Facet facet, FacetFilter filter) {
        List<FacetFilter> values = new ArrayList<>(filters(facet));
        values.add(filter);
        return withFilters(facet, values);
    }

    /// This search without that value.
    public SearchQuery withoutFilter(Facet facet, FacetFilter filter) {
        return withFilters(
                facet, filters(facet).stream().filter(c -> !c.equals(filter)).toList());
    }

    private SearchQuery withFilters(Facet facet, List<FacetFilter> values) {
        Map<Facet, List<FacetFilter>> all = new LinkedHashMap<>(filters);
        all.put(facet, values);
        return new SearchQuery(text, from, to, all, sort, 0, size);
    }

    /// Only the text, narrowed by nothing.
    public SearchQuery withoutFilters() {
        return new SearchQuery(text, null, null, Map.of(), sort, 0, size);
    }

    public SearchQuery withSort(SortOrder order) {
        return new SearchQuery(text, from, to, filters, order, 0, size);
    }

    public SearchQuery withStart(int first) {
        return new SearchQuery(text, from, to, filters, sort, first, size);
    }

    /// The stretch of this result that follows a place.
    public SearchQuery withAfter(SearchCursor place) {
        return new SearchQuery(text, from, to, filters, sort, 0, size, place);
    }
}
