package org.baoku.index;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/// How many articles of a result appeared when, by year, month or day as their span asks.
///
/// @param counts oldest first, those without any left out; values as `2023`, `2023-07` or `2023-07-22`
public record DateHistogram(Unit unit, List<FacetCount> counts) {
    /// How wide a bar is.
    public enum Unit {
        DAY,
        MONTH,
        YEAR
    }

    private static final int MOST_DAYS = 62;
    private static final int MOST_MONTHS = 120;

    public DateHistogram {
        counts = List.copyOf(counts);
    }

    /// The histogram of these days.
    public static DateHistogram of(NavigableMap<LocalDate, Long> days) {
        if (days.isEmpty()) {
            return new DateHistogram(Unit.MONTH, List.of());
        }
        long span = ChronoUnit.DAYS.between(days.firstKey(), days.lastKey());
        if (span < MOST_DAYS) {
            return new DateHistogram(Unit.DAY, counts(days, day -> day));
        }
        return ChronoUnit.MONTHS.between(days.firstKey(), days.lastKey()) < MOST_MONTHS
                ? new DateHistogram(Unit.MONTH, months(days))
                : new DateHistogram(Unit.YEAR, counts(days, Year::from));
    }

    /// The months of these days, oldest first.
    public static List<FacetCount> months(NavigableMap<LocalDate, Long> days) {
        return counts(days, YearMonth::from);
    }

    private static <T extends Comparable<? super T>> List<FacetCount> counts(
            NavigableMap<LocalDate, Long> days, Function<LocalDate, T> unit) {
        Map<T, Long> counted = new TreeMap<>();
        days.forEach((day, count) -> counted.merge(unit.apply(day), count, Long::sum));
        List<FacetCount> counts = new ArrayList<>();
        counted.forEach((when, count) -> counts.add(new FacetCount(when.toString(), when.toString(), count)));
        return counts;
    }
}
