package org.baoku.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Years that the text names as its own (2023年伊始, 2023年是“中白地方合作年”) or as past (2023年5月，…
/// 回信).
final class NamedYearHint implements DateHint {
    private static final Pattern NOW = Pattern.compile("((?:19|20)\\d{2})年(伊始|开年|是[^，。；\\n]{2,12}年[，。])");
    private static final Pattern PAST = Pattern.compile("([^\\n]?[^\\n]?)((?:19|20)\\d{2})年(1[0-2]|[1-9])月");
    private static final Pattern AHEAD = Pattern.compile(".*[到至在于前将划].?|.*[底止]");

    @Override
    public List<DateBounds> read(DatingContext page) {
        List<DateBounds> bounds = new ArrayList<>();
        Matcher now = NOW.matcher(page.text());
        while (now.find()) {
            int year = Integer.parseInt(now.group(1));
            bounds.add(DateBounds.year(year, "文中以“" + now.group() + "”称当年，本期在" + year + "年。"));
        }
        LocalDate latest = DateBounds.DAWN;
        Matcher past = PAST.matcher(page.text());
        while (past.find()) {
            LocalDate month = LocalDate.of(Integer.parseInt(past.group(2)), Integer.parseInt(past.group(3)), 1);
            if (month.isAfter(latest) && !AHEAD.matcher(past.group(1)).matches()) {
                latest = month;
            }
        }
        if (!latest.equals(DateBounds.DAWN)) {
            bounds.add(DateBounds.since(
                    latest, "文中提到" + latest.getYear() + "年" + latest.getMonthValue() + "月的事，本期不早于此时。"));
        }
        return bounds.stream().distinct().toList();
    }
}
