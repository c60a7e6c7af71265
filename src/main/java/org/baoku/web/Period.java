package org.baoku.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A year, a month or a day, as a result is counted by.
///
/// @param first its first day
public record Period(Unit unit, LocalDate first) {
    /// How long a period is.
    public enum Unit {
        YEAR(ChronoUnit.YEARS, 4),
        MONTH(ChronoUnit.MONTHS, 7),
        DAY(ChronoUnit.DAYS, 10);

        private final ChronoUnit time;
        private final int length;

        Unit(ChronoUnit time, int length) {
            this.time = time;
            this.length = length;
        }

        /// What messages call it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The period that `2023`, `2023-07` or `2023-07-22` names.
    static Period parse(String value) {
        return switch (value.length()) {
            case 4 -> new Period(Unit.YEAR, LocalDate.parse(value + "-01-01"));
            case 7 -> new Period(Unit.MONTH, YearMonth.parse(value).atDay(1));
            default -> new Period(Unit.DAY, LocalDate.parse(value));
        };
    }

    /// The period of this length that a day lies in.
    public static Period around(LocalDate day, Unit unit) {
        return parse(day.toString().substring(0, unit.length));
    }

    /// The period as an address names it.
    public String value() {
        return first.toString().substring(0, unit.length);
    }

    public LocalDate last() {
        return next().first.minusDays(1);
    }

    Period next() {
        return new Period(unit, first.plus(1, unit.time));
    }

    /// Every period from this one to another, both included.
    Stream<Period> to(Period last) {
        return Stream.iterate(this, period -> !period.first.isAfter(last.first), Period::next);
    }

    long lengthTo(Period last) {
        return unit.time.between(first, last.first) + 1;
    }

    /// Whether some day of it lies between these, both included; null for no limit.
    boolean meets(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (to == null || !first.isAfter(to)) && (from == null || !last().isBefore(from));
    }

    /// Whether it is exactly these days.
    public boolean is(@Nullable LocalDate from, @Nullable LocalDate to) {
        return first.equals(from) && last().equals(to);
    }
}
