package org.baoku.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Finds the dates written in a text: 2023年7月21日, 二〇二三年七月二十一日, 7月21日, 21日, with or without spaces
/// between the parts.
///
/// One pass from left to right; dates do not overlap.
public final class WrittenDateFinder {
    private final String text;
    private int at;

    private WrittenDateFinder(String text) {
        this.text = text;
    }

    /// All dates of the text, in order.
    public static List<WrittenDate> findAll(String text) {
        WrittenDateFinder finder = new WrittenDateFinder(text);
        List<WrittenDate> found = new ArrayList<>();
        while (finder.at < text.length()) {
            if (ChineseNumerals.isNumeral(text.charAt(finder.at))) {
                WrittenDate date = finder.parseDate();
                if (date != null) {
                    found.add(date);
                }
            } else {
                finder.at++;
            }
        }
        return found;
    }

    private @Nullable WrittenDate parseDate() {
        int start = at;
        OptionalInt first = parseNumber();
        Integer year = null;
        Integer month = null;
        if (accept('年') && isYear(first)) {
            year = first.orElseThrow();
            first = parseNumber();
        }
        if (accept('月') && within(first, 12)) {
            month = first.orElseThrow();
            first = parseNumber();
        }
        boolean day = within(first, 31) && (accept('日') || (month != null && accept('号')));
        boolean gap = year != null && month == null;
        return day && !gap ? new WrittenDate(year, month, first.orElseThrow(), start, at) : null;
    }

    private OptionalInt parseNumber() {
        int from = skipSpaces(at);
        int to = from;
        while (to < text.length() && to - from < 10 && ChineseNumerals.isNumeral(text.charAt(to))) {
            to++;
        }
        at = Math.max(to, at + (to == from ? 0 : 1));
        return ChineseNumerals.parse(text.substring(from, to));
    }

    private boolean accept(char expected) {
        int next = skipSpaces(at);
        if (next < text.length() && text.charAt(next) == expected) {
            at = next + 1;
            return true;
        }
        return false;
    }

    private int skipSpaces(int from) {
        int next = from;
        while (next < text.length() && next - from < 8 && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\t';
    }

    private static boolean isYear(OptionalInt number) {
        return number.isPresent() && number.getAsInt() >= 1900 && number.getAsInt() <= 2100;
    }

    private static boolean within(OptionalInt number, int highest) {
        return number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= highest;
    }
}
