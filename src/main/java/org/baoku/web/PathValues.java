package org.baoku.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;

/// Days, years and numbers as an address names them; one that means nothing is refused.
public final class PathValues {
    private PathValues() {}

    /// A day such as `2023-07-22`.
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw PageNotShownException.badAddress("error.bad.date", text);
        }
    }

    /// A year such as `2023`.
    public static int year(String text) {
        try {
            return Year.parse(text).getValue();
        } catch (DateTimeException notAYear) {
            throw PageNotShownException.badAddress("error.bad.year", text);
        }
    }

    /// How many entries of a list to pass over.
    public static int start(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        throw PageNotShownException.badAddress("error.bad.start", text);
    }

    /// The id of an article or a person.
    ///
    /// @param unknownKey the message where the number is one that nothing can have
    public static long id(String text, String unknownKey) {
        if (!text.matches("\\d+")) {
            throw PageNotShownException.badAddress("error.bad.id", text);
        }
        if (text.length() > 18) {
            throw PageNotShownException.notFound(unknownKey, text);
        }
        return Long.parseLong(text);
    }
}
