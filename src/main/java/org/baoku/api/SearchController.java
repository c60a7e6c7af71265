package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.baoku.archive.similarity.VersionRepository;
import org.baoku.index.ArticleIndex;
import org.baoku.index.query.Facet;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Hit;
import org.baoku.index.result.ScoreReason;
import org.baoku.index.result.SearchResult;
import org.baoku.site.SiteUrls;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `GET /api/v1/search`, the values of its facets, and the explanation of a hit.
@RestController("apiSearchController")
@Tag(name = "Search")
final class SearchController {
    private static final int MAX_FACET_VALUES = 500;

    private final ArticleIndex index;
    private final VersionRepository versions;
    private final MessageSource messages;

    SearchController(ArticleIndex index, VersionRepository versions, MessageSource messages) {
        this.index = index;
        this.versions = versions;
        this.messages = messages;
    }

    @Schema(description = "The reasons for the score of an article.")
    record ExplanationResponse(
            @Schema(description = "The article's id.") long id,

            @Schema(description = "The sum of the weights of all reasons.")
            double weight,

            @Schema(description = "The reasons, greatest weight first.")
            List<ScoreReason> reasons) {}

    @Operation(
            summary = "Search articles",
            description = "Returns the articles that match the query in full and all filters, with facets; after them"
                    + " articles that match in part. Without parameters it returns all articles.")
    @ApiResponse(responseCode = "200", description = "The result; with no hits if nothing matches.")
    @ApiResponse(responseCode = "400", description = "A parameter is invalid; parameter in the problem names it.")
    @DocumentedSearchParameters
    @GetMapping("/api/v1/search")
    SearchResponse search(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> params,
            @Parameter(hidden = true) Locale locale) {
        SearchQuery query = SearchQuery.fromParams(params);
        long start = System.nanoTime();
        SearchResult result = index.search(query);
        double tookMs = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        facets.put("date", result.months());
        for (Facet facet : Facet.values()) {
            facets.put(facet.parameter(), result.facets().getOrDefault(facet, List.of()));
        }
        return new SearchResponse(
                result.total(),
                tookMs,
                hits(result.hits(), Boolean.TRUE.equals(query.fold())),
                facets,
                result.dates(),
                result.next() == null ? null : result.next().parameter(),
                result.corrected(),
                query.match(),
                result.partial().stream()
                        .map(partial -> HitResponse.of(partial.hit(), partial.missing(), List.of()))
                        .toList(),
                result.partialTotal(),
                result.read(),
                result.mistakes().stream()
                        .map(mistake -> new SearchResponse.MistakeResponse(
                                mistake.messageKey(),
                                mistake.part(),
                                mistake.offset(),
                                messages.getMessage(mistake.messageKey(), new Object[] {mistake.part()}, locale)))
                        .toList(),
                result.offers().stream()
                        .map(offer -> new SearchResponse.OfferResponse(
                                offer.kind(),
                                offer.part(),
                                offer.query(),
                                offer.total(),
                                SiteUrls.search(query.withText(offer.query()))))
                        .toList());
    }

    @Operation(
            summary = "Search the values of a facet",
            description = "Returns the values that a facet has in the result of a search, with their counts.")
    @ApiResponse(responseCode = "200", description = "The values, most frequent first.")
    @ApiResponse(responseCode = "400", description = "A parameter is invalid; parameter in the problem names it.")
    @ApiResponse(responseCode = "404", description = "There is no such facet.")
    @DocumentedSearchParameters
    @GetMapping("/api/v1/search/facets/{facet}")
    List<FacetCount> facet(
            @Parameter(
                            description = "The facet.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "newspaper",
                                                "page",
                                                "reporter",
                                                "official",
                                                "source",
                                                "medium",
                                                "column"
                                            }))
                    @PathVariable
                    String facet,
            @Parameter(description = "Part of the value's label, or its pinyin; all values without it.")
                    @RequestParam(defaultValue = "")
                    String find,
            @Parameter(description = "The number of values to return, at most 500.") @RequestParam(defaultValue = "50")
                    int limit,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> params) {
        Facet requested = Facet.ofParameter(facet)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no facet " + facet + "."));
        return index.facetValues(
                SearchQuery.fromParams(params), requested, find.strip(), Math.clamp(limit, 0, MAX_FACET_VALUES));
    }

    @Operation(
            summary = "Explain a hit",
            description = "Returns why the search finds an article: the words found, where, and their weights.")
    @ApiResponse(responseCode = "200", description = "The explanation.")
    @ApiResponse(responseCode = "400", description = "A parameter is invalid; parameter in the problem names it.")
    @ApiResponse(responseCode = "404", description = "The search does not find this article.")
    @DocumentedSearchParameters
    @GetMapping("/api/v1/search/explain/{id}")
    ExplanationResponse explain(
            @Parameter(description = "The article's id.") @PathVariable long id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> params) {
        List<ScoreReason> reasons = index.explain(SearchQuery.fromParams(params), id);
        if (reasons.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The search does not find article " + id + ".");
        }
        return new ExplanationResponse(
                id, reasons.stream().mapToDouble(ScoreReason::weight).sum(), reasons);
    }

    /// The hits of one part of a result; if folded, those that are versions of one text as one hit.
    private List<HitResponse> hits(List<Hit> hits, boolean folded) {
        Map<Long, Long> clusters =
                folded ? versions.clusters(hits.stream().map(Hit::id).toList()) : Map.of();
        Map<Long, List<Hit>> groups = new LinkedHashMap<>();
        for (Hit hit : hits) {
            groups.computeIfAbsent(clusters.getOrDefault(hit.id(), hit.id()), _ -> new ArrayList<>())
                    .add(hit);
        }
        return groups.values().stream()
                .map(group -> HitResponse.of(
                        group.getFirst(),
                        List.of(),
                        group.stream().skip(1).map(Hit::id).toList()))
                .toList();
    }
}
