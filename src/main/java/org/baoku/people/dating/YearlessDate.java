package org.baoku.people.dating;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Furniture;
import org.jspecify.annotations.Nullable;

/// A printed date line without the year: 7月22日 星期六 农历癸卯年六月初五. Weekday, 干支 and lunar date restrict the
/// years.
///
/// @param day the month and day; null where not printed
/// @param weekday null where not printed
/// @param sexagenary the lunar year's index in the sexagenary cycle (干支), 0 for 甲子; -1 where not printed
/// @param lunar null where not printed
record YearlessDate(
        @Nullable MonthDay day,
        @Nullable DayOfWeek weekday,
        int sexagenary,
        @Nullable LunarDate lunar) {
    private static final Pattern DAY = Pattern.compile("(?<![0-9年])([0-9]{1,2})月([0-9]{1,2})日(?=星期|周|$|[|])");
    private static final Pattern WEEKDAY = Pattern.compile("星期([一二三四五六日天])");
    private static final Pattern SEXAGENARY_YEAR = Pattern.compile("([甲乙丙丁戊己庚辛壬癸])([子丑寅卯辰巳午未申酉戌亥])年");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int CYCLE = 60;

    /// The lunar year begins between 21 January and 20 February.
    private static final MonthDay EARLIEST_NEW_YEAR = MonthDay.of(1, 21);

    private static final MonthDay LATEST_NEW_YEAR = MonthDay.of(2, 20);

    /// What the furniture of a page prints of its date; all parts may be missing.
    static YearlessDate parse(List<Furniture> furniture) {
        StringBuilder text = new StringBuilder();
        for (Furniture line : furniture) {
            if (DateLineParser.canBeDateLine(line)) {
                text.append(DateLineParser.withoutSpaces(line)).append('|');
            }
        }
        return new YearlessDate(day(text), weekday(text), sexagenary(text), LunarDate.find(text));
    }

    private static @Nullable MonthDay day(CharSequence text) {
        Matcher matcher = DAY.matcher(text);
        try {
            return matcher.find()
                    ? MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                    : null;
        } catch (DateTimeException invalid) {
            return null;
        }
    }

    private static @Nullable DayOfWeek weekday(CharSequence text) {
        Matcher matcher = WEEKDAY.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        int index = WEEKDAYS.indexOf(matcher.group(1));
        return DayOfWeek.of(index < 0 ? 7 : index + 1);
    }

    private static int sexagenary(CharSequence text) {
        Matcher matcher = SEXAGENARY_YEAR.matcher(text);
        if (!matcher.find()) {
            return -1;
        }
        int stem = STEMS.indexOf(matcher.group(1));
        int branch = BRANCHES.indexOf(matcher.group(2));
        for (int index = stem; index < CYCLE; index += STEMS.length()) {
            if (index % BRANCHES.length() == branch) {
                return index;
            }
        }
        return -1;
    }

    /// Whether weekday, lunar date and lunar year allow this date.
    boolean allows(LocalDate date) {
        return (weekday == null || date.getDayOfWeek() == weekday)
                && (lunar == null || lunar.matches(date))
                && (sexagenary < 0 || allowsLunarYear(date));
    }

    private boolean allowsLunarYear(LocalDate date) {
        int begunThisYear = Math.floorMod(date.getYear() - 4, CYCLE);
        int begunLastYear = Math.floorMod(date.getYear() - 5, CYCLE);
        MonthDay day = MonthDay.from(date);
        boolean mayHaveBegun = !day.isBefore(EARLIEST_NEW_YEAR);
        boolean mayNotHaveBegun = !day.isAfter(LATEST_NEW_YEAR);
        return (mayHaveBegun && sexagenary == begunThisYear) || (mayNotHaveBegun && sexagenary == begunLastYear);
    }

    /// The evidence as a Chinese sentence; empty where the page prints no part of a date.
    String evidence() {
        List<String> parts = new ArrayList<>();
        if (day != null) {
            parts.add(day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
        }
        if (weekday != null) {
            parts.add("星期" + WEEKDAYS.charAt(weekday.getValue() - 1));
        }
        if (sexagenary >= 0) {
            parts.add("" + STEMS.charAt(sexagenary % STEMS.length())
                    + BRANCHES.charAt(sexagenary % BRANCHES.length())
                    + "年");
        }
        if (lunar != null) {
            parts.add("农历" + lunar);
        }
        return parts.isEmpty() ? "" : "版面印有" + String.join("、", parts) + "。";
    }
}
