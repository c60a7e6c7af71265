package org.baoku.text;

import java.util.OptionalInt;

/// Parses numbers written in Chinese: 二十四, 一百零三, 廿四, 二〇二三, and digits of either width.
public final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    /// Whether a number can contain this character.
    public static boolean isNumeral(char c) {
        return digit(c) >= 0 || c == '十' || c == '百' || c == '千' || c == '廿' || c == '卅';
    }

    /// The value of a whole number written in digits (2023, ２０２３), in Chinese digits (二〇二三) or in words
    /// (二十四). Empty where the text is no such number or the number is above 99,999.
    public static OptionalInt parse(String written) {
        if (written.isEmpty() || written.length() > 9) {
            return OptionalInt.empty();
        }
        boolean digitsOnly = written.chars().allMatch(c -> digit((char) c) >= 0);
        if (digitsOnly) {
            return written.length() > 5 ? OptionalInt.empty() : OptionalInt.of(parseDigits(written));
        }
        return parseWords(written);
    }

    private static int parseDigits(String written) {
        int value = 0;
        for (int i = 0; i < written.length(); i++) {
            value = value * 10 + digit(written.charAt(i));
        }
        return value;
    }

    private static OptionalInt parseWords(String written) {
        int value = 0;
        int pending = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int unit = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            if (unit > 0) {
                value += Math.max(1, pending) * unit;
                pending = 0;
            } else if (c == '廿' || c == '卅') {
                value += c == '廿' ? 20 : 30;
                pending = 0;
            } else {
                int digit = digit(c);
                if (digit < 0) {
                    return OptionalInt.empty();
                }
                pending = digit;
            }
        }
        int total = value + pending;
        return total > 99_999 ? OptionalInt.empty() : OptionalInt.of(total);
    }

    /// The value of a single digit of any script, or -1.
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        if (c == '零' || c == '○' || c == 'О' || c == '◯') {
            return 0;
        }
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
