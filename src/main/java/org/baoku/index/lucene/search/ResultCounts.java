package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.baoku.index.lucene.facet.MatchingDocuments;
import org.baoku.index.query.Facet;
import org.baoku.index.query.FacetFilter;
import org.baoku.index.result.DateHistogram;
import org.baoku.index.result.FacetCount;

/// Everything that is counted over all matching articles of a search.
///
/// @param total the number of matching articles
/// @param months the articles of each month, regardless of the date range
/// @param dates the articles within the date range
/// @param facets the most frequent values of each facet, counted without the facet's own filters
record ResultCounts(long total, List<FacetCount> months, DateHistogram dates, Map<Facet, List<FacetCount>> facets) {
    private static final int MAX_VALUES = 30;

    /// Counts a search.
    ///
    /// @param matching the matching articles
    static ResultCounts of(ArticleSearcher searcher, PreparedSearch search, FacetCounts matching) throws IOException {
        FacetCounts allDates = search.isFilteredByDate() ? counts(searcher, search.matchingAllDates()) : matching;
        return new ResultCounts(
                matching.total(),
                DateHistogram.months(allDates.days()),
                DateHistogram.of(matching.days()),
                facets(searcher, search, matching));
    }

    private static Map<Facet, List<FacetCount>> facets(
            ArticleSearcher searcher, PreparedSearch search, FacetCounts matching) throws IOException {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            int[] counts = search.isFilteredBy(facet)
                    ? counts(searcher, search.matchingWithoutFilter(facet)).byOrdinal(facet)
                    : matching.byOrdinal(facet);
            Set<String> chosen = search.search().filters(facet).stream()
                    .map(FacetFilter::value)
                    .collect(Collectors.toSet());
            facets.put(facet, searcher.dictionary(facet).mostFrequent(counts, MAX_VALUES, chosen));
        }
        return facets;
    }

    /// The counts of one facet by value ordinal, without the facet's own filters.
    static int[] ofFacet(ArticleSearcher searcher, PreparedSearch search, Facet facet) throws IOException {
        FacetCounts counts =
                search.matchesAll() ? searcher.allDocuments() : counts(searcher, search.matchingWithoutFilter(facet));
        return counts.byOrdinal(facet);
    }

    private static FacetCounts counts(ArticleSearcher searcher, Query query) throws IOException {
        // all articles are left where the only filter is the one that is not applied
        return searcher.rewrite(query) instanceof MatchAllDocsQuery
                ? searcher.allDocuments()
                : new FacetCounts(searcher, MatchingDocuments.of(searcher, query));
    }
}
