package org.baoku.people.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Evidence from years that the text prints: as the current year (2023年伊始, 2023年是“中白地方合作年”) or as a
/// past one (2023年5月，…回信).
final class ExplicitYearHint implements DateHint {
    private static final Pattern CURRENT_YEAR = Pattern.compile("((?:19|20)\\d{2})年(伊始|开年|是[^，。；\\n]{2,12}年[，。])");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("([^\\n]?[^\\n]?)((?:19|20)\\d{2})年(1[0-2]|[1-9])月");

    /// What stands before a year and month that may lie in the future: 到, 将, 截止.
    private static final Pattern BEFORE_FUTURE = Pattern.compile(".*[到至在于前将划].?|.*[底止]");

    @Override
    public List<DateBounds> bounds(DatingContext page) {
        List<DateBounds> bounds = new ArrayList<>();
        Matcher current = CURRENT_YEAR.matcher(page.text());
        while (current.find()) {
            int year = Integer.parseInt(current.group(1));
            bounds.add(DateBounds.inYear(year, "文中以“" + current.group() + "”称当年，本期在" + year + "年。"));
        }
        LocalDate latest = latestPastMonth(page.text());
        if (!latest.equals(DateBounds.EARLIEST)) {
            bounds.add(DateBounds.notBefore(
                    latest, "文中提到" + latest.getYear() + "年" + latest.getMonthValue() + "月的事，本期不早于此时。"));
        }
        return bounds.stream().distinct().toList();
    }

    /// The first day of the latest past month that the text prints; [DateBounds#EARLIEST] where it prints none.
    private static LocalDate latestPastMonth(String text) {
        LocalDate latest = DateBounds.EARLIEST;
        Matcher mention = YEAR_AND_MONTH.matcher(text);
        while (mention.find()) {
            LocalDate month = LocalDate.of(Integer.parseInt(mention.group(2)), Integer.parseInt(mention.group(3)), 1);
            if (month.isAfter(latest)
                    && !BEFORE_FUTURE.matcher(mention.group(1)).matches()) {
                latest = month;
            }
        }
        return latest;
    }
}
