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

/// The number of matching articles per year, month or day; the unit follows from the time span of the articles.
///
/// @param counts oldest first, without empty buckets; values as `2023`, `2023-07` or `2023-07-22`
public record DateHistogram(Unit unit, List<FacetCount> counts) {
    /// The width of a bucket.
    public enum Unit {
        DAY,
        MONTH,
        YEAR
    }

    private static final int MAX_DAYS = 62;
    private static final int MAX_MONTHS = 120;

    public DateHistogram {
        counts = List.copyOf(counts);
    }

    /// The histogram of the number of articles per day.
    public static DateHistogram of(NavigableMap<LocalDate, Long> days) {
        if (days.isEmpty()) {
            return new DateHistogram(Unit.MONTH, List.of());
        }
        long span = ChronoUnit.DAYS.between(days.firstKey(), days.lastKey());
        if (span < MAX_DAYS) {
            return new DateHistogram(Unit.DAY, counts(days, day -> day));
        }
        return ChronoUnit.MONTHS.between(days.firstKey(), days.lastKey()) < MAX_MONTHS
                ? new DateHistogram(Unit.MONTH, months(days))
                : new DateHistogram(Unit.YEAR, counts(days, Year::from));
    }

    /// The number of articles per month, oldest first.
    public static List<FacetCount> months(NavigableMap<LocalDate, Long> days) {
        return counts(days, YearMonth::from);
    }

    private static <T extends Comparable<? super T>> List<FacetCount> counts(
            NavigableMap<LocalDate, Long> days, Function<LocalDate, T> unit) {
        Map<T, Long> sums = new TreeMap<>();
        days.forEach((day, count) -> sums.merge(unit.apply(day), count, Long::sum));
        List<FacetCount> counts = new ArrayList<>();
        sums.forEach((period, count) -> counts.add(new FacetCount(period.toString(), period.toString(), count)));
        return counts;
    }
}
