package org.baoku.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Which articles a search finds, segment by segment.
///
/// @param segments those that have any
record MatchingDocuments(List<Segment> segments) {
    /// What one segment has.
    static final class Segment {
        private final LeafReaderContext context;
        private final int[] articles;
        private final int count;

        private Segment(LeafReaderContext context, int[] articles, int count) {
            this.context = context;
            this.articles = articles;
            this.count = count;
        }

        LeafReaderContext context() {
            return context;
        }

        int count() {
            return count;
        }

        /// The number in the segment of one of them; they ascend.
        int article(int which) {
            return articles[which];
        }
    }

    static MatchingDocuments of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new Gathering());
    }

    /// How many there are in all.
    long total() {
        return segments.stream().mapToLong(Segment::count).sum();
    }

    private static final class Gathering implements CollectorManager<Collecting, MatchingDocuments> {
        @Override
        public Collecting newCollector() {
            return new Collecting();
        }

        @Override
        public MatchingDocuments reduce(Collection<Collecting> collected) {
            return new MatchingDocuments(
                    collected.stream().flatMap(some -> some.segments.stream()).toList());
        }
    }

    private static final class Collecting extends SimpleCollector {
        private static final int FIRST_ROOM = 64;

        private final List<Segment> segments = new ArrayList<>();
        private @Nullable LeafReaderContext context;
        private int[] articles = new int[FIRST_ROOM];
        private int count;

        @Override
        protected void doSetNextReader(LeafReaderContext next) {
            context = next;
        }

        @Override
        public void finish() {
            if (count > 0) {
                segments.add(new Segment(Objects.requireNonNull(context), articles, count));
                articles = new int[FIRST_ROOM];
                count = 0;
            }
        }

        @Override
        public void collect(int article) {
            if (count == articles.length) {
                articles = Arrays.copyOf(articles, 2 * count);
            }
            articles[count++] = article;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
