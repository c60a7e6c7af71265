package org.baoku.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.baoku.index.Facet;
import org.baoku.index.FacetCount;

/// How many of some articles have each value of a facet, and appeared in each month; counted when first asked for. Safe
/// for many threads.
final class Counts {
    private final ArticleSearcher searcher;
    private final List<MatchingDocs> articles;
    private final Map<Facet, int[]> values = new EnumMap<>(Facet.class);
    private final List<FacetCount> months = new ArrayList<>();
    private boolean monthsCounted;

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

    /// The months that have any, oldest first.
    synchronized List<FacetCount> months() throws IOException {
        if (!monthsCounted) {
            countMonths();
            monthsCounted = true;
        }
        return List.copyOf(months);
    }

    private void countMonths() throws IOException {
        Map<Long, Integer> counts = new TreeMap<>();
        for (MatchingDocs docs : articles) {
            NumericDocValues month = DocValues.getNumeric(docs.context().reader(), Fields.MONTH);
            DocIdSetIterator iterator = docs.bits().iterator();
            while (iterator != null && iterator.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (month.advanceExact(iterator.docID())) {
                    counts.merge(month.longValue(), 1, Integer::sum);
                }
            }
        }
        counts.forEach((number, count) -> {
            String month = Months.month(number).toString();
            months.add(new FacetCount(month, month, count));
        });
    }
}
