package org.baoku.index.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.baoku.index.normalization.NormalizedText;
import org.baoku.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/// The notations of a date: 2023年7月 in digits and 二〇二三年七月 in Chinese numerals.
final class DateVariants {
    private static final String NUMERALS = "〇零一二三四五六七八九十廿卅";
    private static final int MAX_YEAR = 9_999;
    private static final int MAX_MONTH = 12;
    private static final int MAX_DAY = 31;

    /// A year, month or day that is not part of a longer number.
    private static final Pattern PART = Pattern.compile("(?<![0-9" + NUMERALS + "])(?:([0-9]{4}|[〇零一二三四五六七八九]{4})(年)"
            + "|([0-9]{1,2}|[一二三四五六七八九十]{1,2})(月)|([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})([日号]))");

    /// A date in a normalized text.
    private static final Pattern WRITTEN = Pattern.compile("(?<![0-9.,/\\-" + NUMERALS + "])(?:"
            + "(?:[0-9]{4}|[〇零一二三四五六七八九]{4})年(?:[0-9" + NUMERALS + "]{1,3}月(?:[0-9" + NUMERALS + "]{1,3}[日号])?)?"
            + "|[0-9" + NUMERALS + "]{1,3}月(?:[0-9" + NUMERALS + "]{1,3}[日号])?"
            + "|(?:19|20)[0-9]{2}([-./])[0-9]{1,2}\\1[0-9]{1,2}(?![0-9.,/\\-])"
            + "|(?:19|20)[0-9]{6}(?![0-9a-z.,/\\-年月日])"
            + "|去年|今年|前年|明年|上周|本周|上月|本月|上个月|昨天|昨日|今天|今日|前天"
            + ")");

