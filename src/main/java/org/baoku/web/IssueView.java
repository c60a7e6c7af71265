package org.baoku.web;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.ArchivedPage;
import org.jspecify.annotations.Nullable;

/// What appeared on one day, in one newspaper or in several.
record IssueView(LocalDate date, List<Issue> issues) {
    /// A newspaper's issue of the day.
    ///
    /// @param previous the newspaper's issue before; null where there is none
    /// @param next the one after
    record Issue(
            String newspaper,
            int articles,
            List<PageOfIssue> pages,
            @Nullable DayLink previous,
            @Nullable DayLink next) {}

    /// A page with its articles.
    record PageOfIssue(String label, String url, List<ArticleLine> articles) {
        static List<PageOfIssue> of(List<ArchivedPage> pages) {
            return pages.stream()
                    .map(page -> new PageOfIssue(
                            page.ref().address(), Addresses.page(page.ref()), ArticleLine.of(page.articles())))
                    .toList();
        }
    }

    /// Another day's issue.
    record DayLink(LocalDate date, String url) {}
}
