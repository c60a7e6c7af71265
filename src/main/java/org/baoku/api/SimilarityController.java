package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baoku.archive.page.ArchivedArticle;
import org.baoku.archive.page.PageRepository;
import org.baoku.archive.similarity.VersionRepository;
import org.baoku.archive.similarity.VersionRepository.Version;
import org.baoku.index.result.TextFragment;
import org.baoku.site.SiteUrls;
import org.baoku.story.SimilarCoverage;
import org.baoku.story.StoryStage;
import org.baoku.story.StoryThreads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `GET /api/v1/articles/{id}/versions`, `/similar` and `/thread`.
@RestController
@Tag(name = "Articles")
final class SimilarityController {
    private static final int DEFAULT_SIMILAR = 10;

    private final PageRepository pages;
    private final VersionRepository versions;
    private final SimilarCoverage coverage;
    private final StoryThreads threads;

    SimilarityController(
            PageRepository pages, VersionRepository versions, SimilarCoverage coverage, StoryThreads threads) {
        this.pages = pages;
        this.versions = versions;
        this.coverage = coverage;
        this.threads = threads;
    }

    @Schema(description = "A version of an article's text.")
    record VersionResponse(
            @Schema(description = "The article's id.") long id,

            @Schema(description = "The URL of the article on this site.")
            String url,

            @Schema(description = "The headline; empty if the page prints none.")
            String headline,

            @Schema(description = "The day of the issue; null while it is unknown.") @Nullable
            LocalDate date,

            @Schema(description = "The newspaper's name.") String newspaper,

            @Schema(description = "The page's label (A01); null if none is known.") @Nullable
            String page,

            @Schema(description = "The number of letters and digits of the body.")
            int letters,

            @Schema(
                    description = "The passages of both texts as a share of those of either; null for the article"
                            + " itself and where the two were not compared.")
            @Nullable
            Double similarity,

            @Schema(description = "The passages of both texts as a share of those of the shorter one; null likewise.")
            @Nullable
            Double containment,

            @Schema(description = "Whether this version prints only a part of the article.")
            boolean excerpt) {}

    @Schema(description = "An article on the same subject.")
    record SimilarResponse(
            @Schema(description = "The article's id.") long id,

            @Schema(description = "The URL of the article on this site.")
            String url,

            @Schema(description = "The headline; empty if the page prints none.")
            String headline,

            @Schema(description = "The day of the issue; null while it is unknown.") @Nullable
            LocalDate date,

            @Schema(description = "The newspaper's name.") String newspaper,

            @Schema(description = "The page's label (A01); null if none is known.") @Nullable
            String page,

            @Schema(description = "How similar it is by its distinctive terms, from 0 to 1.")
            double similarity,

            @Schema(description = "How similar it is by what it means, from 0 to 1; 0 where that is not known.")
            double meaning,

            @Schema(description = "The distinctive terms that both articles have.")
            List<String> shared) {}

    @Schema(description = "A step of a story.")
    record StepResponse(
            @Schema(description = "The article's id.") long id,

            @Schema(description = "The URL of the article on this site.")
            String url,

            @Schema(description = "The headline; empty if the page prints none.")
            String headline,

            @Schema(description = "The day of the issue; null while it is unknown.") @Nullable
            LocalDate date,

            @Schema(description = "The newspaper's name.") String newspaper,

            @Schema(description = "The page's label (A01); null if none is known.") @Nullable
            String page,

            @Schema(description = "How similar it is to the article whose story it is, from 0 to 1.")
            double similarity,

            @Schema(
                    description = "What it reports of the story, by its verbs and tense words: announcement, event,"
                            + " follow-up or result; null where they do not say.",
                    allowableValues = {"announcement", "event", "follow-up", "result"})
            @Nullable
            String stage,

            @Schema(description = "The first sentence that no earlier step says; empty if there is none.")
            String news,

            @Schema(description = "Numbers with their units that no earlier step has, at most 5.")
            List<String> figures,

            @Schema(description = "Names of persons that no earlier step has, at most 5.")
            List<String> persons,

            @Schema(description = "Names of places and organs that no earlier step has, at most 6.")
            List<String> places,

            @Schema(description = "Nouns that it uses more than once and no earlier step has, at most 5.")
            List<String> words) {}

