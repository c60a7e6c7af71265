package org.baoku.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ScopedValue.CallableOp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.baoku.index.Facet;
import org.baoku.index.SearchTimeoutException;
import org.jspecify.annotations.Nullable;

/// A searcher with what is worked out once for each state of the index.
final class ArticleSearcher extends IndexSearcher {
    /// Whether a word stands in an article says more than how often: newspaper articles are short.
    static final Similarity SIMILARITY = new BM25Similarity(0.5f, 0.75f);

    /// Enough for the longest words of a search, taken apart in every way.
    private static final int MOST_CLAUSES = 8_192;

    /// When whatever this thread asks must have ended, in the clock's nanoseconds.
    private static final ScopedValue<Long> END = ScopedValue.newInstance();

    static {
        setMaxClauseCount(MOST_CLAUSES);
    }

    private final List<SegmentOrdinals> columns = new ArrayList<>();
    private final Map<Facet, FacetDictionary> values = new EnumMap<>(Facet.class);
    private final long oldestDay;
    private final long newestDay;
    private @Nullable Suggester offers;
    private @Nullable FacetCounts everything;

    private ArticleSearcher(IndexReader reader, SegmentOrdinals.OfSegments segments) throws IOException {
        super(reader);
        setSimilarity(SIMILARITY);
        for (LeafReaderContext segment : reader.leaves()) {
            columns.add(segments.of(segment.reader()));
        }
        for (Facet facet : Facet.values()) {
            values.put(facet, FacetDictionary.of(reader, facet, columns));
        }
        byte[] oldest = PointValues.getMinPackedValue(reader, ArticleFields.DAY);
        oldestDay = oldest == null ? 0 : LongPoint.decodeDimension(oldest, 0);
        byte[] newest = PointValues.getMaxPackedValue(reader, ArticleFields.DAY);
        newestDay = newest == null ? 0 : LongPoint.decodeDimension(newest, 0);
    }

    /// The values of a facet.
    final FacetDictionary values(Facet facet) {
        return Objects.requireNonNull(values.get(facet));
    }

    /// What is counted in a segment.
    SegmentOrdinals columns(LeafReaderContext segment) {
        return columns.get(segment.ord);
    }

    /// The day of the newest article, as a count of days since 1970.
    long newestDay() {
        return newestDay;
    }

    /// The day of the oldest article, likewise.
    long oldestDay() {
        return oldestDay;
    }

    /// Work that is broken off when it takes longer than any search may.
    ///
    /// @param longest nothing that asks the index goes on after it
    static <T> T within(Duration longest, CallableOp<T, IOException> work) throws IOException {
        return ScopedValue.where(END, System.nanoTime() + longest.toNanos()).call(work);
    }

    /// The same work for another thread, to be broken off when this one is.
    static <T> Callable<T> alongside(CallableOp<T, IOException> work) {
        if (!END.isBound()) {
            return work::call;
        }
        long end = END.get();
        return () -> ScopedValue.where(END, end).call(work);
    }

    /// Looks at the clock before each segment: no segment takes long.
    @Override
    protected void searchLeaf(LeafReaderContext segment, int from, int to, Weight weight, Collector collector)
            throws IOException {
        if (END.isBound() && System.nanoTime() - END.get() > 0) {
            throw new SearchTimeoutException();
        }
        super.searchLeaf(segment, from, to, weight, collector);
    }

    /// Whether any article answers a query.
    boolean isAnswered(Query query) {
        try {
            return search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The counts of all articles.
    synchronized FacetCounts everything() throws IOException {
        FacetCounts known = everything;
        if (known == null) {
            known = new FacetCounts(this, MatchingDocuments.of(this, MatchAllDocsQuery.INSTANCE));
            everything = known;
        }
        return known;
    }

    /// What can be offered to somebody who is typing; worked out when first asked for.
    synchronized Suggester offers() throws IOException {
        Suggester known = offers;
        if (known == null) {
            known = new Suggester(
                    values(Facet.OFFICIAL),
                    values(Facet.REPORTER),
                    values(Facet.COLUMN),
                    HeadlineTerms.of(getIndexReader()));
            offers = known;
        }
        return known;
    }

    /// Makes and warms a searcher before anybody asks it.
    static final class Factory extends SearcherFactory {
        private final SegmentOrdinals.OfSegments segments = new SegmentOrdinals.OfSegments();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
            return new ArticleSearcher(reader, segments);
        }
    }
}
