package org.baoku.index.lucene.facet;

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
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.query.Facet;

/// The doc values of a segment that are counted, in memory: the [FacetOrdinals] of each facet, and the dates.
public final class SegmentOrdinals {
    /// The date of an article without date.
    public static final int NO_DAY = Integer.MIN_VALUE;

    private final Map<Facet, FacetOrdinals> facets = new EnumMap<>(Facet.class);
    private final int[] days;

    private SegmentOrdinals(LeafReader segment) throws IOException {
        for (Facet facet : Facet.values()) {
            facets.put(facet, FacetOrdinals.read(segment, facet.parameter()));
        }
        days = new int[segment.maxDoc()];
        Arrays.fill(days, NO_DAY);
        NumericDocValues values = DocValues.getNumeric(segment, ArticleFields.DAY);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            days[doc] = (int) values.longValue();
        }
    }

    FacetOrdinals facet(Facet facet) {
        return Objects.requireNonNull(facets.get(facet));
    }

    /// The date of each document in days since 1970, or [#NO_DAY].
    public int[] days() {
        return days;
    }

    /// The ordinals of all open segments. A segment never changes, so they are read once and dropped when it is closed.
    public static final class Cache {
        private final Map<CacheKey, SegmentOrdinals> segments = new ConcurrentHashMap<>();

        public SegmentOrdinals get(LeafReader segment) throws IOException {
            CacheHelper core = segment.getCoreCacheHelper();
            SegmentOrdinals ordinals = segments.get(core.getKey());
            if (ordinals == null) {
                ordinals = new SegmentOrdinals(segment);
                if (segments.putIfAbsent(core.getKey(), ordinals) == null) {
                    core.addClosedListener(segments::remove);
                }
            }
            return ordinals;
        }
    }
}
