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

/// A year of issues, month by month, with the other years to choose.
///
/// @param year the year that is shown; null where the archive holds no dated issue
/// @param weekdays Monday to Sunday, for the heads of the columns
/// @param undatedPages pages whose day is open
public record IssuesView(
        @Nullable Integer year,
        List<YearChoice> years,
        List<DayOfWeek> weekdays,
        List<Month> months,
        long undatedPages) {

    /// A year that has issues.
    public record YearChoice(int year, long issues, boolean chosen, String url) {}

    /// A month as a calendar.
    ///
    /// @param first its first day
    /// @param missing how many of its days have no issue, of those between the archive's first and last
    /// @param weeks of seven days each; null for days of other months
    record Month(LocalDate first, long issues, long missing, List<List<@Nullable Day>> weeks) {}

    /// A day.
    ///
    /// @param url null where there is no issue of that day
    /// @param articles how many articles its issues have
    /// @param missing whether it has none though it lies between the archive's first and last
    record Day(LocalDate date, @Nullable String url, int articles, boolean missing) {}

    /// The first and the last day of a time.
    public record Span(LocalDate first, LocalDate last) {
        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /// The twelve months of a year.
    ///
    /// @param held from the archive's first issue to its last
    public static List<Month> months(int year, List<IssueSummary> issues, Span held) {
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

    private static List<List<@Nullable Day>> weeks(YearMonth month, Map<LocalDate, Integer> articles, Span held) {
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

    private static Day day(LocalDate day, @Nullable Integer articles, Span held) {
        return articles == null
                ? new Day(day, null, 0, held.has(day))
                : new Day(day, SiteUrls.day(day), articles, false);
    }
}
