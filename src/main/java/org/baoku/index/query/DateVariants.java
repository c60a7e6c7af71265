package org.baoku.index.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.baoku.index.NormalizedText;
import org.baoku.text.ChineseNumerals;

/// The two ways to write a day, 2023年7月 and 二〇二三年七月, each found by the other.
final class DateVariants {
    private static final String NUMERALS = "〇零一二三四五六七八九十廿卅";

    /// A year, month or day that no other number runs into.
    private static final Pattern PART = Pattern.compile("(?<![0-9" + NUMERALS + "])(?:([0-9]{4}|[〇零一二三四五六七八九]{4})(年)"
            + "|([0-9]{1,2}|[一二三四五六七八九十]{1,2})(月)|([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})([日号]))");

    private static final Pattern WHOLLY = Pattern.compile(
            "(?:[0-9〇零一二三四五六七八九]{4}年)?(?:[0-9" + NUMERALS + "]{1,2}月)?(?:[0-9" + NUMERALS + "]{1,3}[日号])?");

    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{4})(?:[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})[日号]?)?月?)?年?");

    private DateVariants() {}

    /// Whether a text is a day, a month or a year and nothing else.
    static boolean isWholly(String text) {
        String folded = NormalizedText.of(text).text();
        return !folded.isEmpty() && WHOLLY.matcher(folded).matches();
    }

    /// The text with its days written the other way; none where it has no day.
    static List<String> others(String text) {
        String folded = NormalizedText.of(text).text();
        Set<String> others = new LinkedHashSet<>();
        others.add(inDigits(folded));
        others.add(rewritten(folded, number -> inNumerals(number, '〇')));
        others.add(rewritten(folded, number -> inNumerals(number, '零')));
        others.remove(folded);
        return List.copyOf(others);
    }

    /// What is typed as a day, as [java.time.LocalDate] and its kin read it: `二〇二三年七月`, `2023.7` and `2023年7月` are
    /// `2023-07`. Anything else comes back as it is.
    static String asNumbers(String typed) {
        var parts = NUMBERS.matcher(inDigits(typed));
        if (!parts.matches()) {
            return typed;
        }
        StringBuilder numbers = new StringBuilder(parts.group(1));
        for (int i = 2; i <= 3 && parts.group(i) != null; i++) {
            numbers.append('-').append(parts.group(i).length() == 1 ? "0" : "").append(parts.group(i));
        }
        return numbers.toString();
    }

    /// The text, folded, with its days in digits.
    static String inDigits(String text) {
        return rewritten(NormalizedText.of(text).text(), number -> Integer.toString(number));
    }

    private static String rewritten(String folded, Function<Integer, String> written) {
        return PART.matcher(folded).replaceAll(part -> part(part, written));
    }

    private static String part(MatchResult part, Function<Integer, String> written) {
        int group = part.group(1) != null ? 1 : part.group(3) != null ? 3 : 5;
        OptionalInt number = ChineseNumerals.parse(part.group(group));
        int most = group == 1 ? 9_999 : group == 3 ? 12 : 31;
        return number.isPresent() && number.getAsInt() > 0 && number.getAsInt() <= most
                ? written.apply(number.getAsInt()) + part.group(group + 1)
                : part.group();
    }

    /// A year digit by digit, a month or day in words.
    private static String inNumerals(int number, char zero) {
        String digits = zero + "一二三四五六七八九";
        StringBuilder numerals = new StringBuilder();
        if (number > 31) {
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
