package org.baoku.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.baoku.index.Facet;

/// What is counted in a segment, in memory: a [FacetOrdinals] a facet, and the articles' days.
final class SegmentOrdinals {
    /// The day of an article that has none.
    static final int NO_DAY = Integer.MIN_VALUE;

    private final Map<Facet, FacetOrdinals> facets = new EnumMap<>(Facet.class);
    private final int[] days;

    private SegmentOrdinals(LeafReader segment) throws IOException {
        for (Facet facet : Facet.values()) {
            facets.put(facet, FacetOrdinals.read(segment, facet.parameter()));
        }
        days = new int[segment.maxDoc()];
        Arrays.fill(days, NO_DAY);
        NumericDocValues values = DocValues.getNumeric(segment, ArticleFields.DAY);
        for (int article = values.nextDoc(); article != DocIdSetIterator.NO_MORE_DOCS; article = values.nextDoc()) {
            days[article] = (int) values.longValue();
        }
    }

    FacetOrdinals of(Facet facet) {
        return Objects.requireNonNull(facets.get(facet));
    }

    /// The day of each article, as a count of days since 1970, or [#NO_DAY].
    int[] days() {
        return days;
    }

    /// Those of every segment that is open: a segment never changes, so its columns are read once.
    static final class OfSegments {
        private final Map<CacheKey, SegmentOrdinals> known = new ConcurrentHashMap<>();

        SegmentOrdinals of(LeafReader segment) throws IOException {
            CacheHelper segmentItself = segment.getCoreCacheHelper();
            SegmentOrdinals columns = known.get(segmentItself.getKey());
            if (columns == null) {
                columns = new SegmentOrdinals(segment);
                if (known.putIfAbsent(segmentItself.getKey(), columns) == null) {
                    segmentItself.addClosedListener(known::remove);
                }
            }
            return columns;
        }
    }
}
