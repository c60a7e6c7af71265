package org.baoku.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.site.SiteUrls;
import org.baoku.web.HtmlHead;
import org.baoku.web.Link;
import org.baoku.web.PageNotShownException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Searches.
@Controller
final class SearchPageController {
    /// How many values of a facet one page shows.
    private static final int MOST_VALUES = 500;

    private final ArticleIndex index;
    private final NewspaperRepository newspapers;
    private final OfficialRepository officials;
    private final ReporterRepository reporters;

    SearchPageController(
            ArticleIndex index,
            NewspaperRepository newspapers,
            OfficialRepository officials,
            ReporterRepository reporters) {
        this.index = index;
        this.newspapers = newspapers;
        this.officials = officials;
        this.reporters = reporters;
    }

    @GetMapping("/search")
    String search(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        SearchQuery query = SearchQuery.fromParams(parameters);
        long begun = System.nanoTime();
        SearchResult result = index.search(query);
        long tookMs = (System.nanoTime() - begun) / 1_000_000;
        ResultsViewBuilder results = new ResultsViewBuilder(
                query, result, times(query, result), newspapers.all().size() > 1, officials, reporters);
        model.addAllAttributes(Map.of(
                "results",
                results.view(tookMs, other -> index.search(other).total()),
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

    /// How many articles each month of the result has, or each day where a month or less is asked for.
    private static List<FacetCount> times(SearchQuery query, SearchResult result) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        boolean byDay = from != null && to != null && !to.isAfter(from.plusMonths(1)) && result.total() > 0;
        return byDay ? result.dates().counts() : result.months();
    }

    /// The values of a facet that a result has, to find one in.
    ///
    /// @param find what they are to hold or sound like
    @GetMapping("/search/{facet}")
    String facet(
            @PathVariable String facet,
            @RequestParam(defaultValue = "") String find,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Facet asked = Facet.ofParameter(facet)
                .orElseThrow(() -> PageNotShownException.notFound("error.unknown.facet", facet));
        SearchQuery query = SearchQuery.fromParams(parameters);
        model.addAllAttributes(Map.of(
                "facet",
                new ResultsViewBuilder(
                                query,
                                index.search(query),
                                List.of(),
                                newspapers.all().size() > 1,
                                officials,
                                reporters)
                        .facetView(asked, find.strip(), index.facetValues(query, asked, find.strip(), MOST_VALUES))));
        return "facet";
    }
}
