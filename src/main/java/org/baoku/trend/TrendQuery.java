package org.baoku.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/// Searches whose articles are counted over time.
///
/// @param terms one to [#MAX_TERMS] search texts; none where nothing was asked yet
/// @param unit null to choose by the length of the time
/// @param from the first day, inclusive; null for no limit
/// @param to the last day, inclusive; null for no limit
public record TrendQuery(
        List<String> terms,
        @Nullable Unit unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// The maximum number of searches.
    public static final int MAX_TERMS = 5;

    /// The length of a period.
    public enum Unit {
        YEAR,
        MONTH
    }

    public TrendQuery {
        terms = List.copyOf(terms);
    }

    /// Reads the parameters of a URL: `q` up to five times, `unit`, `from` and `to`.
    ///
    /// @throws InvalidQueryException where a parameter has an invalid value
    public static TrendQuery of(List<String> q, String unit, String from, String to) {
        List<String> terms = q.stream()
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        if (terms.size() > MAX_TERMS) {
            throw new InvalidQueryException("query.bad.terms", "q", terms.get(MAX_TERMS));
        }
        SearchQuery days = SearchQuery.fromParams(Map.of("from", List.of(from), "to", List.of(to)));
        for (String term : terms) {
            SearchQuery.fromParams(Map.of("q", List.of(term)));
        }
        return new TrendQuery(terms, unit(unit), days.from(), days.to());
    }

    private static @Nullable Unit unit(String unit) {
        return switch (unit.strip()) {
            case "" -> null;
            case "year" -> Unit.YEAR;
            case "month" -> Unit.MONTH;
            default -> throw new InvalidQueryException("query.bad.unit", "unit", unit);
        };
    }
}
