package org.baoku.web.search;

import java.util.ArrayList;
import java.util.List;
import org.baoku.index.query.SearchQuery;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// Links to the pages of a result.
///
/// @param previous null on the first page
/// @param steps the first page and those around the current one; none if the result has one page
/// @param next null on the last page
record Pager(
        @Nullable String previous,
        List<Step> steps,
        @Nullable String next) {
    private static final int STEPS_BESIDE_CURRENT = 2;

    /// A page of the result.
    record Step(long number, boolean current, String url) {}

    /// The pager of a result; it ends at [SearchQuery#MAX_START].
    static Pager of(SearchQuery query, long total) {
        long reachable = Math.min(total, SearchQuery.MAX_START + (long) query.size());
        long last = Math.max(1, (reachable + query.size() - 1) / query.size());
        long current = query.start() / query.size() + 1L;
        List<Step> steps = new ArrayList<>();
        for (long number = 1; number <= last; number++) {
            if (number == 1 || Math.abs(number - current) <= STEPS_BESIDE_CURRENT) {
                steps.add(new Step(number, number == current, url(query, (number - 1) * query.size())));
            }
        }
        return new Pager(
                query.start() > 0 ? url(query, Math.max(0, query.start() - query.size())) : null,
                steps.size() > 1 || current > last ? steps : List.of(),
                current < last ? url(query, current * query.size()) : null);
    }

    private static String url(SearchQuery query, long start) {
        return SiteUrls.search(query.withStart(Math.toIntExact(start)));
    }
}
