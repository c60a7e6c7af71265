package org.baoku.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.page.RedirectRepository;
import org.baoku.ingest.reading.PageRecord;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `GET /api/v1/articles/{id}`.
@RestController("apiArticleController")
@Tag(name = "Articles")
final class ArticleController {
    private final PageRepository pages;
    private final RedirectRepository redirects;

    ArticleController(PageRepository pages, RedirectRepository redirects) {
        this.pages = pages;
        this.redirects = redirects;
    }

    @Schema(description = "An article with its newspaper, day and page.")
    record ArticleResponse(
            @Schema(description = "The article's id.") long id,

            @Schema(description = "The URL of the article on this site.")
            String url,

            @Schema(description = "The newspaper's name.") String newspaper,

            @Schema(description = "The day of the issue; null while it is unknown.") @Nullable
            LocalDate issueDate,

            @Schema(description = "The page's label (A01); null if none is known.") @Nullable
            String page,

            @JsonUnwrapped PageRecord.ArticleRecord article) {}

    @Operation(summary = "Get an article", description = "Returns the article's text with its metadata.")
    @ApiResponse(responseCode = "200", description = "The article.")
    @ApiResponse(
            responseCode = "302",
            description = "The article was replaced; Location is the article that has most of its text. It may come "
                    + "back, by the undoing of a correction for instance.",
            content = @Content)
    @ApiResponse(
            responseCode = "301",
            description = "The article was replaced and can never come back.",
            content = @Content)
    @ApiResponse(responseCode = "400", description = "The id is not a whole number.")
    @ApiResponse(responseCode = "404", description = "There is no article with this id.")
    @GetMapping("/api/v1/articles/{id}")
    ResponseEntity<ArticleResponse> article(@Parameter(description = "The article's id.") @PathVariable long id) {
        return pages.article(id)
                .map(ArticleController::response)
                .map(ResponseEntity::ok)
                .orElseGet(() -> redirect(id));
    }

    private ResponseEntity<ArticleResponse> redirect(long id) {
        RedirectRepository.Moved moved = redirects
                .find(id)
                .filter(found -> found.article() != null)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no article " + id + "; /api/v1/search finds articles."));
        return ResponseEntity.status(moved.permanent() ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.FOUND)
                .location(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/v1/articles/{id}")
                        .build(moved.article()))
                .build();
    }

    private static ArticleResponse response(ArchivedArticle article) {
        return new ArticleResponse(
                article.id(),
                SiteUrls.article(article.id()),
                article.page().newspaper(),
                article.page().date(),
                article.page().label(),
                PageRecord.ArticleRecord.of(article.article()));
    }
}
