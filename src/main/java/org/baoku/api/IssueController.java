package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.issue.IssueRepository;
import org.baoku.archive.issue.IssueRepository.IssueSummary;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.ArchivedPage;
import org.baoku.archive.page.PageRepository;
import org.baoku.site.SiteUrls;
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
@Tag(name = "Issues")
final class IssueController {
    private final IssueRepository issues;
    private final PageRepository pages;

    IssueController(IssueRepository issues, PageRepository pages) {
        this.issues = issues;
        this.pages = pages;
    }

    @Schema(description = "An issue in the list of issues.")
    record IssueSummaryResponse(
            @Schema(description = "The newspaper's name.") String newspaper,
            @Schema(description = "The day of the issue.") LocalDate date,

            @Schema(description = "The number of its pages in the archive.")
            int pages,

            @Schema(description = "The number of its articles.")
            int articles,

            @Schema(description = "The URL of the issue on this site.")
            String url) {}

    @Schema(description = "An issue with its pages.")
    record IssueResponse(
            @Schema(description = "The newspaper's name.") String newspaper,
            @Schema(description = "The day of the issue.") LocalDate date,

            @Schema(description = "The pages in their order.")
            List<PageResponse> pages) {}

    @Schema(description = "A page of an issue with its articles.")
    record PageResponse(
            @Schema(description = "The page's label (A01); null if none is known.") @Nullable
            String page,

            @Schema(description = "The URL of the page on this site.")
            String url,

            @Schema(description = "The articles in reading order.")
            List<ArticleSummaryResponse> articles) {}

    @Schema(description = "An article in the list of its page.")
    record ArticleSummaryResponse(
            @Schema(description = "The article's id.") long id,

            @Schema(description = "The URL of the article on this site.")
            String url,

            @Schema(description = "The lines of the kicker (引题).")
            List<String> kicker,

            @Schema(description = "The lines of the headline (主题).")
            List<String> headline,

            @Schema(description = "The lines of the subheadline (副题).")
            List<String> subheadline) {}

    @Operation(summary = "List issues", description = "Returns the issues of all newspapers, newest first.")
    @ApiResponse(responseCode = "200", description = "The issues.")
    @ApiResponse(responseCode = "400", description = "A day is not a date.")
    @GetMapping("/api/v1/issues")
    List<IssueSummaryResponse> issues(
            @Parameter(description = "The first day, inclusive; all days without it.", example = "2023-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "The last day, inclusive; all days without it.", example = "2023-07-31")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate to) {
        return issues.between(from, to).stream().map(IssueController::response).toList();
    }

    private static IssueSummaryResponse response(IssueSummary issue) {
        return new IssueSummaryResponse(
                issue.newspaper(), issue.date(), issue.pages(), issue.articles(), SiteUrls.day(issue.date()));
    }

    @Operation(
            summary = "Get an issue",
            description = "Returns the pages of an issue with the titles of their articles.")
    @ApiResponse(responseCode = "200", description = "The issue.")
    @ApiResponse(responseCode = "400", description = "The day is not a date.")
    @ApiResponse(responseCode = "404", description = "The archive has no issue of this newspaper and day.")
    @GetMapping("/api/v1/issues/{newspaper}/{date}")
    IssueResponse issue(
            @Parameter(description = "The newspaper's name.") @PathVariable String newspaper,
            @Parameter(description = "The day of the issue.", example = "2023-07-22") @PathVariable LocalDate date) {
        List<ArchivedPage> found = pages.pagesOf(newspaper, date);
        if (found.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "The archive has no issue of " + newspaper + " of " + date + "; /api/v1/issues lists all issues.");
        }
        return new IssueResponse(
                newspaper, date, found.stream().map(IssueController::response).toList());
    }

    private static PageResponse response(ArchivedPage page) {
        return new PageResponse(
                page.ref().label(),
                UriComponentsBuilder.fromPath("/issues/{date}/{page}")
                        .encode()
                        .buildAndExpand(page.ref().date(), page.ref().address())
                        .toUriString(),
                page.articles().stream().map(IssueController::response).toList());
    }

    private static ArticleSummaryResponse response(ArchivedArticle article) {
        return new ArticleSummaryResponse(
                article.id(),
                SiteUrls.article(article.id()),
                article.print().titles().kicker(),
                article.print().titles().headline(),
                article.print().titles().subheadline());
    }
}
