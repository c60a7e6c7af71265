package org.baoku.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Finds the dates written in a text: 2023年7月21日, 二〇二三年七月二十一日, 7月21日, 21日, spaces between the
/// parts included.
///
/// One pass from left to right; a date never overlaps another.
public final class WrittenDateFinder {
    private final String text;
    private int at;

    private WrittenDateFinder(String text) {
        this.text = text;
    }

    /// All dates of the text, in order.
    public static List<WrittenDate> findAll(String text) {
        WrittenDateFinder dates = new WrittenDateFinder(text);
        List<WrittenDate> found = new ArrayList<>();
        while (dates.at < text.length()) {
            if (ChineseNumerals.isNumeral(text.charAt(dates.at))) {
                WrittenDate date = dates.readDate();
                if (date != null) {
                    found.add(date);
                }
            } else {
                dates.at++;
            }
        }
        return found;
    }

    private @Nullable WrittenDate readDate() {
        int start = at;
        OptionalInt first = readNumber();
        Integer year = null;
        Integer month = null;
        if (sees('年') && isYear(first)) {
            year = first.orElseThrow();
            first = readNumber();
        }
        if (sees('月') && within(first, 12)) {
            month = first.orElseThrow();
            first = readNumber();
        }
        boolean day = within(first, 31) && (sees('日') || (month != null && sees('号')));
        boolean gap = year != null && month == null;
        return day && !gap ? new WrittenDate(year, month, first.orElseThrow(), start, at) : null;
    }

    private OptionalInt readNumber() {
        int from = skipSpaces(at);
        int to = from;
        while (to < text.length() && to - from < 10 && ChineseNumerals.isNumeral(text.charAt(to))) {
            to++;
        }
        at = Math.max(to, at + (to == from ? 0 : 1));
        return ChineseNumerals.parse(text.substring(from, to));
    }

    private boolean sees(char sign) {
        int next = skipSpaces(at);
        if (next < text.length() && text.charAt(next) == sign) {
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
