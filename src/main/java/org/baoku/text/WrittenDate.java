package org.baoku.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date as a text gives it, often without the year and sometimes without the month.
///
/// @param year null where the text omits it
/// @param month 1 to 12; null where the text omits it
/// @param day 1 to 31
/// @param start index of its first UTF-16 unit in the text
/// @param end index one past its last unit
public record WrittenDate(@Nullable Integer year, @Nullable Integer month, int day, int start, int end) {
    /// The full date; empty where year or month is omitted or the calendar has no such day.
    public Optional<LocalDate> complete() {
        return year == null || month == null ? Optional.empty() : dayOf(year, month, day);
    }

    /// The latest day that fits and is not after the given one, as a reader of a newspaper completes a date; empty
    /// where there is none.
    public Optional<LocalDate> notAfter(LocalDate latest) {
        if (year != null) {
            return complete().filter(date -> !date.isAfter(latest));
        }
        if (month != null) {
            Optional<LocalDate> thisYear = dayOf(latest.getYear(), month, day);
            return thisYear.filter(date -> !date.isAfter(latest)).or(() -> dayOf(latest.getYear() - 1, month, day));
        }
        Optional<LocalDate> thisMonth = dayOf(latest.getYear(), latest.getMonthValue(), day);
        LocalDate before = latest.minusMonths(1);
        return thisMonth
                .filter(date -> !date.isAfter(latest))
                .or(() -> dayOf(before.getYear(), before.getMonthValue(), day));
    }

    private static Optional<LocalDate> dayOf(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
