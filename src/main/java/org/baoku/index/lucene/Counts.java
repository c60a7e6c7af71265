package org.baoku.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.baoku.index.Facet;
import org.jspecify.annotations.Nullable;

/// How many of some articles have each value of a facet, and appeared on each day; counted when first asked for. Safe
/// for many threads.
final class Counts {
    private final ArticleSearcher searcher;
    private final List<MatchingDocs> articles;
    private final Map<Facet, int[]> values = new EnumMap<>(Facet.class);
    private @Nullable NavigableMap<LocalDate, Long> days;

    Counts(ArticleSearcher searcher, List<MatchingDocs> articles) {
        this.searcher = searcher;
        this.articles = articles;
    }

    /// By the value's number.
    synchronized int[] values(Facet facet) throws IOException {
        int[] counted = values.get(facet);
        if (counted == null) {
            counted = searcher.values(facet).counts(articles);
            values.put(facet, counted);
        }
        return counted;
    }

    /// The days that have any.
    synchronized NavigableMap<LocalDate, Long> days() throws IOException {
        NavigableMap<LocalDate, Long> counted = days;
        if (counted == null) {
            counted = counted();
            days = counted;
        }
        return counted;
    }

    private NavigableMap<LocalDate, Long> counted() throws IOException {
        long oldest = searcher.oldestDay();
        int[] counts = new int[Math.toIntExact(searcher.newestDay() - oldest + 1)];
        for (MatchingDocs docs : articles) {
            NumericDocValues day = DocValues.getNumeric(docs.context().reader(), Fields.DAY);
            DocIdSetIterator iterator = docs.bits().iterator();
            while (iterator != null && iterator.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (day.advanceExact(iterator.docID())) {
                    counts[(int) (day.longValue() - oldest)]++;
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
