package org.baoku.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoku.index.query.SearchQuery;
import org.baoku.index.result.FacetCount;
import org.baoku.index.result.SearchResult;
import org.baoku.site.SiteUrls;
import org.baoku.web.chart.BarChart;
import org.baoku.web.chart.Period;
import org.jspecify.annotations.Nullable;

/// The result over time, with links to shorter and longer periods.
///
/// @param chart the bars link to the search in their period
/// @param wider the longer periods around the current one, the longest first
/// @param current the year, month or day that the dates of the search are; null for other dates
record TimeNavigation(
        BarChart chart, List<PeriodLink> wider, @Nullable Period current) {
    /// The search in a longer period.
    ///
    /// @param period null for all dates
    record PeriodLink(@Nullable Period period, String url) {}

    /// @param oldest the day of the archive's first issue; null if it has none
    /// @param newest the day of the archive's last issue; null if it has none
    static TimeNavigation of(
            SearchQuery query, SearchResult result, @Nullable LocalDate oldest, @Nullable LocalDate newest) {
        return new TimeNavigation(
                BarChart.of(
                        counts(query, result), query.from(), query.to(), oldest, newest, period -> url(query, period)),
                wider(query),
                current(query));
    }

    /// The counts by day for a search of at most a month, otherwise by month.
    private static List<FacetCount> counts(SearchQuery query, SearchResult result) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        boolean byDay = from != null && to != null && !to.isAfter(from.plusMonths(1)) && result.total() > 0;
        return byDay ? result.dates().counts() : result.months();
    }

    private static List<PeriodLink> wider(SearchQuery query) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from == null && to == null) {
            return List.of();
        }
        List<PeriodLink> wider = new ArrayList<>();
        wider.add(new PeriodLink(null, SiteUrls.search(query.withDates(null, null))));
        if (from != null && to != null) {
            for (Period.Unit unit : List.of(Period.Unit.YEAR, Period.Unit.MONTH)) {
                Period around = Period.around(from, unit);
                if (around.equals(Period.around(to, unit)) && !around.is(from, to)) {
                    wider.add(new PeriodLink(around, url(query, around)));
                }
            }
        }
        return wider;
    }

    private static @Nullable Period current(SearchQuery query) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        return from == null || to == null ? null : Period.of(from, to);
    }

    private static String url(SearchQuery query, Period period) {
        return SiteUrls.search(query.withDates(period.first(), period.last()));
    }
}
