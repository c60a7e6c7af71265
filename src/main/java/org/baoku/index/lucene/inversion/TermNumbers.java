package org.baoku.index.lucene.inversion;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/// Numbers the terms of a field in the order in which they come, and puts them in Lucene's order at the end.
///
/// A term of at most three UTF-16 units, which nearly all are, is a key in a hash table of numbers; others are kept as
/// bytes.
final class TermNumbers {
    private static final int UNITS_IN_KEY = 3;
    private static final int LENGTH_MASK = Character.MAX_VALUE;
    private static final int FIRST_SIZE = 1 << 10;

    /// In pairs: the key of a short term, which is never 0, and its number.
    private long[] table = new long[2 * FIRST_SIZE];

    /// By number the key of a short term; for a long one its number among the long ones, above a length of 0.
    private long[] terms = new long[FIRST_SIZE];

    private int size;
    private final BytesRefHash longTerms = new BytesRefHash();

    /// The numbers of the long terms.
    private int[] longNumbers = new int[16];

    private final BytesRefBuilder bytes = new BytesRefBuilder();
    private final BytesRef longBytes = new BytesRef();
    private final char[] units = new char[UNITS_IN_KEY];

    /// How many terms there are.
    int size() {
        return size;
    }

    /// The number of a term; a new one where it did not come before.
    int numberOf(char[] term, int length) {
        if (length == 0 || length > UNITS_IN_KEY) {
            return numberOfLong(term, length);
        }
        // Lucene orders terms by their bytes, that is by code points: the order of the keys, as long as there are no
        // surrogates.
        long key = length;
        for (int i = 0; i < length; i++) {
            if (Character.isSurrogate(term[i])) {
                return numberOfLong(term, length);
            }
            key |= (long) term[i] << (Long.SIZE - Character.SIZE * (i + 1));
        }
        int slot = slot(table, key);
        if (table[slot] == key) {
            return (int) table[slot + 1];
        }
        table[slot] = key;
        table[slot + 1] = size;
        int number = add(key);
        if (size * 4L > table.length) {
            enlarge();
        }
        return number;
    }

    private int numberOfLong(char[] term, int length) {
        bytes.copyChars(term, 0, length);
        int number = longTerms.add(bytes.get());
        if (number < 0) {
            return longNumbers[-1 - number];
        }
        longNumbers = number < longNumbers.length ? longNumbers : Arrays.copyOf(longNumbers, 2 * number);
        longNumbers[number] = size;
        return add((long) number << Character.SIZE);
    }

    private int add(long term) {
        terms = size < terms.length ? terms : Arrays.copyOf(terms, 2 * size);
        terms[size] = term;
        return size++;
    }

    private static boolean isShort(long term) {
        return (term & LENGTH_MASK) != 0;
    }

    private static int slot(long[] table, long key) {
        int bits = Integer.numberOfTrailingZeros(table.length / 2);
        int slot = 2 * (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - bits));
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 2) & (table.length - 1);
        }
        return slot;
    }

    private void enlarge() {
        long[] larger = new long[2 * table.length];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0) {
                int slot = slot(larger, table[i]);
                larger[slot] = table[i];
                larger[slot + 1] = table[i + 1];
            }
        }
        table = larger;
    }

    /// Puts the terms in order; no more can be added after it.
    ///
    /// @return the rank of each term, by its number
    int[] sort() {
        long[] inOrder = new long[size];
        int shorts = 0;
        for (int number = 0; number < size; number++) {
            if (isShort(terms[number])) {
                inOrder[shorts++] = terms[number] ^ Long.MIN_VALUE;
            }
        }
        Arrays.sort(inOrder, 0, shorts);
        long[] keys = Arrays.copyOf(inOrder, shorts);
        int[] longOrder = longTerms.sort();
        int[] ranks = new int[size];
        int nextShort = 0;
        int nextLong = 0;
        for (int rank = 0; rank < size; rank++) {
            boolean takeShort = nextLong == size - shorts
                    || (nextShort < shorts && isBefore(keys[nextShort] ^ Long.MIN_VALUE, longOrder[nextLong]));
            if (takeShort) {
                inOrder[rank] = keys[nextShort++] ^ Long.MIN_VALUE;
                ranks[(int) table[slot(table, inOrder[rank]) + 1]] = rank;
            } else {
                int longTerm = longOrder[nextLong++];
                inOrder[rank] = (long) longTerm << Character.SIZE;
                ranks[longNumbers[longTerm]] = rank;
            }
        }
        terms = inOrder;
        return ranks;
    }

    private boolean isBefore(long shortTerm, int longTerm) {
        return bytesOf(shortTerm).compareTo(longTerms.get(longTerm, longBytes)) < 0;
    }

    /// The term of a rank, until the next call; only after [#sort].
    BytesRef term(int rank) {
        return bytesOf(terms[rank]);
    }

    private BytesRef bytesOf(long term) {
        if (!isShort(term)) {
            return longTerms.get((int) (term >>> Character.SIZE), longBytes);
        }
        int length = (int) term & LENGTH_MASK;
        for (int i = 0; i < length; i++) {
            units[i] = (char) (term >>> (Long.SIZE - Character.SIZE * (i + 1)));
        }
        bytes.copyChars(units, 0, length);
        return bytes.get();
    }
}
