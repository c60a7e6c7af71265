package org.baoku.web.issue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.baoku.archive.issue.IssueRepository.IssueSummary;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// The issues of a year as calendar months, with links to the other years.
///
/// @param year null if the archive has no dated issue
/// @param weekdays Monday to Sunday, for the column headers
/// @param shades the shades of the days, the lightest first
/// @param undatedPages the number of pages whose day is unknown
record IssuesView(
        @Nullable Integer year,
        List<YearLink> years,
        List<DayOfWeek> weekdays,
        List<Month> months,
        List<Shade> shades,
        long undatedPages) {
    /// How many shades there are.
    private static final int SHADES = 4;

    /// A year that has issues.
    record YearLink(int year, long issues, boolean current, String url) {}

    /// A month as a calendar.
    ///
    /// @param first the first day
    /// @param missing the number of days that should have an issue and have none, between the archive's
    /// first and last issue
    /// @param weeks seven days each; null for days of other months
    record Month(LocalDate first, long issues, long missing, List<List<@Nullable Day>> weeks) {}

    /// A day.
    ///
    /// @param url null if the day has no issue
    /// @param pages the number of pages of its issues
    /// @param articles the number of articles of its issues
    /// @param shade from 1 to 4, relative to the day of the year with the most pages; 0 without an issue
    /// @param missing whether the day should have an issue and has none
    record Day(LocalDate date, @Nullable String url, int pages, int articles, int shade, boolean missing) {}

    /// A shade of a day.
    ///
    /// @param from from how many pages
    /// @param to to how many pages
    record Shade(int number, int from, int to) {}

    /// What the archive has of a day.
    private record DayCounts(int pages, int articles) {
        DayCounts plus(DayCounts other) {
            return new DayCounts(pages + other.pages, articles + other.articles);
        }
    }

    /// A range of days, both inclusive.
    record DayRange(LocalDate first, LocalDate last) {
        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// The twelve months of a year.
    ///
    /// @param expected whether a day should have an issue
    static List<Month> months(int year, List<IssueSummary> issues, Predicate<LocalDate> expected) {
        Map<LocalDate, DayCounts> held = days(issues);
        int max = maxPages(held);
        Map<YearMonth, Long> counts = new TreeMap<>();
        for (IssueSummary issue : issues) {
            counts.merge(YearMonth.from(issue.date()), 1L, Long::sum);
        }
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth yearMonth = YearMonth.of(year, month);
            List<List<@Nullable Day>> weeks = weeks(yearMonth, held, max, expected);
            long missing = weeks.stream()
                    .flatMap(List::stream)
                    .filter(day -> day != null && day.missing())
                    .count();
            months.add(new Month(yearMonth.atDay(1), counts.getOrDefault(yearMonth, 0L), missing, weeks));
        }
        return months;
    }

    private static List<List<@Nullable Day>> weeks(
            YearMonth month, Map<LocalDate, DayCounts> held, int max, Predicate<LocalDate> expected) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = monday.plusDays(i);
                week.add(YearMonth.from(day).equals(month) ? day(day, held.get(day), max, expected) : null);
            }
            weeks.add(week);
        }
        return weeks;
    }

    private static Day day(LocalDate day, @Nullable DayCounts counts, int max, Predicate<LocalDate> expected) {
        return counts == null
                ? new Day(day, null, 0, 0, 0, expected.test(day))
                : new Day(day, SiteUrls.day(day), counts.pages(), counts.articles(), shade(counts.pages(), max), false);
    }

    private static int shade(int pages, int max) {
        return Math.max(1, (pages * SHADES + max - 1) / max);
    }

    private static Map<LocalDate, DayCounts> days(List<IssueSummary> issues) {
        Map<LocalDate, DayCounts> days = new TreeMap<>();
        issues.forEach(
                issue -> days.merge(issue.date(), new DayCounts(issue.pages(), issue.articles()), DayCounts::plus));
        return days;
    }

    private static int maxPages(Map<LocalDate, DayCounts> days) {
        // A year of thin issues is light, not solid.
        return Math.max(
                SHADES, days.values().stream().mapToInt(DayCounts::pages).max().orElse(0));
    }

    /// The shades that days of a year have, with their numbers of pages.
    static List<Shade> shades(List<IssueSummary> issues) {
        Map<LocalDate, DayCounts> days = days(issues);
        int max = maxPages(days);
        return days.values().stream()
                .map(day -> shade(day.pages(), max))
                .distinct()
                .sorted()
                .map(number -> new Shade(number, (number - 1) * max / SHADES + 1, number * max / SHADES))
                .toList();
    }
}
