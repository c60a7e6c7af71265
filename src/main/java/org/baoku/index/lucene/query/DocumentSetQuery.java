package org.baoku.index.lucene.query;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.SparseFixedBitSet;
import org.baoku.index.lucene.facet.MatchingDocuments;
import org.jspecify.annotations.Nullable;

/// Matches the documents of a set that was collected before, on the same reader.
public final class DocumentSetQuery extends Query {
    private final long total;

    /// By the segment's number.
    private final Map<Integer, Documents> segments = new HashMap<>();

    private record Documents(BitSet bits, int count) {}

    public DocumentSetQuery(MatchingDocuments documents) {
        total = documents.total();
        for (MatchingDocuments.Segment segment : documents.segments()) {
            SparseFixedBitSet bits =
                    new SparseFixedBitSet(segment.context().reader().maxDoc());
            for (int i = 0; i < segment.count(); i++) {
                bits.set(segment.document(i));
            }
            segments.put(segment.context().ord, new Documents(bits, segment.count()));
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
                Documents documents = segments.get(context.ord);
                return documents == null
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(documents.bits(), documents.count()),
                                score(),
                                mode,
                                context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return "documents(" + total + ")";
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
