package org.baoku.people.appointment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.PartialDate;
import org.baoku.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/// The years, months and days that a sentence prints: 2003年4月, 去年, 同年6月, 9月1日.
final class PrintedDates {
    private static final String NUMBER = "[0-9〇一二三四五六七八九十]";

    private static final Pattern DATE = Pattern.compile(
            ("(?<!N)(?:(?:(?<year>(?:19|20)[0-9]{2}|[一二][〇一二三四五六七八九]{3})S年(?![龄度轻代级])|(?<relative>[今去前同当次翌]年|第二年))"
                            + "(?:S(?<month>N{1,3})S月份?(?:S(?<day>N{1,3})S[日号])?)?"
                            + "|(?<onlyMonth>N{1,3})S月份?(?:S(?<dayOfMonth>N{1,3})S[日号])?"
                            + "|(?<onlyDay>N{1,3})S日)")
                    .replace("N", NUMBER)
                    .replace("S", "[ \u3000\u00a0]?"));

    /// What follows or precedes a day of birth.
    private static final Pattern BIRTH = Pattern.compile("出?生|诞生");

    private static final Pattern BORN_ON = Pattern.compile("(?:生于|出生|诞生)$");

    /// A date in a sentence.
    ///
    /// @param date empty where it cannot be told: 21日 without the day of the issue
    record PrintedDate(Optional<PartialDate> date, int start, int end) {}

    private final @Nullable LocalDate issueDay;
    private final List<PrintedDate> found = new ArrayList<>();

    /// The last year that was printed; 0 before the first.
    private int year;

    private PrintedDates(@Nullable LocalDate issueDay) {
        this.issueDay = issueDay;
    }

    /// All dates of a sentence but those of births, in order.
    ///
    /// @param issueDay completes a date without a year; null where it is unknown
    static List<PrintedDate> findAll(String sentence, @Nullable LocalDate issueDay) {
        PrintedDates dates = new PrintedDates(issueDay);
        Matcher date = DATE.matcher(sentence);
        while (date.find()) {
            boolean birth = BIRTH.matcher(sentence)
                            .region(date.end(), sentence.length())
                            .lookingAt()
                    || BORN_ON.matcher(sentence)
                            .region(Math.max(0, date.start() - 2), date.start())
                            .find();
            if (!birth) {
                dates.found.add(new PrintedDate(dates.read(date), date.start(), date.end()));
            }
        }
        return dates.found;
    }

    private Optional<PartialDate> read(Matcher date) {
        OptionalInt month = number(date.group("month"), date.group("onlyMonth"));
        OptionalInt day = number(date.group("day"), date.group("dayOfMonth"), date.group("onlyDay"));
        OptionalInt printed = number(date.group("year"));
        if (printed.isPresent()) {
            year = printed.getAsInt();
            return date(year, month, day);
        }
        @Nullable String relative = date.group("relative");
        if (relative != null) {
            year = yearOf(relative);
            return date(year, month, day);
        }
        if (month.isPresent() && day.isEmpty() && year > 0) {
            return date(year, month, day);
        }
        return issueDay == null ? Optional.empty() : notAfter(issueDay, month, day);
    }

    /// The year that a word means, 0 where nothing tells.
    private int yearOf(String word) {
        int issued = issueDay == null ? 0 : issueDay.getYear();
        return switch (word) {
            case "今年" -> issued;
            case "去年" -> Math.max(0, issued - 1);
            case "前年" -> Math.max(0, issued - 2);
            case "次年", "翌年", "第二年" -> year == 0 ? 0 : year + 1;
            default -> year;
        };
    }

    /// The latest date that fits and does not begin after the day of the issue, as a reader completes it.
    private static Optional<PartialDate> notAfter(LocalDate issueDay, OptionalInt month, OptionalInt day) {
        LocalDate latest = month.isPresent() ? issueDay.minusYears(1) : issueDay.minusMonths(1);
        for (LocalDate around : List.of(issueDay, latest)) {
            Optional<PartialDate> fits =
                    date(around.getYear(), month.isPresent() ? month : OptionalInt.of(around.getMonthValue()), day);
            if (fits.filter(date -> !date.firstDay().isAfter(issueDay)).isPresent()) {
                return fits;
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> date(int year, OptionalInt month, OptionalInt day) {
        try {
            return Optional.of(new PartialDate(
                    year, month.isPresent() ? month.getAsInt() : null, day.isPresent() ? day.getAsInt() : null));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The number that one of these groups prints.
    private static OptionalInt number(@Nullable String... printed) {
        for (String each : printed) {
            if (each != null) {
                return ChineseNumerals.parse(each);
            }
        }
        return OptionalInt.empty();
    }
}
