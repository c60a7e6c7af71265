package org.baoku.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as far as a text prints it: a year, a month or a day.
///
/// Its text form is ISO 8601 with reduced precision: `2003`, `2003-04`, `2003-04-21`.
///
/// @param year 1 to 9999
/// @param month 1 to 12; null for a year
/// @param day 1 to 31; null for a year or a month
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final Pattern FORM =
            Pattern.compile("(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?");

    /// How exact a date is.
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public PartialDate {
        if (year < 1 || year > 9999 || (month == null && day != null)) {
            throw new DateTimeException("No date: " + year + ", " + month + ", " + day);
        }
        LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /// A day as a date that is printed whole.
    ///
    /// @throws DateTimeException if the year is not between 1 and 9999
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /// Reads the text form.
    ///
    /// @throws DateTimeException if the text is no such date
    public static PartialDate parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException("No year, month or day: " + text);
        }
        return new PartialDate(
                Integer.parseInt(form.group("year")), number(form.group("month")), number(form.group("day")));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    public Precision precision() {
        return month == null ? Precision.YEAR : day == null ? Precision.MONTH : Precision.DAY;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    public LocalDate lastDay() {
        return switch (precision()) {
            case YEAR -> LocalDate.of(year, 12, 31);
            case MONTH -> YearMonth.from(firstDay()).atEndOfMonth();
            case DAY -> firstDay();
        };
    }

    @Override
    public String toString() {
        return firstDay()
                .toString()
                .substring(
                        0,
                        switch (precision()) {
                            case YEAR -> 4;
                            case MONTH -> 7;
                            case DAY -> 10;
                        });
    }
}
