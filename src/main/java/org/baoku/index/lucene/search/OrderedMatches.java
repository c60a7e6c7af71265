package org.baoku.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntroSorter;
import org.baoku.index.lucene.document.ArticleFields;
import org.baoku.index.lucene.facet.SegmentOrdinals;
import org.baoku.index.query.SortOrder;
import org.jspecify.annotations.Nullable;

/// Collects all matches of a search in the order of [org.baoku.index.lucene.query.HitOrder], in one run of
/// the query: sixteen bytes for each match while they are sorted, four afterwards.
final class OrderedMatches {
    private static final int INITIAL_CAPACITY = 1_024;

    /// The deadline is checked after so many matches.
    private static final int CHECK_INTERVAL = 4_096;

    private final ArticleSearcher searcher;
    private final SortOrder order;
    private int[] documents = new int[INITIAL_CAPACITY];
    private int[] keys = new int[INITIAL_CAPACITY];
    private long[] ids = new long[INITIAL_CAPACITY];
    private int count;

    private OrderedMatches(ArticleSearcher searcher, SortOrder order) {
        this.searcher = searcher;
        this.order = order;
    }

    /// The documents that match a query, as ids of the whole index.
    static int[] of(ArticleSearcher searcher, Query query, SortOrder order) throws IOException {
        OrderedMatches matches = new OrderedMatches(searcher, order);
        searcher.search(query, matches.new Collecting());
        matches.sort();
        return ArrayUtil.copyOfSubArray(matches.documents, 0, matches.count);
    }

    private void add(int document, int key, long id) {
        if (count == documents.length) {
            documents = ArrayUtil.grow(documents, count + 1);
            keys = ArrayUtil.growExact(keys, documents.length);
            ids = ArrayUtil.growExact(ids, documents.length);
        }
        documents[count] = document;
        keys[count] = key;
        ids[count] = id;
        count++;
        if (count % CHECK_INTERVAL == 0) {
            SearchBudget.check();
        }
    }

    /// The hits with the smallest key come first.
    private static int key(SortOrder order, float score, int day) {
        return switch (order) {
            // Scores are not negative, so their bits are in their order.
            case RELEVANCE -> -Float.floatToIntBits(score);
            case NEWEST -> day == SegmentOrdinals.NO_DAY ? Integer.MAX_VALUE : -day;
            case OLDEST -> day == SegmentOrdinals.NO_DAY ? Integer.MAX_VALUE : day;
        };
    }

    private void sort() {
        new IntroSorter() {
            private int pivotKey;
            private long pivotId;

            @Override
            protected void setPivot(int i) {
                pivotKey = keys[i];
                pivotId = ids[i];
            }

            @Override
            protected int comparePivot(int j) {
                int byKey = Integer.compare(pivotKey, keys[j]);
                return byKey == 0 ? Long.compare(pivotId, ids[j]) : byKey;
            }

            @Override
            protected void swap(int i, int j) {
                int document = documents[i];
                documents[i] = documents[j];
                documents[j] = document;
                int key = keys[i];
                keys[i] = keys[j];
                keys[j] = key;
                long id = ids[i];
                ids[i] = ids[j];
                ids[j] = id;
            }
        }.sort(0, count);
    }

    /// Collects one segment after the other: the searcher has no threads of its own.
    private final class Collecting implements CollectorManager<MatchCollector, List<MatchCollector>> {
        @Override
        public MatchCollector newCollector() {
            return new MatchCollector();
        }

        @Override
        public List<MatchCollector> reduce(Collection<MatchCollector> collectors) {
            return new ArrayList<>(collectors);
        }
    }

    private final class MatchCollector extends SimpleCollector {
        private @Nullable Scorable scorer;
        private @Nullable NumericDocValues idValues;
        private int[] days = new int[0];
        private int docBase;

        @Override
        protected void doSetNextReader(LeafReaderContext next) throws IOException {
            docBase = next.docBase;
            days = searcher.ordinals(next).days();
            idValues = DocValues.getNumeric(next.reader(), ArticleFields.ID);
        }

        @Override
        public void setScorer(Scorable next) {
            scorer = next;
        }

        @Override
        public void collect(int document) throws IOException {
            NumericDocValues values = Objects.requireNonNull(idValues);
            long id = values.advanceExact(document) ? values.longValue() : 0;
            float score = order == SortOrder.RELEVANCE
                    ? Objects.requireNonNull(scorer).score()
                    : 0;
            add(docBase + document, key(order, score, days[document]), id);
        }

        @Override
        public ScoreMode scoreMode() {
            return order == SortOrder.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
