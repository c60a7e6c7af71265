package org.baoku.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.baoku.index.query.MatchMode;
import org.baoku.index.query.ReadNode;
import org.baoku.index.result.DateHistogram;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.Offer;
import org.jspecify.annotations.Nullable;

/// The result of a search as the API returns it.
@Schema(description = "The result of a search.")
record SearchResponse(
        @Schema(description = "The number of articles that match the query in full; facets and dates count these.")
        long total,

        @Schema(description = "The time that the search took, in milliseconds.")
        double tookMs,

        @Schema(description = "The requested part of the result.")
        List<HitResponse> hits,

        @Schema(
                description = "The counts of each facet's values, by the facet's parameter name; under date the"
                        + " months (2023-07).")
        Map<String, List<FacetCount>> facets,

        @Schema(description = "The counts by day, month or year, depending on the span of the result.")
        DateHistogram dates,

        @Schema(description = "The value of after for the next part of the result; null at the end.") @Nullable
        String next,

        @Schema(description = "The query with its spelling corrected; null without a correction.") @Nullable
        String corrected,

        @Schema(description = "How much of the unquoted text an article must hold to be found.")
        MatchMode match,

        @Schema(
                description = "The best articles that hold only some words of the query, after the last hit; in no"
                        + " count but partialTotal.")
        List<HitResponse> partial,

        @Schema(
                description = "The number of articles that hold only some words of the query; 1,000 means 1,000 or"
                        + " more.")
        long partialTotal,

        @Schema(description = "How the query was understood.")
        ReadNode read,

        @Schema(description = "The parts of the query that were ignored.")
        List<MistakeResponse> mistakes,

        @Schema(description = "Other searches that may be what the user wants, best first.")
        List<OfferResponse> offers) {
    @Schema(description = "A part of a query that was ignored.")
    record MistakeResponse(
            @Schema(description = "What is wrong, as a code.")
            String code,

            @Schema(description = "The part of the query.") String part,

            @Schema(description = "Where the part begins in the query, from 0.")
            int offset,

            @Schema(description = "What is wrong, a sentence in the language of the request.")
            String message) {}

    @Schema(description = "Another search that may be what the user wants.")
    record OfferResponse(
            @Schema(description = "Why it is offered.") Offer.Kind kind,

            @Schema(description = "The part of the query that it concerns, as typed.")
            String part,

            @Schema(description = "The query that is offered.")
            String query,

            @Schema(description = "The number of articles that match it in full, with the same filters.")
            long total,

            @Schema(description = "The URL of its result on this site.")
            String url) {}
}
