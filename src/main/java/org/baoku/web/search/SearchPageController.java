package org.baoku.web.search;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.baoku.following.SavedSearches;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.Facet;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.baoku.web.HtmlHead;
import org.baoku.web.Link;
import org.baoku.web.PageNotShownException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows search results and the values of a facet.
@Controller
final class SearchPageController {
    private static final int MAX_FACET_VALUES = 500;

    private final ArticleIndex index;
    private final ResultsViewBuilder results;
    private final FilterLabels labels;
    private final SavedSearches savedSearches;

    SearchPageController(
            ArticleIndex index, ResultsViewBuilder results, FilterLabels labels, SavedSearches savedSearches) {
        this.index = index;
        this.results = results;
        this.labels = labels;
        this.savedSearches = savedSearches;
    }

    @GetMapping("/search")
    String search(@RequestParam MultiValueMap<String, String> parameters, @Nullable Principal user, Model model) {
        SearchQuery query = SearchQuery.fromParams(parameters);
        model.addAttribute(
                "followed",
                user == null ? null : savedSearches.find(user.getName(), query).orElse(null));
        model.addAllAttributes(Map.of(
                "results",
                results.build(query),
                "followUrl",
                SiteUrls.follow(query),
                "head",
                new HtmlHead(
                        List.of(),
                        List.of(new HtmlHead.Alternate("application/atom+xml", SiteUrls.searchAs("atom", query))),
                        null),
                "forms",
                List.of(
                        new Link("CSV", SiteUrls.searchAs("csv", query)),
                        new Link("JSON Lines", SiteUrls.searchAs("jsonl", query)),
                        new Link("Atom", SiteUrls.searchAs("atom", query)))));
        return "results";
    }

    /// The values of a facet in a result.
    ///
    /// @param find part of their label, or its pinyin; empty for all values
    @GetMapping("/search/{facet}")
    String facet(
            @PathVariable String facet,
            @RequestParam(defaultValue = "") String find,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Facet requested = Facet.ofParameter(facet)
                .orElseThrow(() -> PageNotShownException.notFound("error.unknown.facet", facet));
        SearchQuery query = SearchQuery.fromParams(parameters);
        String text = find.strip();
        model.addAllAttributes(Map.of(
                "facet",
                FacetView.of(
                        query,
                        requested,
                        text,
                        labels.of(query),
                        index.facetValues(query, requested, text, MAX_FACET_VALUES),
                        MAX_FACET_VALUES)));
        return "facet";
    }
}
