package org.baoku.index.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.index.IsoPeriod;
import org.baoku.index.NormalizedText;
import org.baoku.text.ChineseNumerals;

/// The notations of a date: 2023年7月 in digits and 二〇二三年七月 in Chinese numerals.
final class DateVariants {
    private static final String NUMERALS = "〇零一二三四五六七八九十廿卅";
    private static final int MAX_YEAR = 9_999;
    private static final int MAX_MONTH = 12;
    private static final int MAX_DAY = 31;

    /// A year, month or day that is not part of a longer number.
    private static final Pattern PART = Pattern.compile("(?<![0-9" + NUMERALS + "])(?:([0-9]{4}|[〇零一二三四五六七八九]{4})(年)"
            + "|([0-9]{1,2}|[一二三四五六七八九十]{1,2})(月)|([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})([日号]))");

    private static final Pattern DATE = Pattern.compile(
            "(?:[0-9〇零一二三四五六七八九]{4}年)?(?:[0-9" + NUMERALS + "]{1,2}月)?(?:[0-9" + NUMERALS + "]{1,3}[日号])?");

    private static final Pattern DIGITS =
            Pattern.compile("([0-9]{4})(?:[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})[日号]?)?月?)?年?");

    private DateVariants() {}

    /// Whether a text is a date, a month or a year and nothing else.
    static boolean isDate(String text) {
        String normalized = NormalizedText.of(text).toString();
        return !normalized.isEmpty() && DATE.matcher(normalized).matches();
    }

    /// The text, normalized, with its dates in other notations; empty where it has no date.
    static List<String> variants(String text) {
        String normalized = NormalizedText.of(text).toString();
        Set<String> variants = new LinkedHashSet<>();
        variants.add(inDigits(normalized));
        variants.add(rewrite(normalized, number -> inNumerals(number, '〇')));
        variants.add(rewrite(normalized, number -> inNumerals(number, '零')));
        variants.remove(normalized);
        return List.copyOf(variants);
    }

    /// Parses a date range of the query language: a date, month or year in any notation, or two of them as `from..to`,
    /// of which either may be missing. Empty where it is none.
    static Optional<QueryNode.DateRange> range(String text) {
        try {
            int dots = text.indexOf("..");
            if (dots < 0) {
                return Optional.of(new QueryNode.DateRange(firstDay(text), lastDay(text)));
            }
            String from = text.substring(0, dots);
            String to = text.substring(dots + 2);
            return Optional.of(
                    new QueryNode.DateRange(from.isEmpty() ? null : firstDay(from), to.isEmpty() ? null : lastDay(to)));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private static LocalDate firstDay(String text) {
        return IsoPeriod.firstDay(toIso(text));
    }

    private static LocalDate lastDay(String text) {
        return IsoPeriod.lastDay(toIso(text));
    }

    /// An ISO date, month or year: `二〇二三年七月`, `2023.7` and `2023年7月` become `2023-07`. Other text is returned
    /// unchanged.
    static String toIso(String text) {
        Matcher parts = DIGITS.matcher(inDigits(text));
        if (!parts.matches()) {
            return text;
        }
        StringBuilder iso = new StringBuilder(parts.group(1));
        for (int i = 2; i <= 3 && parts.group(i) != null; i++) {
            iso.append('-').append(parts.group(i).length() == 1 ? "0" : "").append(parts.group(i));
        }
        return iso.toString();
    }

    /// The text, normalized, with its dates in digits.
    static String inDigits(String text) {
        return rewrite(NormalizedText.of(text).toString(), Integer::toString);
    }

    private static String rewrite(String normalized, IntFunction<String> notation) {
        return PART.matcher(normalized).replaceAll(part -> rewritePart(part, notation));
    }

    private static String rewritePart(MatchResult part, IntFunction<String> notation) {
        int group = part.group(1) != null ? 1 : part.group(3) != null ? 3 : 5;
        OptionalInt number = ChineseNumerals.parse(part.group(group));
        int max = group == 1 ? MAX_YEAR : group == 3 ? MAX_MONTH : MAX_DAY;
        return number.isPresent() && number.getAsInt() > 0 && number.getAsInt() <= max
                ? notation.apply(number.getAsInt()) + part.group(group + 1)
                : part.group();
    }

    /// A year digit by digit, a month or day as a number word.
    private static String inNumerals(int number, char zero) {
        String digits = zero + "一二三四五六七八九";
        StringBuilder numerals = new StringBuilder();
        if (number > MAX_DAY) {
            Integer.toString(number).chars().forEach(digit -> numerals.append(digits.charAt(digit - '0')));
            return numerals.toString();
        }
        int tens = number / 10;
        if (tens > 0) {
            numerals.append(tens == 1 ? "" : String.valueOf(digits.charAt(tens)))
                    .append('十');
        }
        return numerals.append(number % 10 == 0 ? "" : String.valueOf(digits.charAt(number % 10)))
                .toString();
    }
}
