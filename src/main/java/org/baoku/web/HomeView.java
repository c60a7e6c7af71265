package org.baoku.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baoku.archive.IntakeLog.Holdings;
import org.baoku.archive.IssueShelf.MonthSummary;
import org.jspecify.annotations.Nullable;

/// The first page: what the archive holds, its newest issue, and who has been in the news.
///
/// @param newest the day of the newest issue; null while the archive is empty
/// @param issues that day's issues
/// @param officials who is named most often around that day
/// @param reporters who is credited most often around that day
/// @param years what the archive holds of each year, the latest first, years without an issue included
record HomeView(
        Holdings holdings,
        @Nullable LocalDate newest,
        List<NewestIssue> issues,
        List<Link> officials,
        List<Link> reporters,
        List<YearOfHoldings> years) {
    /// A newspaper's newest issue.
    record NewestIssue(String newspaper, String url, List<IssueView.PageOfIssue> pages) {}

    /// What the archive holds of a year.
    ///
    /// @param months twelve of them
    record YearOfHoldings(int year, List<MonthOfHoldings> months) {}

    /// What it holds of a month.
    ///
    /// @param url null where it holds nothing
    /// @param fullness in four steps, how many of the month's days have an issue; 0 where none has
    record MonthOfHoldings(
            LocalDate month, long days, @Nullable String url, int fullness) {}

    /// The years from the first to the last that has an issue.
    static List<YearOfHoldings> years(List<MonthSummary> months) {
        if (months.isEmpty()) {
            return List.of();
        }
        Map<YearMonth, Long> days = new HashMap<>();
        months.forEach(month -> days.put(YearMonth.of(month.year(), month.month()), month.days()));
        int first = months.getLast().year();
        return IntStream.iterate(months.getFirst().year(), year -> year >= first, year -> year - 1)
                .mapToObj(year -> new YearOfHoldings(
                        year,
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> month(YearMonth.of(year, month), days))
                                .toList()))
                .toList();
    }

    private static MonthOfHoldings month(YearMonth month, Map<YearMonth, Long> days) {
        long held = days.getOrDefault(month, 0L);
        int fullness = Math.toIntExact((held * 4 + month.lengthOfMonth() - 1) / month.lengthOfMonth());
        return new MonthOfHoldings(month.atDay(1), held, held == 0 ? null : Addresses.month(month), fullness);
    }
}
