package org.baoku.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date as a text gives it, which is often without its year and sometimes without its month.
///
/// @param year null where the text leaves it out
/// @param month 1 to 12; null where the text leaves it out
/// @param day 1 to 31
/// @param start where it begins in the text, in UTF-16 units
/// @param end one past its last unit
public record WrittenDate(@Nullable Integer year, @Nullable Integer month, int day, int start, int end) {
    /// The day itself, where the text gives year and month and the calendar has it.
    public Optional<LocalDate> complete() {
        return year == null || month == null ? Optional.empty() : dayOf(year, month, day);
    }

    /// The latest day that fits and is not after the given one: how a reader of a newspaper fills in what is
    /// left out.
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
