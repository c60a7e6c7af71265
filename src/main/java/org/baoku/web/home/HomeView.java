package org.baoku.web.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baoku.archive.page.Holdings;
import org.baoku.archive.page.IssueRepository.MonthSummary;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleListItem;
import org.baoku.web.Link;
import org.baoku.web.YearStrip;
import org.baoku.web.issue.IssueView;
import org.jspecify.annotations.Nullable;

/// The first page: what the archive holds, its newest issue, and who has been in the news.
///
/// @param newest the day of the newest issue; null while the archive is empty
/// @param issues that day's issues
/// @param officials who is named most often around that day
/// @param reporters who is credited most often around that day
/// @param onThisDay what appeared on this day of other years, or near it; null where there is nothing
/// @param strip the days of the newest issue's year; null while the archive is empty
/// @param years what the archive holds of each year, the latest first, years without an issue included
public record HomeView(
        Holdings holdings,
        @Nullable LocalDate newest,
        List<NewestIssue> issues,
        List<Link> officials,
        List<Link> reporters,
        @Nullable OnThisDay onThisDay,
        @Nullable YearStrip strip,
        List<YearOfHoldings> years) {
    /// A newspaper's newest issue.
    ///
    /// @param front the weightiest articles of its first page
    /// @param inside the weightiest headlines of its other pages
    public record NewestIssue(String newspaper, String url, List<ArticleListItem> front, List<Headlines> inside) {
        private static final int ON_THE_FRONT = 9;
        private static final int OF_A_PAGE = 3;

        public static NewestIssue of(String newspaper, String url, List<IssueView.PageOfIssue> pages) {
            return new NewestIssue(
                    newspaper,
                    url,
                    pages.stream()
                            .limit(1)
                            .flatMap(page -> page.articles().stream())
                            .limit(ON_THE_FRONT)
                            .toList(),
                    pages.stream()
                            .skip(1)
                            .map(page -> new Headlines(
                                    page.label(),
                                    page.url(),
                                    page.articles().stream().limit(OF_A_PAGE).toList()))
                            .toList());
        }
    }

    /// The headlines of a page.
    record Headlines(String label, String url, List<ArticleListItem> articles) {}

    /// What appeared on one day of the year, in other years.
    ///
    /// @param day that day, this year
    /// @param exact whether the issues are of that very day; of the nearest one otherwise
    public record OnThisDay(LocalDate day, boolean exact, List<Anniversary> issues) {}

    /// An issue of another year.
    ///
    /// @param headlines the weightiest of its first page
    public record Anniversary(String newspaper, LocalDate date, String url, List<ArticleListItem> headlines) {}

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
    public static List<YearOfHoldings> years(List<MonthSummary> months) {
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
        return new MonthOfHoldings(month.atDay(1), held, held == 0 ? null : SiteUrls.month(month), fullness);
    }
}
