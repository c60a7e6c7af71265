package org.baoku.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.baoku.index.ArticleIndex;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;
import org.baoku.index.Hit;
import org.baoku.index.Person;
import org.baoku.index.Piece;
import org.baoku.index.SearchQuery;
import org.baoku.index.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/search`.
@RestController("apiSearchController")
final class SearchController {
    private final ArticleIndex index;

    SearchController(ArticleIndex index) {
        this.index = index;
    }

    /// The answer to a search.
    ///
    /// @param tookMs how long the index took, in milliseconds
    /// @param facets the days as months (`2023-07`), and each facet's values with their counts
    /// @param corrected what the words were probably meant to be; null where nothing speaks for another spelling
    record Answer(
            long total,
            double tookMs,
            List<HitAnswer> hits,
            Map<String, List<FacetCount>> facets,
            @Nullable String corrected) {}

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
            List<Piece> markedHeadline,
            List<List<Piece>> snippets) {}

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
                result.corrected());
    }

    private static HitAnswer answer(Hit hit) {
        return new HitAnswer(
                hit.id(),
                "/articles/" + hit.id(),
                hit.kicker(),
                Piece.join(hit.headline()),
                hit.subheadline(),
                hit.date(),
                hit.newspaper(),
                hit.page(),
                hit.source(),
                hit.reporters().stream().map(Person::name).toList(),
                hit.officials().stream().map(Person::name).toList(),
                hit.headline(),
                hit.snippets());
    }
}
