package org.baoku.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baoku.archive.IssueShelf.IssueSummary;
import org.jspecify.annotations.Nullable;

/// A year of issues, month by month, with the other years to choose.
///
/// @param year the year that is shown; null where the archive holds no dated issue
/// @param weekdays Monday to Sunday, for the heads of the columns
/// @param undatedPages pages whose day is open
record IssuesView(
        @Nullable Integer year,
        List<YearChoice> years,
        List<DayOfWeek> weekdays,
        List<Month> months,
        long undatedPages) {

    /// A year that has issues.
    record YearChoice(int year, long issues, boolean chosen, String url) {}

    /// A month as a calendar.
    ///
    /// @param first its first day
    /// @param weeks of seven days each; null for days of other months
    record Month(LocalDate first, long issues, List<List<@Nullable Day>> weeks) {}

    /// A day.
    ///
    /// @param url null where there is no issue of that day
    /// @param articles how many articles its issues have
    record Day(LocalDate date, @Nullable String url, int articles) {}

    /// The twelve months of a year.
    static List<Month> months(int year, List<IssueSummary> issues) {
        Map<LocalDate, Integer> articles = new TreeMap<>();
        Map<YearMonth, Long> counts = new TreeMap<>();
        for (IssueSummary issue : issues) {
            articles.merge(issue.date(), issue.articles(), Integer::sum);
            counts.merge(YearMonth.from(issue.date()), 1L, Long::sum);
        }
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth yearMonth = YearMonth.of(year, month);
            months.add(new Month(yearMonth.atDay(1), counts.getOrDefault(yearMonth, 0L), weeks(yearMonth, articles)));
        }
        return months;
    }

    private static List<List<@Nullable Day>> weeks(YearMonth month, Map<LocalDate, Integer> articles) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = monday.plusDays(i);
                Integer count = articles.get(day);
                week.add(
                        YearMonth.from(day).equals(month)
                                ? new Day(day, count == null ? null : Addresses.day(day), count == null ? 0 : count)
                                : null);
            }
            weeks.add(week);
        }
        return weeks;
    }
}
