package org.baoku.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.QueryCompletion;
import org.baoku.index.QueryCompletion.Completion;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.search.SuggestionsView.Entry;
import org.baoku.web.search.SuggestionsView.Group;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Suggests completions of the typed text, as an HTML fragment that the script shows below the search box.
@Controller
final class SuggestionPageController {
    private static final int MAX_SUGGESTIONS = 12;

    private final QueryCompletion completion;

    SuggestionPageController(ArticleIndex index) {
        this.completion = new QueryCompletion(index);
    }

    @GetMapping("/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        for (Completion completed : find(q.strip())) {
            int word = completed.query().lastIndexOf(completed.text());
            groups.computeIfAbsent(completed.kind(), _ -> new ArrayList<>())
                    .add(new Entry(
                            word <= 0 ? "" : completed.query().substring(0, word),
                            completed.text(),
                            completed.articles(),
                            SiteUrls.search(query(completed))));
        }
        model.addAllAttributes(Map.of(
                "suggestions",
                new SuggestionsView(groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList())));
        return "suggestions";
    }

    /// No suggestions while the index is unavailable, because they are optional.
    private List<Completion> find(String typed) {
        if (typed.isEmpty() || typed.length() > SearchQuery.MAX_TEXT_LENGTH) {
            return List.of();
        }
        try {
            return completion.complete(typed, MAX_SUGGESTIONS);
        } catch (IndexUnavailableException e) {
            return List.of();
        }
    }

    /// A name or a column alone becomes a filter.
    private static SearchQuery query(Completion completed) {
        return Facet.ofParameter(completed.kind())
                .filter(_ -> completed.alone())
                .map(facet -> SearchQuery.ALL.withFilter(facet, new FacetFilter(completed.text(), false)))
                .orElseGet(() -> SearchQuery.of(completed.query()));
    }
}
