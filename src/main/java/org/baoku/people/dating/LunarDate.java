package org.baoku.people.dating;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date of the Chinese lunar calendar as a date line prints it: 六月初五, 闰二月十一, 腊月廿九.
///
/// @param month 1 to 12
/// @param leap whether it is the leap month after that month
/// @param day 1 to 30
record LunarDate(int month, boolean leap, int day) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(闰?)(正|十[一二]|[一二三四五六七八九十冬腊])月(初[一二三四五六七八九十]|十[一二三四五六七八九]|二?廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|卅)");
    private static final String DIGITS = "一二三四五六七八九十";

    /// The first lunar date of a text; null where it has none.
    static @Nullable LunarDate find(CharSequence text) {
        Matcher written = WRITTEN.matcher(text);
        return written.find()
                ? new LunarDate(month(written.group(2)), !written.group(1).isEmpty(), day(written.group(3)))
                : null;
    }

    private static int month(String written) {
        return switch (written) {
            case "正" -> 1;
            case "冬", "十一" -> 11;
            case "腊", "十二" -> 12;
            default -> DIGITS.indexOf(written) + 1;
        };
    }

    private static int day(String written) {
        int last = DIGITS.indexOf(written.charAt(written.length() - 1)) + 1;
        if (written.startsWith("初")) {
            return last;
        }
        if (written.equals("三十") || written.equals("卅")) {
            return 30;
        }
        if (written.startsWith("十")) {
            return 10 + last;
        }
        return written.equals("二十") || written.endsWith("廿") ? 20 : 20 + last;
    }

    /// Whether this is the lunar date of that day.
    boolean matches(LocalDate date) {
        // The calendar's days begin at midnight in China; 04:00 UTC is noon there.
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        calendar.setTime(Date.from(date.atTime(4, 0).toInstant(ZoneOffset.UTC)));
        return calendar.get(ChineseCalendar.MONTH) + 1 == month
                && (calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1) == leap
                && calendar.get(ChineseCalendar.DAY_OF_MONTH) == day;
    }

    @Override
    public String toString() {
        String dayName = day <= 10
                ? "初" + DIGITS.charAt(day - 1)
                : day < 20
                        ? "十" + DIGITS.charAt(day - 11)
                        : day == 20 ? "二十" : day == 30 ? "三十" : "廿" + DIGITS.charAt(day - 21);
        String monthName =
                month == 1 ? "正" : month == 11 ? "冬" : month == 12 ? "腊" : DIGITS.substring(month - 1, month);
        return (leap ? "闰" : "") + monthName + "月" + dayName;
    }
}
