package org.baoku.web.issue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baoku.archive.page.IssueRepository.IssueSummary;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// The issues of a year as calendar months, with links to the other years.
///
/// @param year null if the archive has no dated issue
/// @param weekdays Monday to Sunday, for the column headers
/// @param undatedPages the number of pages whose day is unknown
record IssuesView(
        @Nullable Integer year, List<YearLink> years, List<DayOfWeek> weekdays, List<Month> months, long undatedPages) {

    /// A year that has issues.
    record YearLink(int year, long issues, boolean current, String url) {}

    /// A month as a calendar.
    ///
    /// @param first the first day
    /// @param missing the number of days without an issue between the archive's first and last issue
    /// @param weeks seven days each; null for days of other months
    record Month(LocalDate first, long issues, long missing, List<List<@Nullable Day>> weeks) {}

    /// A day.
    ///
    /// @param url null if the day has no issue
    /// @param articles the number of articles of its issues
    /// @param missing whether the day has no issue and lies between the archive's first and last issue
    record Day(LocalDate date, @Nullable String url, int articles, boolean missing) {}

    /// A range of days, both inclusive.
    record DayRange(LocalDate first, LocalDate last) {
        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// The twelve months of a year.
    ///
    /// @param held the range from the archive's first to its last issue
    static List<Month> months(int year, List<IssueSummary> issues, DayRange held) {
        Map<LocalDate, Integer> articles = new TreeMap<>();
        Map<YearMonth, Long> counts = new TreeMap<>();
        for (IssueSummary issue : issues) {
            articles.merge(issue.date(), issue.articles(), Integer::sum);
            counts.merge(YearMonth.from(issue.date()), 1L, Long::sum);
        }
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth yearMonth = YearMonth.of(year, month);
            List<List<@Nullable Day>> weeks = weeks(yearMonth, articles, held);
            long missing = weeks.stream()
                    .flatMap(List::stream)
                    .filter(day -> day != null && day.missing())
                    .count();
            months.add(new Month(yearMonth.atDay(1), counts.getOrDefault(yearMonth, 0L), missing, weeks));
        }
        return months;
    }

    private static List<List<@Nullable Day>> weeks(YearMonth month, Map<LocalDate, Integer> articles, DayRange held) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = monday.plusDays(i);
                Integer count = articles.get(day);
                week.add(YearMonth.from(day).equals(month) ? day(day, count, held) : null);
            }
            weeks.add(week);
        }
        return weeks;
    }

    private static Day day(LocalDate day, @Nullable Integer articles, DayRange held) {
        return articles == null
                ? new Day(day, null, 0, held.contains(day))
                : new Day(day, SiteUrls.day(day), articles, false);
    }
}
