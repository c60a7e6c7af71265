package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.baoku.index.ArticleIndex;
import org.baoku.index.QueryCompletion;
import org.baoku.index.query.SearchQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/suggest`: completions while the user types.
@RestController
@Tag(name = "Search")
final class SuggestController {
    private static final int MAX_LIMIT = 50;

    private final QueryCompletion completion;

    SuggestController(ArticleIndex index) {
        this.completion = new QueryCompletion(index);
    }

    @Schema(description = "A completion of the typed text.")
    record SuggestionResponse(
            @Schema(description = "What the completing word is: the value of a facet, such as OFFICIAL, or a word.")
            String kind,

            @Schema(description = "The completing word.") String text,

            @Schema(description = "The whole query with this word.")
            String query,

            @Schema(
                    description = "The number of articles that have the word; for a label, of those that match the rest"
                            + " of the query.")
            long articles) {}

    @Operation(
            summary = "Suggest completions",
            description = "Returns persons, column labels and frequent terms that begin with the last word typed,"
                    + " contain it, or have its pinyin; after a label such as 记者: its values.")
    @ApiResponse(responseCode = "200", description = "The suggestions, best first; none for text over 500 characters.")
    @ApiResponse(responseCode = "400", description = "The limit is not a whole number.")
    @GetMapping("/api/v1/suggest")
    List<SuggestionResponse> suggest(
            @Parameter(description = "The text typed so far: characters or pinyin.", example = "wangwei")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "The number of suggestions to return, at most 50.")
                    @RequestParam(defaultValue = "12")
                    int limit) {
        String typed = q.strip();
        return typed.length() > SearchQuery.MAX_TEXT_LENGTH
                ? List.of()
                : completion.complete(typed, Math.clamp(limit, 0, MAX_LIMIT)).stream()
                        .map(completed -> new SuggestionResponse(
                                completed.kind().toUpperCase(Locale.ROOT),
                                completed.text(),
                                completed.query(),
                                completed.articles()))
                        .toList();
    }
}
