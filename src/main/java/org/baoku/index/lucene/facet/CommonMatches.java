package org.baoku.index.lucene.facet;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.FixedBitSet;

/// Counts the articles that pairs of searches have in common, in one bit for each article and search.
public final class CommonMatches {
    private final int size;
    private final List<FixedBitSet> matches = new ArrayList<>();

    public CommonMatches(IndexReader reader) {
        this.size = reader.maxDoc();
    }

    /// Adds the matches of the next search.
    public void add(MatchingDocuments documents) {
        FixedBitSet bits = new FixedBitSet(size);
        for (MatchingDocuments.Segment segment : documents.segments()) {
            for (int i = 0; i < segment.count(); i++) {
                bits.set(segment.context().docBase + segment.document(i));
            }
        }
        matches.add(bits);
    }

    /// The number of common matches of each pair.
    public long[][] counts() {
        long[][] counts = new long[matches.size()][matches.size()];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j <= i; j++) {
                counts[i][j] = FixedBitSet.intersectionCount(matches.get(i), matches.get(j));
                counts[j][i] = counts[i][j];
            }
        }
        return counts;
    }
}
