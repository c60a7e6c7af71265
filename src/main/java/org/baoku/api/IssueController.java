package org.baoku.api;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.IssueRepository;
import org.baoku.archive.page.IssueRepository.IssueSummary;
import org.baoku.archive.page.PageRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/// `GET /api/v1/issues` and one issue.
@RestController("apiIssueController")
final class IssueController {
    private final IssueRepository issues;
    private final PageRepository pages;

    IssueController(IssueRepository issues, PageRepository pages) {
        this.issues = issues;
        this.pages = pages;
    }

    record IssueAnswer(String newspaper, LocalDate date, int pages, int articles, String url) {}

    record WholeIssueAnswer(String newspaper, LocalDate date, List<PageAnswer> pages) {}

    /// @param page the page's label, or its number in the issue where none is known
    record PageAnswer(String page, String url, List<ArticleAnswer> articles) {}

    record ArticleAnswer(long id, String url, List<String> kicker, List<String> headline, List<String> subheadline) {}

    @GetMapping("/api/v1/issues")
    List<IssueAnswer> issues(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return issues.between(from, to).stream().map(IssueController::answer).toList();
    }

    private static IssueAnswer answer(IssueSummary issue) {
        return new IssueAnswer(
                issue.newspaper(), issue.date(), issue.pages(), issue.articles(), "/issues/" + issue.date());
    }

    @GetMapping("/api/v1/issues/{newspaper}/{date}")
    WholeIssueAnswer issue(@PathVariable String newspaper, @PathVariable LocalDate date) {
        List<ArchivedPage> found = pages.pagesOf(newspaper, date);
        if (found.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "No issue of " + newspaper + " of " + date + " is in the archive; /api/v1/issues lists what is.");
        }
        return new WholeIssueAnswer(
                newspaper, date, found.stream().map(IssueController::answer).toList());
    }

    private static PageAnswer answer(ArchivedPage page) {
        return new PageAnswer(
                page.ref().address(),
                UriComponentsBuilder.fromPath("/issues/{date}/{page}")
                        .encode()
                        .buildAndExpand(page.ref().date(), page.ref().address())
                        .toUriString(),
                page.articles().stream().map(IssueController::answer).toList());
    }

    private static ArticleAnswer answer(ArchivedArticle article) {
        return new ArticleAnswer(
                article.id(),
                "/articles/" + article.id(),
                article.print().titles().kicker(),
                article.print().titles().headline(),
                article.print().titles().subheadline());
    }
}
