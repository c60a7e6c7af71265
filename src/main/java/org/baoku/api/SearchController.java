package org.baoku.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.baoku.index.ArticleIndex;
import org.baoku.index.DateHistogram;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.Hit;
import org.baoku.index.IndexedPerson;
import org.baoku.index.ScoreReason;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.baoku.index.TextFragment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `GET /api/v1/search` and what belongs to it.
@RestController("apiSearchController")
final class SearchController {
    private static final int MOST_VALUES = 500;

    private final ArticleIndex index;

    SearchController(ArticleIndex index) {
        this.index = index;
    }

    /// The answer to a search.
    ///
    /// @param tookMs how long the index took, in milliseconds
    /// @param facets the days as months (`2023-07`), and each facet's values with their counts
    /// @param dates the days by year, month or day as their span asks
    /// @param next what `after` is given to go on after these hits; null where there is no more
    /// @param corrected what the words were probably meant to be; null where nothing speaks for another spelling
    record Answer(
            long total,
            double tookMs,
            List<HitAnswer> hits,
            Map<String, List<FacetCount>> facets,
            DateHistogram dates,
            @Nullable String next,
            @Nullable String corrected) {}

    /// Why an article is found, the weightiest reason first.
    ///
    /// @param weight all reasons together
    record Explanation(long id, double weight, List<ScoreReason> reasons) {}

    record HitAnswer(
            long id,
            String url,
            String kicker,
            String headline,
            String subheadline,
            @Nullable LocalDate date,
            String newspaper,
            String page,
            @Nullable String source,
            List<String> reporters,
            List<String> officials,
            List<TextFragment> markedHeadline,
            List<List<TextFragment>> snippets) {}

    @GetMapping("/api/v1/search")
    Answer search(@RequestParam MultiValueMap<String, String> params) {
        SearchQuery query = SearchQuery.fromParams(params);
        long begun = System.nanoTime();
        SearchResult result = index.search(query);
        double tookMs = (System.nanoTime() - begun) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        facets.put("date", result.months());
        for (Facet facet : Facet.values()) {
            facets.put(facet.parameter(), result.facets().getOrDefault(facet, List.of()));
        }
        return new Answer(
                result.total(),
                tookMs,
                result.hits().stream().map(SearchController::answer).toList(),
                facets,
                result.dates(),
                result.next() == null ? null : result.next().parameter(),
                result.corrected());
    }

    /// The values of a facet of which the label holds or sounds like what was typed.
    @GetMapping("/api/v1/search/facets/{facet}")
    List<FacetCount> facet(
            @PathVariable String facet,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam MultiValueMap<String, String> params) {
        Facet asked = Facet.ofParameter(facet)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no facet " + facet + "."));
        return index.facetValues(
                SearchQuery.fromParams(params), asked, find.strip(), Math.clamp(limit, 0, MOST_VALUES));
    }

    /// Why an article is found: which words, in which field, with what weight.
    @GetMapping("/api/v1/search/explain/{id}")
    Explanation explain(@PathVariable long id, @RequestParam MultiValueMap<String, String> params) {
        List<ScoreReason> reasons = index.explain(SearchQuery.fromParams(params), id);
        if (reasons.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The search does not find article " + id + ".");
        }
        return new Explanation(
                id, reasons.stream().mapToDouble(ScoreReason::weight).sum(), reasons);
    }

    private static HitAnswer answer(Hit hit) {
        return new HitAnswer(
                hit.id(),
                "/articles/" + hit.id(),
                hit.kicker(),
                TextFragment.join(hit.headline()),
                hit.subheadline(),
                hit.date(),
                hit.newspaper(),
                hit.page(),
                hit.source(),
                hit.reporters().stream().map(IndexedPerson::name).toList(),
                hit.officials().stream().map(IndexedPerson::name).toList(),
                hit.headline(),
                hit.snippets());
    }
}
