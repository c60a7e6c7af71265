package org.baoku.people;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Furniture;
import org.baoku.text.WidthFolding;
import org.jspecify.annotations.Nullable;

/// A printed date line that leaves out the year: 7月22日 星期六 农历癸卯年六月初五. Weekday, 干支 and lunar day still
/// tell which years fit.
///
/// @param day the month and day; null where not printed
/// @param weekday null where not printed
/// @param lunar the day of the lunar calendar; null where not printed
/// @param sexagenary the lunar year's place in the cycle of sixty, 0 for 甲子; -1 where not printed
record PartialDate(
        @Nullable MonthDay day,
        @Nullable DayOfWeek weekday,
        int sexagenary,
        @Nullable LunarDate lunar) {
    private static final Pattern DAY = Pattern.compile("(?<![0-9年])([0-9]{1,2})月([0-9]{1,2})日(?=星期|周|$|[|])");
    private static final Pattern WEEKDAY = Pattern.compile("星期([一二三四五六日天])");
    private static final Pattern LUNAR = Pattern.compile("([甲乙丙丁戊己庚辛壬癸])([子丑寅卯辰巳午未申酉戌亥])年");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int LONGEST_LINE = 120;

    /// What the lines outside the articles give of it.
    static PartialDate in(List<Furniture> furniture) {
        StringBuilder text = new StringBuilder();
        for (Furniture line : furniture) {
            boolean trusted = line.kind() != Furniture.Kind.ADVERTISEMENT && line.kind() != Furniture.Kind.CAPTION;
            if (trusted && line.text().length() <= LONGEST_LINE) {
                text.append(WidthFolding.narrow(line.text()).replaceAll("\\s+", ""))
                        .append('|');
            }
        }
        return new PartialDate(day(text), weekday(text), sexagenary(text), LunarDate.in(text));
    }

    private static @Nullable MonthDay day(CharSequence text) {
        Matcher matcher = DAY.matcher(text);
        try {
            return matcher.find()
                    ? MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                    : null;
        } catch (DateTimeException noSuchDay) {
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
        Matcher matcher = LUNAR.matcher(text);
        if (!matcher.find()) {
            return -1;
        }
        int stem = STEMS.indexOf(matcher.group(1));
        int branch = BRANCHES.indexOf(matcher.group(2));
        for (int place = stem; place < 60; place += 10) {
            if (place % 12 == branch) {
                return place;
            }
        }
        return -1;
    }

    /// Whether weekday and lunar year allow this day; the lunar year begins between 21 January and 20 February.
    boolean allows(LocalDate date) {
        if (weekday != null && date.getDayOfWeek() != weekday) {
            return false;
        }
        if (lunar != null && !lunar.is(date)) {
            return false;
        }
        if (sexagenary < 0) {
            return true;
        }
        int begun = Math.floorMod(date.getYear() - 4, 60);
        int before = Math.floorMod(date.getYear() - 5, 60);
        MonthDay when = MonthDay.from(date);
        boolean mayBeBefore = when.isBefore(MonthDay.of(2, 21));
        boolean mayHaveBegun = !when.isBefore(MonthDay.of(1, 21));
        return (mayHaveBegun && sexagenary == begun) || (mayBeBefore && sexagenary == before);
    }

    /// The evidence as a sentence; empty where the page prints nothing of it.
    String reason() {
        StringBuilder reason = new StringBuilder();
        if (day != null) {
            reason.append(day.getMonthValue())
                    .append('月')
                    .append(day.getDayOfMonth())
                    .append('日');
        }
        if (weekday != null) {
            reason.append(reason.isEmpty() ? "" : "、").append("星期").append(WEEKDAYS.charAt(weekday.getValue() - 1));
        }
        if (sexagenary >= 0) {
            reason.append(reason.isEmpty() ? "" : "、")
                    .append(STEMS.charAt(sexagenary % 10))
                    .append(BRANCHES.charAt(sexagenary % 12))
                    .append('年');
        }
        if (lunar != null) {
            reason.append(reason.isEmpty() ? "" : "、").append("农历").append(lunar);
        }
        return reason.isEmpty() ? "" : "版面印有" + reason + "。";
    }
}
