package org.baoku.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Furniture;
import org.baoku.text.ChineseNumerals;
import org.baoku.text.WidthFolding;

/// Reads the date line of a page from its furniture, also where its parts stand on lines of their own (2026年
/// 5月, 27, 星期三).
final class DateLineParser {
    private static final String NUMBER = "([0-9〇○零一二三四五六七八九十廿]{1,4})";
    private static final Pattern WITH_SIGNS = Pattern.compile(
            "((?:19|20)\\d{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年" + NUMBER + "月" + NUMBER + "(?=日|星期|周|$|\\D)");
    private static final Pattern WITH_MARKS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");
    private static final int LONGEST_LINE = 120;

    private DateLineParser() {}

    /// The first full date that the lines outside the articles give.
    static Optional<LocalDate> in(List<Furniture> furniture) {
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (Furniture line : furniture) {
            boolean trusted = line.kind() != Furniture.Kind.ADVERTISEMENT && line.kind() != Furniture.Kind.CAPTION;
            if (trusted && line.text().length() <= LONGEST_LINE) {
                text.append(line.line() - last > 3 ? "|" : "").append(squeezed(line.text()));
                last = line.line();
            }
        }
        Matcher signs = WITH_SIGNS.matcher(text);
        while (signs.find()) {
            Optional<LocalDate> day = day(signs.group(1), signs.group(2), signs.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher marks = WITH_MARKS.matcher(text);
        while (marks.find()) {
            Optional<LocalDate> day = day(marks.group(1), marks.group(2), marks.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static String squeezed(String line) {
        return WidthFolding.narrow(line).replaceAll("\\s+", "");
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String written) {
        return ChineseNumerals.parse(written).orElse(0);
    }
}
