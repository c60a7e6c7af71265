package org.baoku.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;

/// Parses days, years and numbers in URLs; an invalid one is a bad request.
public final class PathValues {
    private PathValues() {}

    /// A day such as `2023-07-22`.
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw PageNotShownException.badRequest("error.bad.date", text);
        }
    }

    /// A year such as `2023`.
    public static int year(String text) {
        try {
            return Year.parse(text).getValue();
        } catch (DateTimeException notAYear) {
            throw PageNotShownException.badRequest("error.bad.year", text);
        }
    }

    /// The number of list entries to skip; 0 for empty text.
    public static int start(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        throw PageNotShownException.badRequest("error.bad.start", text);
    }

    /// The id of an article or a person.
    ///
    /// @param unknownKey the message for a number that is too large for an id
    public static long id(String text, String unknownKey) {
        if (!text.matches("\\d+")) {
            throw PageNotShownException.badRequest("error.bad.id", text);
        }
        if (text.length() > 18) {
            throw PageNotShownException.notFound(unknownKey, text);
        }
        return Long.parseLong(text);
    }
}
