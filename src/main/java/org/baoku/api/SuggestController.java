package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.baoku.index.ArticleIndex;
import org.baoku.index.SearchQuery;
import org.baoku.index.Suggestion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/suggest`: completions while the user types.
@RestController
@Tag(name = "Search")
final class SuggestController {
    private static final int MAX_LIMIT = 50;

    private final ArticleIndex index;

    SuggestController(ArticleIndex index) {
        this.index = index;
    }

    @Operation(
            summary = "Suggest completions",
            description = "Returns persons, column labels and frequent headline terms that begin with the typed text,"
                    + " contain it, or have its pinyin.")
    @ApiResponse(responseCode = "200", description = "The suggestions, best first; none for text over 500 characters.")
    @ApiResponse(responseCode = "400", description = "The limit is not a whole number.")
    @GetMapping("/api/v1/suggest")
    List<Suggestion> suggest(
            @Parameter(description = "The text typed so far: characters or pinyin.", example = "wangwei")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "The number of suggestions to return, at most 50.")
                    @RequestParam(defaultValue = "12")
                    int limit) {
        String typed = q.strip();
        return typed.length() > SearchQuery.MAX_TEXT_LENGTH
                ? List.of()
                : index.suggest(typed, Math.clamp(limit, 0, MAX_LIMIT));
    }
}
