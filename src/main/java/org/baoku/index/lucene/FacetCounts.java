package org.baoku.index.lucene;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.baoku.index.Facet;
import org.jspecify.annotations.Nullable;

/// How many of some articles have each value of a facet, and appeared on each day; counted when first asked for. Safe
/// for many threads.
final class FacetCounts {
    private final ArticleSearcher searcher;
    private final MatchingDocuments articles;
    private final Map<Facet, int[]> values = new EnumMap<>(Facet.class);
    private @Nullable NavigableMap<LocalDate, Long> days;

    FacetCounts(ArticleSearcher searcher, MatchingDocuments articles) {
        this.searcher = searcher;
        this.articles = articles;
    }

    /// How many articles there are.
    long total() {
        return articles.total();
    }

    /// By the value's number.
    synchronized int[] values(Facet facet) {
        int[] counted = values.get(facet);
        if (counted == null) {
            counted = searcher.values(facet).counts(articles);
            values.put(facet, counted);
        }
        return counted;
    }

    /// The days that have any.
    synchronized NavigableMap<LocalDate, Long> days() {
        NavigableMap<LocalDate, Long> counted = days;
        if (counted == null) {
            counted = counted();
            days = counted;
        }
        return counted;
    }

    private NavigableMap<LocalDate, Long> counted() {
        long oldest = searcher.oldestDay();
        int[] counts = new int[Math.toIntExact(searcher.newestDay() - oldest + 1)];
        for (MatchingDocuments.Segment segment : articles.segments()) {
            int[] ofArticle = searcher.columns(segment.context()).days();
            for (int i = 0; i < segment.count(); i++) {
                int day = ofArticle[segment.article(i)];
                if (day != SegmentOrdinals.NO_DAY) {
                    counts[(int) (day - oldest)]++;
                }
            }
        }
        NavigableMap<LocalDate, Long> counted = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                counted.put(LocalDate.ofEpochDay(oldest + i), (long) counts[i]);
            }
        }
        return counted;
    }
}
