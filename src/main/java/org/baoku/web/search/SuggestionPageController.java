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
import org.baoku.web.search.SuggestionsView.Group;
import org.baoku.web.search.SuggestionsView.Offer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Offers what somebody who is typing may mean, as a list that the script puts below the search box.
@Controller
final class SuggestionPageController {
    private static final int OFFERS = 12;

    private final ArticleIndex index;

    SuggestionPageController(ArticleIndex index) {
        this.index = index;
    }

    @GetMapping("/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        Map<Suggestion.Kind, List<Offer>> offers = new EnumMap<>(Suggestion.Kind.class);
        for (Suggestion suggestion : offered(q.strip())) {
            offers.computeIfAbsent(suggestion.kind(), _ -> new ArrayList<>())
                    .add(new Offer(suggestion.text(), suggestion.articles(), SiteUrls.search(meant(suggestion))));
        }
        model.addAllAttributes(Map.of(
                "suggestions",
                new SuggestionsView(offers.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList())));
        return "suggestions";
    }

    /// Who types can do without offers, so an index that is away offers nothing.
    private List<Suggestion> offered(String typed) {
        if (typed.isEmpty() || typed.length() > SearchQuery.MAX_TEXT_LENGTH) {
            return List.of();
        }
        try {
            return index.suggest(typed, OFFERS);
        } catch (IndexUnavailableException away) {
            return List.of();
        }
    }

    private static SearchQuery meant(Suggestion suggestion) {
        FacetFilter choice = new FacetFilter(suggestion.text(), false);
        return switch (suggestion.kind()) {
            case OFFICIAL -> SearchQuery.ALL.withFilter(Facet.OFFICIAL, choice);
            case REPORTER -> SearchQuery.ALL.withFilter(Facet.REPORTER, choice);
            case COLUMN -> SearchQuery.ALL.withFilter(Facet.COLUMN, choice);
            case HEADLINE -> SearchQuery.of(suggestion.text());
        };
    }
}
