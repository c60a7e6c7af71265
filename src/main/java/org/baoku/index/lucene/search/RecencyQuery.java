package org.baoku.index.lucene.search;

import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.baoku.index.lucene.facet.SegmentOrdinals;
import org.jspecify.annotations.Nullable;

/// Matches the articles with a date and scores them by their age: 1 for the newest day, half of that at the pivot.
/// It scores as [org.apache.lucene.document.LongField#newDistanceFeatureQuery] does, but reads the days from
/// memory, not from the index.
final class RecencyQuery extends Query {
    private final ArticleSearcher searcher;
    private final long newestDay;
    private final long pivotDays;

    RecencyQuery(ArticleSearcher searcher, long newestDay, long pivotDays) {
        this.searcher = searcher;
        this.newestDay = newestDay;
        this.pivotDays = pivotDays;
    }

    private float score(int day, float boost) {
        return (float) (boost * (pivotDays / (pivotDays + (double) (newestDay - day))));
    }

    @Override
    public Weight createWeight(IndexSearcher ignored, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                int[] days = searcher.ordinals(context).days();
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return new RecencyScorer(days, boost);
                    }

                    @Override
                    public long cost() {
                        return days.length;
                    }
                };
            }

            @Override
            public Explanation explain(LeafReaderContext context, int document) {
                int day = searcher.ordinals(context).days()[document];
                return day == SegmentOrdinals.NO_DAY
                        ? Explanation.noMatch("without a date")
                        : Explanation.match(score(day, boost), "days before the newest: " + (newestDay - day));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private final class RecencyScorer extends Scorer {
        private final DatedDocuments documents;
        private final float boost;

        RecencyScorer(int[] days, float boost) {
            this.documents = new DatedDocuments(days);
            this.boost = boost;
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return documents;
        }

        @Override
        public float score() {
            return RecencyQuery.this.score(documents.day(), boost);
        }

        @Override
        public float getMaxScore(int upTo) {
            return boost;
        }
    }

    /// The documents of a segment that have a day.
    private static final class DatedDocuments extends DocIdSetIterator {
        private final int[] days;
        private int document = -1;

        DatedDocuments(int[] days) {
            this.days = days;
        }

        int day() {
            return days[document];
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) {
            int next = target;
            while (next < days.length && days[next] == SegmentOrdinals.NO_DAY) {
                next++;
            }
            document = next < days.length ? next : NO_MORE_DOCS;
            return document;
        }

        @Override
        public long cost() {
            return days.length;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return "recency(" + newestDay + "," + pivotDays + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecencyQuery recency
                && searcher == recency.searcher
                && newestDay == recency.newestDay
                && pivotDays == recency.pivotDays;
    }

    @Override
    public int hashCode() {
        return Objects.hash(newestDay, pivotDays);
    }
}
