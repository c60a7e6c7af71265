package org.baoku.index.lucene.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Where the terms of a snapshot stand and how many postings they have, each looked up once for all searches.
/// Thread-safe.
///
/// The queries of a search, about ten, have most terms in common, and looking them up took a third of its time.
final class TermLookup {
    private static final int MAX_TERMS_KEPT = 5_000;

    private final IndexSearcher searcher;
    private final Cache<Term, TermStates> states =
            Caffeine.newBuilder().maximumSize(MAX_TERMS_KEPT).build();

    /// By the prefixes that were asked for: single letters.
    private final Map<Term, Double> prefixPostings = new ConcurrentHashMap<>();

    TermLookup(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// Where a term stands in each segment.
    TermStates states(Term term) throws IOException {
        TermStates known = states.getIfPresent(term);
        if (known == null) {
            known = TermStates.build(searcher, term, true);
            states.put(term, known);
        }
        return known;
    }

    /// How many postings the terms with a prefix have, and some for the look-up of each term.
    double prefixPostings(Term prefix) throws IOException {
        Double known = prefixPostings.get(prefix);
        if (known == null) {
            known = 0.0;
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(prefix.field());
                known += terms == null ? 0 : postings(terms.iterator(), prefix.bytes());
            }
            prefixPostings.put(prefix, known);
        }
        return known;
    }

    private static double postings(TermsEnum terms, BytesRef prefix) throws IOException {
        double postings = 0;
        boolean isLast = terms.seekCeil(prefix) == TermsEnum.SeekStatus.END;
        while (!isLast && StringHelper.startsWith(terms.term(), prefix)) {
            postings += SearchCost.TERM + terms.docFreq();
            isLast = terms.next() == null;
        }
        return postings;
    }
}
