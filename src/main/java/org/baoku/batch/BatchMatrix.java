package org.baoku.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.archive.batch.BatchPair;
import org.baoku.archive.batch.BatchTerm;

/// What a batch found.
///
/// @param terms in their order
/// @param pairs the terms that articles have in common, among the first
/// [org.baoku.index.ArticleIndex#MAX_TOGETHER]
public record BatchMatrix(List<BatchTerm> terms, List<BatchPair> pairs) {
    public BatchMatrix {
        terms = List.copyOf(terms);
        pairs = List.copyOf(pairs);
    }

    /// A term that articles have in common with another one.
    public record Companion(BatchTerm term, long hits) {}

    /// The number of articles of each pair of the first terms; `[i][i]` is the number of articles of the
    /// i-th term.
    public long[][] counts(int size) {
        long[][] counts = new long[size][size];
        for (int i = 0; i < size; i++) {
            Long hits = terms.get(i).hits();
            counts[i][i] = hits == null ? 0 : hits;
        }
        for (BatchPair pair : pairs) {
            if (pair.other() < size) {
                counts[pair.one()][pair.other()] = pair.hits();
                counts[pair.other()][pair.one()] = pair.hits();
            }
        }
        return counts;
    }

    /// The terms that articles most often have in common with each term.
    ///
    /// @return a list for each term
    public List<List<Companion>> companions(int most) {
        List<List<Companion>> all = new ArrayList<>();
        terms.forEach(_ -> all.add(new ArrayList<>()));
        for (BatchPair pair : pairs) {
            all.get(pair.one()).add(new Companion(terms.get(pair.other()), pair.hits()));
            all.get(pair.other()).add(new Companion(terms.get(pair.one()), pair.hits()));
        }
        return all.stream()
                .map(companions -> companions.stream()
                        .sorted(Comparator.comparingLong(Companion::hits).reversed())
                        .limit(most)
                        .toList())
                .toList();
    }
}
