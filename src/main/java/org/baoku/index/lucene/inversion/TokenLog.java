package org.baoku.index.lucene.inversion;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.Version;

/// All tokens of a field in the documents of a draft, in the order in which they come, each in a number: its term, its
/// document and its position.
final class TokenLog {
    private static final int POSITION_BITS = 26;
    private static final int DOCUMENT_BITS = 14;
    private static final int TERM_SHIFT = POSITION_BITS + DOCUMENT_BITS;

    /// How many documents can be logged.
    static final int MAX_DOCUMENTS = 1 << DOCUMENT_BITS;

    /// How many terms can be logged.
    static final int MAX_TERMS = 1 << (Long.SIZE - TERM_SHIFT);

    /// The highest position.
    static final int MAX_POSITION = (1 << POSITION_BITS) - 1;

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private final String field;
    private final IndexOptions options;
    private final Similarity similarity;
    private final TermNumbers terms = new TermNumbers();
    private long[] tokens = new long[1 << 12];
    private int size;
    private int documents;

    /// The norm of each document; 0 where it has no token.
    private final long[] norms = new long[MAX_DOCUMENTS];

    TokenLog(String field, IndexOptions options, Similarity similarity) {
        this.field = field;
        this.options = options;
        this.similarity = similarity;
    }

    /// Logs the tokens of a document.
    void add(int document, TokenStream stream) throws IOException {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
        boolean positions = hasPositions();
        int before = size;
        int position = -1;
        int overlaps = 0;
        stream.reset();
        while (stream.incrementToken()) {
            position += increment.getPositionIncrement();
            overlaps += increment.getPositionIncrement() == 0 ? 1 : 0;
            tokens = size < tokens.length ? tokens : Arrays.copyOf(tokens, 2 * size);
            tokens[size++] = (long) terms.numberOf(term.buffer(), term.length()) << TERM_SHIFT
                    | (long) document << POSITION_BITS
                    | (positions ? Objects.checkIndex(position, MAX_POSITION + 1) : 0);
        }
        stream.end();
        stream.close();
        if (size > before) {
            documents++;
            norms[document] = similarity.computeNorm(new FieldInvertState(
                    Version.LATEST.major, field, options, position, size - before, overlaps, 0, 1, 1));
        }
    }

    /// How many tokens there are.
    int size() {
        return size;
    }

    /// How many terms there are.
    int termCount() {
        return terms.size();
    }

    /// How many documents have a token.
    int documentCount() {
        return documents;
    }

    boolean hasPositions() {
        return options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
    }

    long norm(int document) {
        return norms[document];
    }

    /// Puts the tokens in the order of terms, documents and positions.
    SortedTerms sort() {
        int[] ranks = terms.sort();
        for (int i = 0; i < size; i++) {
            long rank = ranks[(int) (tokens[i] >>> TERM_SHIFT)];
            tokens[i] = rank << TERM_SHIFT | (tokens[i] & ((1L << TERM_SHIFT) - 1));
        }
        // Documents and positions are in order; a stable sort by the digits of the rank leaves them so.
        long[] from = tokens;
        long[] to = new long[size];
        for (int shift = TERM_SHIFT;
                shift < Long.SIZE && terms.size() >> (shift - TERM_SHIFT) > 0;
                shift += DIGIT_BITS) {
            sortByDigit(from, to, shift);
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        tokens = from;
        return new SortedTerms(this, terms);
    }

    private void sortByDigit(long[] from, long[] to, int shift) {
        int[] next = new int[DIGITS + 1];
        for (int i = 0; i < size; i++) {
            next[digit(from[i], shift) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            next[digit + 1] += next[digit];
        }
        for (int i = 0; i < size; i++) {
            to[next[digit(from[i], shift)]++] = from[i];
        }
    }

    private static int digit(long token, int shift) {
        return (int) (token >>> shift) & (DIGITS - 1);
    }

    /// The term of a token: its number, or once sorted its rank.
    int term(int token) {
        return (int) (tokens[token] >>> TERM_SHIFT);
    }

    int document(int token) {
        return (int) (tokens[token] >>> POSITION_BITS) & (MAX_DOCUMENTS - 1);
    }

    int position(int token) {
        return (int) tokens[token] & MAX_POSITION;
    }
}
