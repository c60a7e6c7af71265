package org.baoku.web.home;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.archive.issue.IssueRepository.IssueOfDay;
import org.baoku.archive.page.PageRepository;
import org.baoku.site.SiteUrls;
import org.baoku.web.ArticleListItem;
import org.springframework.stereotype.Component;

/// Finds the issues of a day in earlier years: 历史上的今天.
@Component
final class Anniversaries {
    private static final int MAX_YEARS = 200;

    private final IssueRepository issues;
    private final PageRepository pages;

    Anniversaries(IssueRepository issues, PageRepository pages) {
        this.issues = issues;
        this.pages = pages;
    }

    /// An issue of the day in an earlier year.
    ///
    /// @param headlines the most prominent articles of its first page; empty for a year that is not round
    record Anniversary(int years, String newspaper, LocalDate date, String url, List<ArticleListItem> headlines) {
        /// Whether it was 1, 5, 10, 15, 20 … years ago.
        boolean isRound() {
            return years == 1 || years % 5 == 0;
        }
    }

    /// The issues of the day in all earlier years, the latest first.
    ///
    /// @param headlines how many for each issue of a round number of years
    List<Anniversary> of(LocalDate day, int headlines) {
        return find(day, IntStream.rangeClosed(1, MAX_YEARS), headlines);
    }

    /// Those of round numbers of years.
    List<Anniversary> roundOf(LocalDate day, int headlines) {
        return find(day, IntStream.rangeClosed(1, MAX_YEARS).filter(Anniversaries::isRound), headlines);
    }

    private static boolean isRound(int years) {
        return years == 1 || years % 5 == 0;
    }

    private List<Anniversary> find(LocalDate day, IntStream years, int headlines) {
        List<LocalDate> days = years.mapToObj(day::minusYears)
                // the 29th of February has no anniversary in most years
                .filter(earlier -> earlier.getYear() > 0 && earlier.getDayOfMonth() == day.getDayOfMonth())
                .toList();
        return issues.ofDays(days).stream()
                .map(issue -> anniversary(day, issue, headlines))
                .toList();
    }

    private Anniversary anniversary(LocalDate day, IssueOfDay issue, int headlines) {
        int years = day.getYear() - issue.date().getYear();
        return new Anniversary(
                years,
                issue.newspaper(),
                issue.date(),
                SiteUrls.issue(issue.newspaper(), issue.date()),
                isRound(years) ? headlines(issue.newspaper(), issue.date(), headlines) : List.of());
    }

    /// The most prominent articles of an issue's first page.
    List<ArticleListItem> headlines(String newspaper, LocalDate date, int limit) {
        return pages.firstPageOf(newspaper, date).stream()
                .flatMap(page -> ArticleListItem.byProminence(page.articles()).stream())
                .limit(limit)
                .toList();
    }
}
