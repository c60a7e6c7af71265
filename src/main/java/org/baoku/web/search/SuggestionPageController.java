package org.baoku.web.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Facet;
import org.baoku.index.FacetFilter;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchQuery;
import org.baoku.index.Suggestion;
import org.baoku.site.SiteUrls;
import org.baoku.web.search.SuggestionsView.Completion;
import org.baoku.web.search.SuggestionsView.Group;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Suggests completions of the typed text, as an HTML fragment that the script shows below the search box.
@Controller
final class SuggestionPageController {
    private static final int MAX_SUGGESTIONS = 12;

    private final ArticleIndex index;

    SuggestionPageController(ArticleIndex index) {
        this.index = index;
    }

    @GetMapping("/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        Map<Suggestion.Kind, List<Completion>> completions = new EnumMap<>(Suggestion.Kind.class);
        for (Suggestion suggestion : find(q.strip())) {
            completions
                    .computeIfAbsent(suggestion.kind(), _ -> new ArrayList<>())
                    .add(new Completion(suggestion.text(), suggestion.articles(), SiteUrls.search(query(suggestion))));
        }
        model.addAllAttributes(Map.of(
                "suggestions",
                new SuggestionsView(completions.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList())));
        return "suggestions";
    }

    /// No suggestions while the index is unavailable, because they are optional.
    private List<Suggestion> find(String typed) {
        if (typed.isEmpty() || typed.length() > SearchQuery.MAX_TEXT_LENGTH) {
            return List.of();
        }
        try {
            return index.suggest(typed, MAX_SUGGESTIONS);
        } catch (IndexUnavailableException e) {
            return List.of();
        }
    }

    private static SearchQuery query(Suggestion suggestion) {
        FacetFilter filter = new FacetFilter(suggestion.text(), false);
        return switch (suggestion.kind()) {
            case OFFICIAL -> SearchQuery.ALL.withFilter(Facet.OFFICIAL, filter);
            case REPORTER -> SearchQuery.ALL.withFilter(Facet.REPORTER, filter);
            case COLUMN -> SearchQuery.ALL.withFilter(Facet.COLUMN, filter);
            case HEADLINE -> SearchQuery.of(suggestion.text());
        };
    }
}
