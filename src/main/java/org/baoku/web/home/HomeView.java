package org.baoku.web.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baoku.archive.issue.Holdings;
import org.baoku.archive.issue.IssueRepository.MonthSummary;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleListItem;
import org.baoku.web.Link;
import org.baoku.web.chart.YearStrip;
import org.baoku.web.issue.IssueView;
import org.jspecify.annotations.Nullable;

/// The home page.
///
/// @param newest the day of the newest issue; null while the archive is empty
/// @param issues the issues of that day
/// @param officials the officials named most often before that day
/// @param reporters the reporters credited most often before that day
/// @param onThisDay issues of this day in other years, or of the nearest day; null if there are none
/// @param strip the days of the newest issue's year; null while the archive is empty
/// @param years the holdings by year, the latest first, including years without an issue
record HomeView(
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
    /// @param front the most prominent articles of its first page
    /// @param inside the most prominent articles of its other pages
    record NewestIssue(String newspaper, String url, List<ArticleListItem> front, List<Headlines> inside) {
        private static final int MAX_FRONT_ARTICLES = 9;
        private static final int MAX_PAGE_ARTICLES = 3;

        static NewestIssue of(String newspaper, String url, List<IssueView.PageOfIssue> pages) {
            return new NewestIssue(
                    newspaper,
                    url,
                    pages.stream()
                            .limit(1)
                            .flatMap(page -> page.articles().stream())
                            .limit(MAX_FRONT_ARTICLES)
                            .toList(),
                    pages.stream()
                            .skip(1)
                            .map(page -> new Headlines(
                                    page.label(),
                                    page.url(),
                                    page.articles().stream()
                                            .limit(MAX_PAGE_ARTICLES)
                                            .toList()))
                            .toList());
        }
    }

    /// The headlines of a page.
    record Headlines(@Nullable String label, String url, List<ArticleListItem> articles) {}

    /// Issues of one day of the year in other years.
    ///
    /// @param day that day in this year
    /// @param exact whether the issues are of that day, not of the nearest one
    record OnThisDay(LocalDate day, boolean exact, List<Anniversary> issues) {}

    /// An issue of another year.
    ///
    /// @param headlines the most prominent articles of its first page
    record Anniversary(String newspaper, LocalDate date, String url, List<ArticleListItem> headlines) {}

    /// The holdings of a year.
    ///
    /// @param months twelve
    record YearOfHoldings(int year, List<MonthOfHoldings> months) {}

    /// The holdings of a month.
    ///
    /// @param days the number of days with an issue
    /// @param url null if there are none
    /// @param pages the number of pages
    /// @param shade the number of pages compared with the month that has most, from 0 (none) to 4 (more than
    /// three quarters)
    record MonthOfHoldings(
            LocalDate month,
            long days,
            long pages,
            @Nullable String url,
            int shade) {}

    /// All years from the last to the first with an issue.
    static List<YearOfHoldings> years(List<MonthSummary> months) {
        if (months.isEmpty()) {
            return List.of();
        }
        Map<YearMonth, MonthSummary> held = new HashMap<>();
        months.forEach(month -> held.put(YearMonth.of(month.year(), month.month()), month));
        long most = months.stream().mapToLong(MonthSummary::pages).max().orElse(1);
        int first = months.getLast().year();
        return IntStream.iterate(months.getFirst().year(), year -> year >= first, year -> year - 1)
                .mapToObj(year -> new YearOfHoldings(
                        year,
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> month(YearMonth.of(year, month), held, most))
                                .toList()))
                .toList();
    }

    private static MonthOfHoldings month(YearMonth month, Map<YearMonth, MonthSummary> holdings, long most) {
        MonthSummary held = holdings.get(month);
        return held == null
                ? new MonthOfHoldings(month.atDay(1), 0, 0, null, 0)
                : new MonthOfHoldings(
                        month.atDay(1),
                        held.days(),
                        held.pages(),
                        SiteUrls.month(month),
                        Math.toIntExact((held.pages() * 4 + most - 1) / most));
    }
}
