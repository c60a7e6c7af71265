package org.baoku.index;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
                : new DateHistogram(Unit.YEAR, counts(days, day -> Year.of(day.getYear())));
    }

    /// The number of articles per month, oldest first.
    public static List<FacetCount> months(NavigableMap<LocalDate, Long> days) {
        return counts(days, day -> YearMonth.of(day.getYear(), day.getMonthValue()));
    }

    /// The days are in order, so a period ends where the next one begins.
    private static <T> List<FacetCount> counts(NavigableMap<LocalDate, Long> days, Function<LocalDate, T> unit) {
        List<FacetCount> counts = new ArrayList<>();
        @Nullable T period = null;
        long sum = 0;
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            T next = unit.apply(day.getKey());
            if (period != null && !period.equals(next)) {
                counts.add(new FacetCount(period.toString(), period.toString(), sum));
                sum = 0;
            }
            period = next;
            sum += day.getValue();
        }
        if (period != null) {
            counts.add(new FacetCount(period.toString(), period.toString(), sum));
        }
        return counts;
    }
}
