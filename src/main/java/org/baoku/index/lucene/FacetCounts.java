package org.baoku.index.lucene;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.baoku.index.Facet;
import org.jspecify.annotations.Nullable;

/// Counts a set of articles by facet value and by date, each on first use. Thread-safe.
final class FacetCounts {
    private final ArticleSearcher searcher;
    private final MatchingDocuments matches;
    private final Map<Facet, int[]> facets = new EnumMap<>(Facet.class);
    private @Nullable NavigableMap<LocalDate, Long> days;

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

    /// The number of articles per day, without days that have none.
    synchronized NavigableMap<LocalDate, Long> days() {
        NavigableMap<LocalDate, Long> counts = days;
        if (counts == null) {
            counts = countDays();
            days = counts;
        }
        return counts;
    }

    private NavigableMap<LocalDate, Long> countDays() {
        long oldest = searcher.oldestDay();
        int[] counts = new int[Math.toIntExact(searcher.newestDay() - oldest + 1)];
        for (MatchingDocuments.Segment segment : matches.segments()) {
            int[] dayOfDocument = searcher.ordinals(segment.context()).days();
            for (int i = 0; i < segment.count(); i++) {
                int day = dayOfDocument[segment.document(i)];
                if (day != SegmentOrdinals.NO_DAY) {
                    counts[(int) (day - oldest)]++;
                }
            }
        }
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                days.put(LocalDate.ofEpochDay(oldest + i), (long) counts[i]);
            }
        }
        return days;
    }
}
