package org.baoku.api;

import java.util.List;
import org.baoku.index.ArticleIndex;
import org.baoku.index.SearchQuery;
import org.baoku.index.Suggestion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/suggest`: what somebody who is typing may mean.
@RestController
final class SuggestController {
    private static final int MOST = 50;

    private final ArticleIndex index;

    SuggestController(ArticleIndex index) {
        this.index = index;
    }

    /// Persons, column labels and frequent words of headlines that begin with, contain or sound like what was typed.
    @GetMapping("/api/v1/suggest")
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "12") int limit) {
        String typed = q.strip();
        return typed.length() > SearchQuery.MAX_TEXT_LENGTH
                ? List.of()
                : index.suggest(typed, Math.clamp(limit, 0, MOST));
    }
}
