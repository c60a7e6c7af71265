package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.baoku.trend.TrendCounter;
import org.baoku.trend.TrendQuery;
import org.baoku.trend.TrendTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/trends`: searches over time.
@RestController
@Tag(name = "Search")
final class TrendController {
    private final TrendCounter counter;

    TrendController(TrendCounter counter) {
        this.counter = counter;
    }

    @Schema(description = "Searches over time.")
    record TrendResponse(
            @Schema(
                    description = "The length of a period.",
                    allowableValues = {"year", "month"})
            String unit,

            @Schema(description = "The searches, in the order of the counts.")
            List<String> queries,

            @Schema(description = "The periods without gaps, the oldest first; at most 240 months.")
            List<PeriodResponse> periods) {}

    @Schema(description = "A year or a month.")
    record PeriodResponse(
            @Schema(description = "The period: 2023 or 2023-07.")
            String period,

            @Schema(description = "The number of all articles.")
            long articles,

            @Schema(description = "The number of articles that match each search.")
            List<Long> counts) {}

    @Operation(
            summary = "Count searches over time",
            description = "Returns for each year or month the number of all articles and of those that match each"
                    + " search in full.")
    @ApiResponse(responseCode = "200", description = "The counts.")
    @ApiResponse(responseCode = "400", description = "There are more than five searches, or a value cannot be read.")
    @GetMapping("/api/v1/trends")
    TrendResponse trends(
            @Parameter(description = "A search in the query language; repeat the parameter for up to five.")
                    @RequestParam(defaultValue = "")
                    List<String> q,
            @Parameter(description = "year or month; by default the month for up to four years.")
                    @RequestParam(defaultValue = "")
                    String unit,
            @Parameter(description = "The first day, inclusive: a day, month or year.") @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "The last day, inclusive: a day, month or year.") @RequestParam(defaultValue = "")
                    String to) {
        TrendTable table = counter.count(TrendQuery.of(q, unit, from, to));
        return new TrendResponse(
                table.unit().name().toLowerCase(Locale.ROOT),
                table.terms(),
                table.rows().stream()
                        .map(row -> new PeriodResponse(row.period(), row.total(), row.counts()))
                        .toList());
    }
}
