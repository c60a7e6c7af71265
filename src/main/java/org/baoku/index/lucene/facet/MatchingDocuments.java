package org.baoku.index.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// The documents that match a query, by segment.
///
/// @param segments without those that have no match
public record MatchingDocuments(List<Segment> segments) {
    /// The matching documents of one segment.
    public static final class Segment {
        private final LeafReaderContext context;
        private final int[] documents;
        private final int count;

        private Segment(LeafReaderContext context, int[] documents, int count) {
            this.context = context;
            this.documents = documents;
            this.count = count;
        }

        public LeafReaderContext context() {
            return context;
        }

        public int count() {
            return count;
        }

        /// The id within the segment of the i-th match; the ids ascend.
        public int document(int i) {
            return documents[i];
        }
    }

    public static MatchingDocuments of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, collectors());
    }

    /// Collects them beside something else, in one run of a query.
    public static CollectorManager<? extends Collector, MatchingDocuments> collectors() {
        return new DocumentCollectors();
    }

    /// The number of matching documents in all segments.
    public long total() {
        return segments.stream().mapToLong(Segment::count).sum();
    }

    private static final class DocumentCollectors implements CollectorManager<DocumentCollector, MatchingDocuments> {
        @Override
        public DocumentCollector newCollector() {
            return new DocumentCollector();
        }

        @Override
        public MatchingDocuments reduce(Collection<DocumentCollector> collectors) {
            return new MatchingDocuments(collectors.stream()
                    .flatMap(collector -> collector.segments.stream())
                    .toList());
        }
    }

    private static final class DocumentCollector extends SimpleCollector {
        private static final int INITIAL_CAPACITY = 64;

        private final List<Segment> segments = new ArrayList<>();
        private @Nullable LeafReaderContext context;
        private int[] documents = new int[INITIAL_CAPACITY];
        private int count;

        @Override
        protected void doSetNextReader(LeafReaderContext next) {
            context = next;
        }

        @Override
        public void finish() {
            if (count > 0) {
                segments.add(new Segment(Objects.requireNonNull(context), documents, count));
                documents = new int[INITIAL_CAPACITY];
                count = 0;
            }
        }

        @Override
        public void collect(int document) {
            if (count == documents.length) {
                documents = Arrays.copyOf(documents, 2 * count);
            }
            documents[count++] = document;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
