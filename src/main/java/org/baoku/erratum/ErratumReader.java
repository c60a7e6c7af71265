package org.baoku.erratum;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.text.WidthFolding;
import org.jspecify.annotations.Nullable;

/// Reads a notice: `本报7月20日A03版《盐湖座谈会举行》一文中，“三年规划”应为“五年规划”。特此更正。`
public final class ErratumReader {
    private static final Pattern TITLE = Pattern.compile("更正|勘误|致歉");
    private static final Pattern STATEMENT = Pattern.compile("特此更正|谨此更正|更正如下|现更正|予以更正|特此致歉");

    /// The day, as a date or told from the day of the notice; 近日 and a page without a day name none.
    private static final Pattern DAY = Pattern.compile("(?<word>昨日|昨天|昨(?=[A-Za-z0-9])|前日|前天|今日|今天)"
            + "|(?<week>[上本这])?(?:周|星期)(?<weekday>[一二三四五六日天])"
            + "|(?:(?<year>[0-9]{4})年)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日"
            + "|(?<of>本月|上月)(?<number>[0-9]{1,2})日"
            + "|(?:近日|近期|日前|此前|前不久|不久前)(?=[^。;]{0,30}(?:《|“|版|一文|报道))"
            + "|(?<=本报|[^A-Za-z0-9])(?=第?[A-Za-z]?[0-9]{1,3}版[^。;]{0,12}[《“])"
            + "|(?<=本报)(?=[^。;0-9]{0,8}[《])");

    private static final Pattern PAGE = Pattern.compile("第?([A-Za-z]?[0-9]{1,3})版");
    private static final String WEEKDAYS = "一二三四五六日";

    /// What ends the words that name day and page.
    private static final Pattern NAMED = Pattern.compile("[《“。;]");

    private static final Pattern HEADLINE = Pattern.compile("《([^》]{2,80})》");

    /// Quoted words that are not those that ought to have stood there.
    private static final Pattern WRONG = Pattern.compile("(?<!应为|改为|正为|应是|系)“([^”]{1,60})”");

    private static final int MAX_ERRATA = 20;

    private ErratumReader() {}

    /// What a notice corrects; empty for an article that is no notice.
    ///
    /// @param printed the day of the notice, by which 昨日 and 7月20日 are understood; null while it is unknown
    public static List<Erratum> read(String headline, List<String> paragraphs, @Nullable LocalDate printed) {
        String text = WidthFolding.narrow(String.join("\n", paragraphs));
        if (!TITLE.matcher(headline).find() && !STATEMENT.matcher(text).find()) {
            return List.of();
        }
        List<MatchResult> places = places(text);
        List<Erratum> errata = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1).start() : text.length();
            Erratum erratum =
                    erratum(places.get(i), text.substring(places.get(i).start(), end), printed);
            if (!erratum.headlines().isEmpty() || !erratum.phrases().isEmpty()) {
                errata.add(erratum);
            }
        }
        return errata;
    }

    /// Where the notice begins to speak of an article. Two days without an article between them are one place.
    private static List<MatchResult> places(String text) {
        List<MatchResult> places = new ArrayList<>();
        for (MatchResult place : DAY.matcher(text).results().toList()) {
            boolean another = places.isEmpty()
                    || NAMED.matcher(text)
                            .region(places.getLast().start(), place.start())
                            .find();
            if (another && places.size() < MAX_ERRATA) {
                places.add(place);
            }
        }
        return places;
    }

    private static Erratum erratum(MatchResult place, String text, @Nullable LocalDate printed) {
        int sentence = text.indexOf('。');
        Matcher named = NAMED.matcher(text);
        Matcher page = PAGE.matcher(text.substring(0, named.find() ? named.start() : text.length()));
        return new Erratum(
                day(place, printed),
                page.find() ? pageName(page.group(1)) : null,
                all(HEADLINE, text),
                all(WRONG, text),
                sentence < 0 ? text : text.substring(0, sentence + 1));
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static @Nullable LocalDate day(MatchResult place, @Nullable LocalDate printed) {
        try {
            if (place.group("year") != null) {
                return LocalDate.of(number(place, "year"), number(place, "month"), number(place, "day"));
            }
            if (printed == null) {
                return null;
            }
            if (place.group("word") != null) {
                return printed.minusDays(daysAgo(place.group("word")));
            }
            if (place.group("weekday") != null) {
                return weekday(place, printed);
            }
            if (place.group("of") != null) {
                LocalDate month = place.group("of").equals("上月") ? printed.minusMonths(1) : printed;
                return month.withDayOfMonth(number(place, "number"));
            }
            if (place.group("month") == null) {
                return null;
            }
            LocalDate thisYear = LocalDate.of(printed.getYear(), number(place, "month"), number(place, "day"));
            return thisYear.isAfter(printed) ? thisYear.minusYears(1) : thisYear;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(MatchResult place, String group) {
        return Integer.parseInt(place.group(group));
    }

    /// 上周五 is that of the week before, 周五 the last one before the notice.
    private static LocalDate weekday(MatchResult place, LocalDate printed) {
        int weekday = Math.floorMod(WEEKDAYS.indexOf(place.group("weekday").replace('天', '日')), 7) + 1;
        LocalDate ofThisWeek = printed.with(ChronoField.DAY_OF_WEEK, weekday);
        if ("上".equals(place.group("week"))) {
            return ofThisWeek.minusWeeks(1);
        }
        return ofThisWeek.isAfter(printed) ? ofThisWeek.minusWeeks(1) : ofThisWeek;
    }

    private static int daysAgo(String word) {
        return word.startsWith("今") ? 0 : word.startsWith("昨") ? 1 : 2;
    }

    /// A page as notices and labels name it in several ways: A3 for A03 and a3, 2 for 02.
    static String pageName(String label) {
        return WidthFolding.narrow(label).strip().toUpperCase(Locale.ROOT).replaceAll("^([A-Z]?)0+(?=[0-9])", "$1");
    }
}
