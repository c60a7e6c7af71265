package org.baoku.web.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A year, a month or a day.
///
/// @param first the first day
public record Period(Unit unit, LocalDate first) {
    /// The length of a period.
    public enum Unit {
        YEAR(ChronoUnit.YEARS, 4),
        MONTH(ChronoUnit.MONTHS, 7),
        DAY(ChronoUnit.DAYS, 10);

        private final ChronoUnit chronoUnit;
        private final int textLength;

        Unit(ChronoUnit chronoUnit, int textLength) {
            this.chronoUnit = chronoUnit;
            this.textLength = textLength;
        }

        /// The distances between the labels of a time axis that read well, the smallest first.
        int[] tickSteps() {
            return switch (this) {
                case YEAR -> new int[] {1, 2, 5, 10, 20, 50, 100};
                case MONTH -> new int[] {1, 2, 3, 6, 12};
                case DAY -> new int[] {1, 5, 10, 20};
            };
        }

        /// The name in message keys.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Parses `2023`, `2023-07` or `2023-07-22`.
    public static Period parse(String value) {
        return switch (value.length()) {
            case 4 -> new Period(Unit.YEAR, LocalDate.parse(value + "-01-01"));
            case 7 -> new Period(Unit.MONTH, YearMonth.parse(value).atDay(1));
            default -> new Period(Unit.DAY, LocalDate.parse(value));
        };
    }

    /// The period of this length that contains a day.
    public static Period around(LocalDate day, Unit unit) {
        return parse(day.toString().substring(0, unit.textLength));
    }

    /// The year, month or day that a range of days is; null if it is none.
    public static @Nullable Period of(LocalDate from, LocalDate to) {
        return Stream.of(Unit.values())
                .map(unit -> around(from, unit))
                .filter(period -> period.is(from, to))
                .findFirst()
                .orElse(null);
    }

    /// The period as text: `2023`, `2023-07` or `2023-07-22`.
    public String value() {
        return first.toString().substring(0, unit.textLength);
    }

    /// Whether a time axis with a label every so many periods has one here.
    boolean isTick(int step) {
        return switch (unit) {
            case YEAR -> first.getYear() % step == 0;
            case MONTH -> (first.getMonthValue() - 1) % step == 0;
            case DAY -> step == 1 || first.getDayOfMonth() % step == 0;
        };
    }

    /// The period in a time axis: without the year if it is a day.
    String tickLabel() {
        return unit == Unit.DAY ? value().substring("2023-".length()) : value();
    }

    public LocalDate last() {
        return next().first.minusDays(1);
    }

    Period next() {
        return new Period(unit, first.plus(1, unit.chronoUnit));
    }

    /// All periods from this one to another, both inclusive.
    Stream<Period> to(Period last) {
        return Stream.iterate(this, period -> !period.first.isAfter(last.first), Period::next);
    }

    /// Whether the period has a day in a range.
    ///
    /// @param from the first day of the range, inclusive; null for no limit
    /// @param to the last day of the range, inclusive; null for no limit
    boolean overlaps(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (to == null || !first.isAfter(to)) && (from == null || !last().isBefore(from));
    }

    /// Whether the period is exactly this range of days.
    public boolean is(@Nullable LocalDate from, @Nullable LocalDate to) {
        return first.equals(from) && last().equals(to);
    }
}
