package org.baoku.erratum;

import java.time.DateTimeException;
import java.time.LocalDate;
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

    /// The day, and the page after it.
    private static final Pattern PLACE =
            Pattern.compile("(?:(昨日|昨天|前日|前天|今日|今天)|(?:([0-9]{4})年)?(?:([0-9]{1,2})月)([0-9]{1,2})日)"
                    + "[^《“。；]{0,12}?(?:第?([A-Za-z]?[0-9]{1,3})版)?(?=[^0-9])");

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
        List<MatchResult> places =
                PLACE.matcher(text).results().limit(MAX_ERRATA).toList();
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

    private static Erratum erratum(MatchResult place, String text, @Nullable LocalDate printed) {
        int sentence = text.indexOf('。');
        return new Erratum(
                day(place, printed),
                place.group(5) == null ? null : pageName(place.group(5)),
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
            if (place.group(1) != null) {
                return printed == null ? null : printed.minusDays(daysAgo(place.group(1)));
            }
            int month = Integer.parseInt(place.group(3));
            int day = Integer.parseInt(place.group(4));
            if (place.group(2) != null) {
                return LocalDate.of(Integer.parseInt(place.group(2)), month, day);
            }
            if (printed == null) {
                return null;
            }
            LocalDate thisYear = LocalDate.of(printed.getYear(), month, day);
            return thisYear.isAfter(printed) ? thisYear.minusYears(1) : thisYear;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int daysAgo(String word) {
        return word.startsWith("今") ? 0 : word.startsWith("昨") ? 1 : 2;
    }

    /// A page as notices and labels name it in several ways: A3 for A03 and a3, 2 for 02.
    static String pageName(String label) {
        return WidthFolding.narrow(label).strip().toUpperCase(Locale.ROOT).replaceAll("^([A-Z]?)0+(?=[0-9])", "$1");
    }
}
