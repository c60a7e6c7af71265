package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.erratum.Erratum;
import org.baoku.site.SiteUrls;
import org.baoku.story.Errata;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `GET /api/v1/articles/{id}/errata`.
@RestController
@Tag(name = "Articles")
final class ErratumController {
    private final PageRepository pages;
    private final Errata errata;

    ErratumController(PageRepository pages, Errata errata) {
        this.pages = pages;
        this.errata = errata;
    }

    @Schema(description = "What the newspaper corrected (更正).")
    record ErrataResponse(
            @Schema(description = "The notices that correct the article.")
            List<ErratumResponse> notices,

            @Schema(description = "What the article corrects; empty if it is no notice.")
            List<ErratumResponse> corrects) {}

    @Schema(description = "A notice or the article that it corrects.")
    record ErratumResponse(
            @Schema(description = "The id of the notice or article; null if the archive has no such article.") @Nullable
            Long id,

            @Schema(description = "Its URL on this site; null likewise.") @Nullable
            String url,

            @Schema(description = "Its headline; null likewise.") @Nullable
            String headline,

            @Schema(description = "The day of its issue, or the day that the notice names; null if unknown.") @Nullable
            LocalDate date,

            @Schema(description = "The label of its page, or the page that the notice names; null if unknown.")
            @Nullable
            String page,

            @Schema(description = "The sentence of the notice.")
            String sentence) {
        static ErratumResponse of(ArchivedArticle article, Erratum erratum) {
            return new ErratumResponse(
                    article.id(),
                    SiteUrls.article(article.id()),
                    article.print().titles().headlineText(),
                    article.page().date(),
                    article.page().label(),
                    erratum.sentence());
        }

        static ErratumResponse missing(Erratum erratum) {
            return new ErratumResponse(null, null, null, erratum.date(), erratum.page(), erratum.sentence());
        }
    }

    @Operation(
            summary = "List what was corrected",
            description = "Returns the notices of the newspaper that correct an article, and the articles that it"
                    + " corrects if it is such a notice.")
    @ApiResponse(responseCode = "200", description = "The notices and the corrected articles.")
    @ApiResponse(responseCode = "400", description = "The id is not a whole number.")
    @ApiResponse(responseCode = "404", description = "There is no article with this id.")
    @GetMapping("/api/v1/articles/{id}/errata")
    ErrataResponse errata(@Parameter(description = "The article's id.") @PathVariable long id) {
        ArchivedArticle article = pages.article(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no article " + id + "; /api/v1/search finds articles."));
        return new ErrataResponse(
                errata.noticesFor(article).stream()
                        .map(notice -> ErratumResponse.of(notice.article(), notice.erratum()))
                        .toList(),
                errata.correctedBy(article).stream()
                        .map(resolved -> resolved.corrected()
                                .map(corrected -> ErratumResponse.of(corrected, resolved.erratum()))
                                .orElseGet(() -> ErratumResponse.missing(resolved.erratum())))
                        .toList());
    }
}