    @Operation(
            summary = "List similar articles",
            description = "Returns articles that share the distinctive terms of an article, most similar first; of the"
                    + " versions of a text only one.")
    @ApiResponse(responseCode = "200", description = "The similar articles.")
    @ApiResponse(responseCode = "400", description = "The id is not a whole number.")
    @ApiResponse(responseCode = "404", description = "There is no article with this id.")
    @GetMapping("/api/v1/articles/{id}/similar")
    List<SimilarResponse> similar(
            @Parameter(description = "The article's id.") @PathVariable long id,
            @Parameter(description = "The number of articles to return, at most 50.")
                    @RequestParam(defaultValue = "" + DEFAULT_SIMILAR)
                    int limit) {
        return coverage.find(article(id).id(), Math.clamp(limit, 1, SimilarCoverage.MAX_SIMILAR)).stream()
                .map(similar -> new SimilarResponse(
                        similar.hit().id(),
                        SiteUrls.article(similar.hit().id()),
                        TextFragment.join(similar.hit().headline()),
                        similar.hit().date(),
                        similar.hit().newspaper(),
                        similar.hit().label(),
                        similar.similarity(),
                        similar.meaning(),
                        similar.shared()))
                .toList();
    }

    @Operation(
            summary = "Follow a story",
            description = "Returns the articles on the story of an article, itself included, oldest first, at most 30,"
                    + " each with what it reports and with what no earlier one says.")
    @ApiResponse(responseCode = "200", description = "The steps of the story.")
    @ApiResponse(responseCode = "400", description = "The id is not a whole number.")
    @ApiResponse(responseCode = "404", description = "There is no article with this id.")
    @GetMapping("/api/v1/articles/{id}/thread")
    List<StepResponse> thread(@Parameter(description = "The article's id.") @PathVariable long id) {
        return threads.thread(article(id)).stream()
                .map(step -> new StepResponse(
                        step.id(),
                        SiteUrls.article(step.id()),
                        step.headline(),
                        step.date(),
                        step.newspaper(),
                        step.label(),
                        step.similarity(),
                        step.stage().map(SimilarityController::name).orElse(null),
                        step.news().sentence(),
                        step.news().figures(),
                        step.news().persons(),
                        step.news().places(),
                        step.news().words()))
                .toList();
    }

    private static String name(StoryStage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ArchivedArticle article(long id) {
        return pages.article(id).orElseThrow(() -> unknown(id));
    }

    private static ResponseStatusException unknown(long id) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no article " + id + "; /api/v1/search finds articles.");
    }

    @Operation(
            summary = "List the versions of an article",
            description = "Returns the articles whose text is the same or mostly the same, the article itself included,"
                    + " oldest first, at most 100.")
    @ApiResponse(responseCode = "200", description = "The versions.")
    @ApiResponse(responseCode = "400", description = "The id is not a whole number.")
    @ApiResponse(responseCode = "404", description = "There is no article with this id.")
    @GetMapping("/api/v1/articles/{id}/versions")
    List<VersionResponse> versions(@Parameter(description = "The article's id.") @PathVariable long id) {
        List<VersionResponse> found = versions.versions(id).stream()
                .map(SimilarityController::response)
                .toList();
        if (found.isEmpty()) {
            throw unknown(id);
        }
        return found;
    }

    private static VersionResponse response(Version version) {
        return new VersionResponse(
                version.id(),
                SiteUrls.article(version.id()),
                version.headline(),
                version.date(),
                version.newspaper(),
                version.label(),
                version.letters(),
                version.resemblance(),
                version.containment(),
                version.isPart());
    }
}
