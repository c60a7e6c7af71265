package org.baoku.index.lucene.inversion;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms of a sorted [TokenLog] with their postings, as a codec reads them: once, from the first to the last.
final class SortedTerms extends Terms {
    private final TokenLog log;
    private final TermNumbers terms;

    SortedTerms(TokenLog log, TermNumbers terms) {
        this.log = log;
        this.terms = terms;
    }

    @Override
    public TermsEnum iterator() {
        return new Iterator();
    }

    @Override
    public long size() {
        return terms.size();
    }

    @Override
    public long getSumTotalTermFreq() {
        return log.size();
    }

    @Override
    public long getSumDocFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getDocCount() {
        return log.documentCount();
    }

    @Override
    public boolean hasFreqs() {
        return true;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return log.hasPositions();
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }

    private final class Iterator extends BaseTermsEnum {
        private int rank = -1;
        private int from;
        private int to;

        @Override
        public @Nullable BytesRef next() {
            from = to;
            if (from == log.size()) {
                return null;
            }
            rank++;
            while (to < log.size() && log.term(to) == rank) {
                to++;
            }
            return term();
        }

        @Override
        public BytesRef term() {
            return terms.term(rank);
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            return new Postings(from, to);
        }

        @Override
        public int docFreq() {
            int found = 0;
            for (int token = from; token < to; token++) {
                found += token == from || log.document(token) != log.document(token - 1) ? 1 : 0;
            }
            return found;
        }

        @Override
        public long totalTermFreq() {
            return (long) to - from;
        }

        @Override
        public long ord() {
            return rank;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException();
        }
    }

    /// The documents of a term, and its positions in each.
    private final class Postings extends PostingsEnum {
        private final int last;
        private int next;
        private int document = -1;
        private int frequency;
        private int nextPosition;

        Postings(int from, int to) {
            this.next = from;
            this.last = to;
        }

        @Override
        public int nextDoc() {
            if (next == last) {
                document = NO_MORE_DOCS;
                return document;
            }
            int from = next;
            document = log.document(from);
            while (next < last && log.document(next) == document) {
                next++;
            }
            frequency = next - from;
            nextPosition = from;
            return document;
        }

        @Override
        public int advance(int target) {
            int found = nextDoc();
            while (found < target) {
                found = nextDoc();
            }
            return found;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int freq() {
            return frequency;
        }

        @Override
        public int nextPosition() {
            return log.hasPositions() ? log.position(nextPosition++) : -1;
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public @Nullable BytesRef getPayload() {
            return null;
        }

        @Override
        public long cost() {
            return (long) last - next;
        }
    }
}