    private static final Pattern RELATIVE = Pattern.compile("去年|今年|前年|明年|上周|本周|上月|本月|上个月|昨天|昨日|今天|今日|前天");

    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{1,2})月(?:([0-9]{1,2})[日号])?");

    private static final Pattern DIGITS =
            Pattern.compile("([0-9]{4})(?:[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})[日号]?)?月?)?年?");

    private static final Pattern YEAR_AND_MONTH = Pattern.compile("([0-9]{4}年)([0-9]{1,2}月)?");

    private static final Pattern END_WITHOUT_YEAR = Pattern.compile("[0-9]{1,2}月(?:[0-9]{1,2}[日号]?)?");

    private static final Pattern END_WITHOUT_MONTH = Pattern.compile("[0-9]{1,2}[日号]");

    private static final Pattern BETWEEN = Pattern.compile("(.*?)(?:\\.\\.+|至|到|[~～—–]+|--)(.*)");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private DateVariants() {}

    /// A date in a text, by its characters.
    record Found(int start, int end) {}

    /// The dates, months, years and days of a normalized text, in order, without those that are part of a
    /// longer number.
    static List<Found> find(String normalized) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(normalized);
        while (matcher.find()) {
            if (matcher.end() > matcher.start() && isDate(matcher.group())) {
                found.add(new Found(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static boolean isDate(String text) {
        return RELATIVE.matcher(text).matches()
                || MONTH_DAY.matcher(inDigits(text)).matches()
                || range(text).isPresent();
    }

    /// The other notations of a date that [#find] found.
    static List<String> forms(String text) {
        String digits = inDigits(text);
        Set<String> forms = new LinkedHashSet<>();
        Matcher day = DIGITS.matcher(separated(digits));
        Matcher monthDay = MONTH_DAY.matcher(digits);
        if (day.matches() && day.group(3) != null) {
            addDay(forms, day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } else if (day.matches()) {
            String month = day.group(2) == null ? "" : Integer.parseInt(day.group(2)) + "月";
            addWithNumerals(forms, day.group(1) + "年" + month);
            if (day.group(2) != null) {
                forms.add(day.group(1) + "年" + twoDigits(day.group(2)) + "月");
            }
        } else if (monthDay.matches()) {
            forms.add(digits);
            String ofMonth = monthDay.group(2) == null ? "" : twoDigits(monthDay.group(2)) + "日";
            forms.add(twoDigits(monthDay.group(1)) + "月" + ofMonth);
            boolean ambiguous = Integer.parseInt(monthDay.group(1)) < 3; // 一月 is a part of 十一月
            if (monthDay.group(2) != null && !ambiguous) {
                addWithNumerals(forms, digits);
            }
        }
        return List.copyOf(forms);
    }

    private static String twoDigits(String number) {
        return (number.length() == 1 ? "0" : "") + number;
    }

    private static void addDay(Set<String> forms, String year, int month, int day) {
        addWithNumerals(forms, year + "年" + month + "月" + day + "日");
        forms.add(String.format(Locale.ROOT, "%s年%02d月%02d日", year, month, day));
        String twoDigits = String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day);
        for (char separator : new char[] {'-', '.', '/'}) {
            forms.add(twoDigits.replace('-', separator));
            forms.add(year + separator + month + separator + day);
        }
        forms.add(twoDigits.replace("-", ""));
    }

    private static void addWithNumerals(Set<String> forms, String digits) {
        forms.add(digits);
        forms.add(rewrite(digits, number -> inNumerals(number, '〇')));
        forms.add(rewrite(digits, number -> inNumerals(number, '零')));
    }

    /// Parses a date range of the query language: a date, month or year in any notation, or two of them with
    /// `..`, 至, 到 or a dash between, of which either may be missing. The second one may leave out what the first
    /// one says (2023年7月1日至31日). Empty where it is none; it may run backwards.
    static Optional<QueryNode.DateRange> range(String text) {
        Matcher between = BETWEEN.matcher(text);
        return between.matches()
                ? range(between.group(1), between.group(2))
                : range(text, text).or(() -> hyphenated(text));
    }

    /// Two dates with a hyphen between, which dates have inside too (2023.7.1-2023.7.31, 2022-2023).
    private static Optional<QueryNode.DateRange> hyphenated(String text) {
        return IntStream.range(1, Math.max(1, text.length() - 1))
                .filter(i -> text.charAt(i) == '-')
                .mapToObj(i -> range(text.substring(0, i), text.substring(i + 1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<QueryNode.DateRange> range(String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QueryNode.DateRange(
                    from.isEmpty() ? null : firstDay(from), to.isEmpty() ? null : lastDay(completed(to, from))));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    /// The end of a range with the year, or the year and month, that only its beginning prints.
    private static String completed(String to, String from) {
        Matcher beginning = YEAR_AND_MONTH.matcher(inDigits(from));
        String end = inDigits(to);
        if (beginning.lookingAt() && END_WITHOUT_YEAR.matcher(end).matches()) {
            return beginning.group(1) + end;
        }
        return beginning.lookingAt()
                        && beginning.group(2) != null
                        && END_WITHOUT_MONTH.matcher(end).matches()
                ? beginning.group() + end
                : to;
    }

    private static LocalDate firstDay(String text) {
        QueryNode.DateRange relative = relative(text);
        return relative == null ? IsoPeriod.firstDay(toIso(text)) : Objects.requireNonNull(relative.from());
    }

    private static LocalDate lastDay(String text) {
        QueryNode.DateRange relative = relative(text);
        return relative == null ? IsoPeriod.lastDay(toIso(text)) : Objects.requireNonNull(relative.to());
    }

    /// A date that depends on the day of the search; null where it does not.
    private static QueryNode.@Nullable DateRange relative(String text) {
        LocalDate today = LocalDate.now(CHINA);
        YearMonth month = YearMonth.from(today);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (text) {
            case "去年" -> year(today.getYear() - 1);
            case "前年" -> year(today.getYear() - 2);
            case "今年" -> year(today.getYear());
            case "明年" -> year(today.getYear() + 1);
            case "上月", "上个月" ->
                new QueryNode.DateRange(
                        month.minusMonths(1).atDay(1), month.minusMonths(1).atEndOfMonth());
            case "本月" -> new QueryNode.DateRange(month.atDay(1), month.atEndOfMonth());
            case "上周" -> new QueryNode.DateRange(monday.minusWeeks(1), monday.minusDays(1));
            case "本周" -> new QueryNode.DateRange(monday, monday.plusDays(6));
            case "今天", "今日" -> new QueryNode.DateRange(today, today);
            case "昨天", "昨日" -> new QueryNode.DateRange(today.minusDays(1), today.minusDays(1));
            case "前天" -> new QueryNode.DateRange(today.minusDays(2), today.minusDays(2));
            default -> null;
        };
    }

    private static QueryNode.DateRange year(int year) {
        return new QueryNode.DateRange(
                Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
    }

    /// An ISO date, month or year: `二〇二三年七月`, `2023.7` and `2023年7月` become `2023-07`. Other text
    /// is returned unchanged.
    static String toIso(String text) {
        Matcher parts = DIGITS.matcher(separated(inDigits(text)));
        if (!parts.matches()) {
            return text;
        }
        StringBuilder iso = new StringBuilder(parts.group(1));
        for (int i = 2; i <= 3 && parts.group(i) != null; i++) {
            iso.append('-').append(parts.group(i).length() == 1 ? "0" : "").append(parts.group(i));
        }
        return iso.toString();
    }

    /// 20230701 as 2023-07-01; other text unchanged.
    private static String separated(String digits) {
        return digits.replaceFirst("^([0-9]{4})([0-9]{2})([0-9]{2})$", "$1-$2-$3");
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
