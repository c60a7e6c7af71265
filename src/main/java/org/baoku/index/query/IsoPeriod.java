package org.baoku.index.query;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// Reads ISO dates of any precision as periods: `2023-07-22`, `2023-07` or `2023`.
public final class IsoPeriod {
    private IsoPeriod() {}

    /// The first day of the period.
    ///
    /// @throws java.time.DateTimeException where the text is not such a date
    public static LocalDate firstDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    /// The last day of the period.
    ///
    /// @throws java.time.DateTimeException where the text is not such a date
    public static LocalDate lastDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
