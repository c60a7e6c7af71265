package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baoku.archive.batch.Batch;
import org.baoku.archive.batch.BatchPair;
import org.baoku.archive.batch.BatchTerm;
import org.baoku.batch.BatchMatrix;
import org.baoku.batch.BatchTerms;
import org.baoku.batch.Batches;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/batches`: lists of names that are looked up as a job.
@RestController
@Tag(name = "Batches")
@SecurityRequirement(name = ApiDocumentation.BEARER_TOKEN)
final class BatchController {
    private static final String ROUTE = "/api/v1/batches/";

    private final Batches batches;
    private final MessageSource messages;

    BatchController(Batches batches, MessageSource messages) {
        this.messages = messages;
        this.batches = batches;
    }

    @Schema(description = "A batch and its progress.")
    record BatchStatus(
            @Schema(description = "The batch's id.") long id,

            @Schema(description = "The route that reports its progress and what was found.")
            String url,

            @Schema(description = "The title.") String name,

            @Schema(
                    description = "The state of the batch.",
                    allowableValues = {"queued", "running", "finished", "failed", "cancelled"})
            String state,

            @Schema(description = "The number of terms.") int terms,

            @Schema(description = "The number of terms that were looked up.")
            int done,

            @Schema(description = "When it was queued.") Instant askedAt,

            @Schema(description = "When it ended; null until then.") @Nullable
            Instant finishedAt,

            @Schema(description = "Why it failed, in the language of the request; null unless it did.") @Nullable
            String problem,

            @Schema(
                    description = "The same as a code; null unless it failed.",
                    allowableValues = {"too-slow", "index-unavailable"})
            @Nullable
            String problemCode) {}

    @Schema(description = "A batch with what was found so far.")
    record BatchResult(
            @Schema(description = "The batch and its progress.")
            BatchStatus status,

            @Schema(description = "The terms in their order.")
            List<TermResult> terms,

            @Schema(
                    description = "The pairs of terms that articles have in common, among the first 300 terms; empty"
                            + " until the batch is finished.")
            List<PairResult> pairs) {}

    @Schema(description = "A term and what was found.")
    record TermResult(
            @Schema(description = "The term.") String term,

            @Schema(description = "The number of articles; null until it was looked up.") @Nullable
            Long articles,

            @Schema(description = "The id of the first dated article; null if there is none.") @Nullable
            Long firstArticle,

            @Schema(description = "The day of the first dated article.") @Nullable
            LocalDate first,

            @Schema(description = "The id of the last dated article; null if there is none.") @Nullable
            Long lastArticle,

            @Schema(description = "The day of the last dated article.") @Nullable
            LocalDate last,

            @Schema(description = "The URL of the search for the term on this site.")
            String url) {}

    @Schema(description = "Two terms that articles have in common.")
    record PairResult(
            @Schema(description = "The first term.") String one,

            @Schema(description = "The second term.") String other,

            @Schema(description = "The number of articles.") long articles) {}

    @Operation(summary = "List batches", description = "Returns your batches, the newest first.")
    @ApiResponse(responseCode = "200", description = "The batches.")
    @GetMapping("/api/v1/batches")
    List<BatchStatus> batches(@Parameter(hidden = true) Principal user, @Parameter(hidden = true) Locale locale) {
        return batches.of(user.getName()).stream()
                .map(batch -> status(batch, locale))
                .toList();
    }

    @Operation(
            summary = "Look up a list of names",
            description = "Queues up to 1,000 names or phrases, each of which is looked up as it is written. At most 3"
                    + " batches of an account run or wait, and at most 50 are kept.")
    @ApiResponse(responseCode = "202", description = "The batch is queued; Location reports its progress.")
    @ApiResponse(responseCode = "400", description = "There are no terms, more than 1,000, or one is too long.")
    @ApiResponse(responseCode = "409", description = "Too many of your batches have not ended, or are kept.")
    @PostMapping("/api/v1/batches")
    ResponseEntity<BatchStatus> add(
            @Parameter(description = "The terms, one on each line, each of at most 100 characters.") @RequestParam
                    String text,
            @Parameter(description = "The title, at most 60 characters.") @RequestParam(defaultValue = "") String name,
            @Parameter(hidden = true) Principal user,
            @Parameter(hidden = true) Locale locale) {
        long id = batches.add(user.getName(), name, text);
        return ResponseEntity.accepted()
                .location(URI.create(SiteUrls.absolute(ROUTE + id)))
                .body(status(batches.find(user.getName(), id), locale));
    }

    @Operation(summary = "Get a batch", description = "Returns the progress of a batch and what was found so far.")
    @ApiResponse(responseCode = "200", description = "The batch.")
    @ApiResponse(responseCode = "404", description = "There is no such batch of yours.")
    @GetMapping("/api/v1/batches/{id}")
    BatchResult batch(
            @Parameter(description = "The batch's id.") @PathVariable long id,
            @Parameter(hidden = true) Principal user,
            @Parameter(hidden = true) Locale locale) {
        Batch batch = batches.find(user.getName(), id);
        BatchMatrix matrix = batches.matrix(batch);
        return new BatchResult(
                status(batch, locale),
                matrix.terms().stream().map(BatchController::result).toList(),
                matrix.pairs().stream().map(pair -> result(pair, matrix)).toList());
    }

    @Operation(summary = "Delete a batch", description = "Cancels a batch if it has not ended, and deletes it.")
    @ApiResponse(responseCode = "204", description = "The batch was deleted.")
    @ApiResponse(responseCode = "404", description = "There is no such batch of yours.")
    @DeleteMapping("/api/v1/batches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @Parameter(description = "The batch's id.") @PathVariable long id,
            @Parameter(hidden = true) Principal user) {
        batches.remove(user.getName(), id);
    }

    private BatchStatus status(Batch batch, Locale locale) {
        Batch.Problem problem = batch.problem();
        return new BatchStatus(
                batch.id(),
                ROUTE + batch.id(),
                batch.name(),
                batch.state().name().toLowerCase(Locale.ROOT),
                batch.terms(),
                batch.done(),
                batch.madeAt(),
                batch.finishedAt(),
                problem == null ? null : messages.getMessage("batch.problem." + problem.key(), null, locale),
                problem == null ? null : problem.key());
    }

    private static TermResult result(BatchTerm term) {
        return new TermResult(
                term.text(),
                term.hits(),
                term.firstArticle(),
                term.firstDay(),
                term.lastArticle(),
                term.lastDay(),
                SiteUrls.search(BatchTerms.search(term.text())));
    }

    private static PairResult result(BatchPair pair, BatchMatrix matrix) {
        return new PairResult(
                matrix.terms().get(pair.one()).text(),
                matrix.terms().get(pair.other()).text(),
                pair.hits());
    }
}
