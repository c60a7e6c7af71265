package org.baoku.index.result;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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
    public static DateHistogram of(ArticlesByDay days) {
        int from = 0;
        int to = days.days();
        while (from < to && days.count(from) == 0) {
            from++;
        }
        while (to > from && days.count(to - 1) == 0) {
            to--;
        }
        if (from == to) {
            return new DateHistogram(Unit.MONTH, List.of());
        }
        LocalDate oldest = LocalDate.ofEpochDay(days.first() + from);
        LocalDate newest = LocalDate.ofEpochDay(days.first() + to - 1);
        Unit unit = unit(oldest, newest);
        return new DateHistogram(unit, counts(days, unit));
    }

    private static Unit unit(LocalDate oldest, LocalDate newest) {
        if (ChronoUnit.DAYS.between(oldest, newest) < MAX_DAYS) {
            return Unit.DAY;
        }
        return ChronoUnit.MONTHS.between(oldest, newest) < MAX_MONTHS ? Unit.MONTH : Unit.YEAR;
    }

    /// The number of articles per month, oldest first.
    public static List<FacetCount> months(ArticlesByDay days) {
        return counts(days, Unit.MONTH);
    }

    private static List<FacetCount> counts(ArticlesByDay days, Unit unit) {
        List<FacetCount> buckets = new ArrayList<>();
        int day = 0;
        while (day < days.days()) {
            if (days.count(day) == 0) {
                day++;
                continue;
            }
            Bucket bucket = Bucket.of(LocalDate.ofEpochDay(days.first() + day), unit);
            long end = Math.min(days.days(), bucket.next.toEpochDay() - days.first());
            long sum = 0;
            while (day < end) {
                sum += days.count(day++);
            }
            buckets.add(new FacetCount(bucket.value, bucket.value, sum));
        }
        return buckets;
    }

    /// @param next the first day after it
    private record Bucket(String value, LocalDate next) {
        static Bucket of(LocalDate day, Unit unit) {
            return switch (unit) {
                case DAY -> new Bucket(day.toString(), day.plusDays(1));
                case MONTH -> {
                    YearMonth month = YearMonth.from(day);
                    yield new Bucket(month.toString(), month.plusMonths(1).atDay(1));
                }
                case YEAR -> {
                    Year year = Year.from(day);
                    yield new Bucket(year.toString(), year.plusYears(1).atDay(1));
                }
            };
        }
    }
}
