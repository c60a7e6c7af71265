package org.baoku.index.lucene.search;

import java.util.EnumMap;
import java.util.Map;
import org.baoku.index.lucene.facet.MatchingDocuments;
import org.baoku.index.lucene.facet.SegmentOrdinals;
import org.baoku.index.query.Facet;
import org.baoku.index.result.ArticlesByDay;
import org.jspecify.annotations.Nullable;

/// Counts a set of articles by facet value and by date, each on first use. Thread-safe.
final class FacetCounts {
    private final ArticleSearcher searcher;
    private final MatchingDocuments matches;
    private final Map<Facet, int[]> facets = new EnumMap<>(Facet.class);
    private @Nullable ArticlesByDay days;

    FacetCounts(ArticleSearcher searcher, MatchingDocuments matches) {
        this.searcher = searcher;
        this.matches = matches;
    }

    /// The number of articles.
    long total() {
        return matches.total();
    }

    /// The number of articles with each value of a facet, by the value's global ordinal.
    synchronized int[] byOrdinal(Facet facet) {
        int[] counts = facets.get(facet);
        if (counts == null) {
            counts = searcher.dictionary(facet).counts(matches);
            facets.put(facet, counts);
        }
        return counts;
    }

    /// The number of articles per day.
    synchronized ArticlesByDay days() {
        ArticlesByDay counts = days;
        if (counts == null) {
            counts = countDays();
            days = counts;
        }
        return counts;
    }

    private ArticlesByDay countDays() {
        ArticlesByDay counts = new ArticlesByDay(searcher.oldestDay(), searcher.newestDay());
        for (MatchingDocuments.Segment segment : matches.segments()) {
            int[] dayOfDocument = searcher.ordinals(segment.context()).days();
            for (int i = 0; i < segment.count(); i++) {
                int day = dayOfDocument[segment.document(i)];
                if (day != SegmentOrdinals.NO_DAY) {
                    counts.add(day);
                }
            }
        }
        return counts;
    }
}
