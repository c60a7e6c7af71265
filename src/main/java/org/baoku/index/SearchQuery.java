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

/// A search as a value: the words, what they are narrowed by, and which stretch of the result is asked for.
///
/// Every search is a URL: [#fromParams] reads one and [#toParams] writes it back, leaving out what is as usual.
///
/// @param words what was typed; empty asks for everything
/// @param from the first day, included; null for no limit
/// @param to the last day, included; null for no limit
/// @param choices what each facet is narrowed to: several values of one facet mean either, an excluded one leaves out
/// @param start how many hits to pass over
/// @param size how many hits to give, at most [#MOST_HITS]
/// @param after after which place the hits begin, as an answer named it ([SearchResult#next]); null for the first.
/// Goes to the end of any result, where `start` stops at [#FURTHEST_HIT]
public record SearchQuery(
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<Facet, List<FacetFilter>> choices,
        SortOrder sort,
        int start,
        int size,
        @Nullable SearchCursor after) {
    /// The most hits that one answer gives.
    public static final int MOST_HITS = 200;

    /// The furthest hit that can be paged to.
    public static final int FURTHEST_HIT = 10_000;

    /// The longest words that are taken.
    public static final int LONGEST_WORDS = 500;

    private static final int USUAL_SIZE = 20;

    /// Everything, best first.
    public static final SearchQuery ALL =
            new SearchQuery("", null, null, Map.of(), SortOrder.RELEVANCE, 0, USUAL_SIZE, null);

    public SearchQuery {
        words = words.strip();
        EnumMap<Facet, List<FacetFilter>> copy = new EnumMap<>(Facet.class);
        choices.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, values.stream().distinct().toList());
            }
        });
        choices = Collections.unmodifiableMap(copy);
    }

    /// A search from a hit on that is counted to.
    public SearchQuery(
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<Facet, List<FacetFilter>> choices,
            SortOrder sort,
            int start,
            int size) {
        this(words, from, to, choices, sort, start, size, null);
    }

    /// The search for these words.
    public static SearchQuery of(String words) {
        return ALL.withWords(words);
    }

    /// The search that the parameters of a URL mean; parameters of other names are passed over.
    ///
    /// @throws InvalidQueryException where a value means nothing
    public static SearchQuery fromParams(Map<String, List<String>> params) {
        String words = single(params, "q");
        if (words.length() > LONGEST_WORDS) {
            throw new InvalidQueryException("query.bad.long", "q", words.substring(0, 20) + "…");
        }
        Map<Facet, List<FacetFilter>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            choices.put(
                    facet,
                    params.getOrDefault(facet.parameter(), List.of()).stream()
                            .map(FacetFilter::ofParameter)
                            .filter(c -> !c.value().isBlank())
                            .toList());
        }
        int size = number(params, "size", USUAL_SIZE, 1, MOST_HITS);
        SortOrder sort = sort(params);
        return new SearchQuery(
                words,
                day(params, "from", false),
                day(params, "to", true),
                choices,
                sort,
                number(params, "start", 0, 0, FURTHEST_HIT),
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
        if (!words.isEmpty()) {
            params.put("q", List.of(words));
        }
        if (from != null) {
            params.put("from", List.of(from.toString()));
        }
        if (to != null) {
            params.put("to", List.of(to.toString()));
        }
        choices.forEach((facet, values) -> params.put(
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
    public List<FacetFilter> choices(Facet facet) {
        return choices.getOrDefault(facet, List.of());
    }

    /// Whether anything narrows the result besides the words.
    public boolean isNarrowed() {
        return from != null || to != null || !choices.isEmpty();
    }

    public SearchQuery withWords(String otherWords) {
        return new SearchQuery(otherWords, from, to, choices, sort, 0, size);
    }

    public SearchQuery withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchQuery(words, first, last, choices, sort, 0, size);
    }

    /// This search narrowed by one more value, from its first hit.
    public SearchQuery with(Facet facet, FacetFilter choice) {
        List<FacetFilter> values = new ArrayList<>(choices(facet));
        values.add(choice);
        return withChoices(facet, values);
    }

    /// This search without that value.
    public SearchQuery without(Facet facet, FacetFilter choice) {
        return withChoices(
                facet, choices(facet).stream().filter(c -> !c.equals(choice)).toList());
    }

    private SearchQuery withChoices(Facet facet, List<FacetFilter> values) {
        Map<Facet, List<FacetFilter>> all = new LinkedHashMap<>(choices);
        all.put(facet, values);
        return new SearchQuery(words, from, to, all, sort, 0, size);
    }

    /// Only the words, narrowed by nothing.
    public SearchQuery withoutNarrowing() {
        return new SearchQuery(words, null, null, Map.of(), sort, 0, size);
    }

    public SearchQuery withSort(SortOrder order) {
        return new SearchQuery(words, from, to, choices, order, 0, size);
    }

    public SearchQuery withStart(int first) {
        return new SearchQuery(words, from, to, choices, sort, first, size);
    }

    /// The stretch of this result that follows a place.
    public SearchQuery withAfter(SearchCursor place) {
        return new SearchQuery(words, from, to, choices, sort, 0, size, place);
    }
}
