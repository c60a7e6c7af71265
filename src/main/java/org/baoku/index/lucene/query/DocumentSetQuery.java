package org.baoku.index.lucene.query;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.SparseFixedBitSet;
import org.baoku.index.lucene.facet.MatchingDocuments;
import org.jspecify.annotations.Nullable;

/// Matches the documents of a set that was collected before, on the same reader.
public final class DocumentSetQuery extends Query {
    private final MatchingDocuments documents;

    public DocumentSetQuery(MatchingDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
                for (MatchingDocuments.Segment segment : documents.segments()) {
                    if (segment.context().ord == context.ord) {
                        return ConstantScoreScorerSupplier.fromIterator(
                                iterator(segment),
                                score(),
                                mode,
                                context.reader().maxDoc());
                    }
                }
                return null;
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private static DocIdSetIterator iterator(MatchingDocuments.Segment segment) {
        SparseFixedBitSet bits =
                new SparseFixedBitSet(segment.context().reader().maxDoc());
        for (int i = 0; i < segment.count(); i++) {
            bits.set(segment.document(i));
        }
        return new BitSetIterator(bits, segment.count());
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return "documents(" + documents.total() + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
