package org.baoku.web;

import java.util.List;
import java.util.Map;
import org.baoku.archive.Newspapers;
import org.baoku.archive.PersonShelf;
import org.baoku.index.ArticleIndex;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Searches.
@Controller
final class SearchPages {
    private final ArticleIndex index;
    private final Newspapers newspapers;
    private final PersonShelf people;

    SearchPages(ArticleIndex index, Newspapers newspapers, PersonShelf people) {
        this.index = index;
        this.newspapers = newspapers;
        this.people = people;
    }

    @GetMapping("/search")
    String search(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        SearchQuery query = SearchQuery.fromParams(parameters);
        long begun = System.nanoTime();
        SearchResult result = index.search(query);
        long tookMs = (System.nanoTime() - begun) / 1_000_000;
        Results results = new Results(query, result, newspapers.all().size() > 1, people);
        long elsewhere = result.total() == 0 && query.isNarrowed()
                ? index.search(query.withoutNarrowing()).total()
                : 0;
        model.addAllAttributes(Map.of(
                "results",
                results.view(tookMs, elsewhere),
                "head",
                new Head(
                        List.of(),
                        List.of(new Head.Alternate("application/atom+xml", Addresses.searchAs("atom", query)))),
                "forms",
                List.of(
                        new Link("CSV", Addresses.searchAs("csv", query)),
                        new Link("JSON Lines", Addresses.searchAs("jsonl", query)),
                        new Link("Atom", Addresses.searchAs("atom", query)))));
        return "results";
    }
}
