package org.baoku.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/// Counts the articles that pairs of searches have in common, in one bit for each article and search.
final class CommonMatches {
    private final int size;
    private final List<FixedBitSet> matches = new ArrayList<>();

    CommonMatches(ArticleSearcher searcher) {
        this.size = searcher.getIndexReader().maxDoc();
    }

    /// Adds the matches of the next search.
    void add(MatchingDocuments documents) {
        FixedBitSet bits = new FixedBitSet(size);
        for (MatchingDocuments.Segment segment : documents.segments()) {
            for (int i = 0; i < segment.count(); i++) {
                bits.set(segment.context().docBase + segment.document(i));
            }
        }
        matches.add(bits);
    }

    /// The number of common matches of each pair.
    long[][] counts() {
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
