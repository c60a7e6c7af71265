package org.baoku.people.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Furniture;
import org.baoku.text.ChineseNumerals;
import org.baoku.text.RadicalFolding;
import org.baoku.text.WidthFolding;

/// Parses the full date of a page's date line, also where its parts stand on separate lines (2026年 5月, 27, 星期三).
final class DateLineParser {
    private static final String NUMBER = "([0-9〇○零一二三四五六七八九十廿]{1,4})";
    private static final Pattern CHINESE_DATE = Pattern.compile(
            "((?:19|20)\\d{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年" + NUMBER + "月" + NUMBER + "(?=日|星期|周|$|\\D)");
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");
    private static final int MAX_LINE_LENGTH = 120;

    /// Lines further apart than this do not belong to one date line.
    private static final int MAX_LINE_DISTANCE = 3;

    private DateLineParser() {}

    /// The first full date in the furniture of a page; one written with 年 and 月 before one in digits and
    /// separators.
    static Optional<LocalDate> parse(List<Furniture> furniture) {
        StringBuilder text = new StringBuilder();
        int previous = -1;
        for (Furniture line : furniture) {
            if (canBeDateLine(line)) {
                text.append(line.line() - previous > MAX_LINE_DISTANCE ? "|" : "")
                        .append(withoutSpaces(line));
                previous = line.line();
            }
        }
        return firstDate(CHINESE_DATE, text).or(() -> firstDate(NUMERIC_DATE, text));
    }

    /// Whether this line can be part of the date line; advertisements and captions print dates of their own.
    static boolean canBeDateLine(Furniture line) {
        return line.kind() != Furniture.Kind.ADVERTISEMENT
                && line.kind() != Furniture.Kind.CAPTION
                && line.text().length() <= MAX_LINE_LENGTH;
    }

    /// The line in half-width characters, without radicals (⽉) and white space.
    static String withoutSpaces(Furniture line) {
        return WidthFolding.narrow(RadicalFolding.fold(line.text())).replaceAll("\\s+", "");
    }

    private static Optional<LocalDate> firstDate(Pattern pattern, CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            try {
                return Optional.of(
                        LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))));
            } catch (DateTimeException invalid) {
                // Not a date of the calendar: the next match may be one.
            }
        }
        return Optional.empty();
    }

    private static int number(String written) {
        return ChineseNumerals.parse(written).orElse(0);
    }
}
