package org.baoku.index.lucene.smartcn;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/// smartcn's dictionary: how frequent words are, and how frequently one follows another.
///
/// Read from smartcn's own resources: characters with the endings that make words of them, in the order of GB 2312,
/// and a hash table of pairs of words.
final class WordBigramDictionary {
    /// The node of the empty word.
    static final int ROOT = 0;

    /// No word begins so.
    static final int NONE = -1;

    private static final Charset GB_2312 = Charset.forName("GB2312");
    private static final int ROW_LENGTH = 94;
    private static final int FIRST_BYTE = 0xA1;
    private static final int STEP_BITS = 20;
    private static final int PAIR_BITS = 20;

    static final WordBigramDictionary SHIPPED = load();

    private final long[] steps = new long[1 << STEP_BITS];
    private final int[] targets = new int[1 << STEP_BITS];
    private final Sieve stepSieve = new Sieve(STEP_BITS + 1);
    private final int[] frequencies = new int[1 << (STEP_BITS - 1)];
    private int nodes = 1;

    /// The node after each first character: every word begins with this step.
    private final int[] firsts = new int[Character.MAX_VALUE + 1];

    private final long[] pairs = new long[1 << PAIR_BITS];
    private final int[] pairFrequencies = new int[1 << PAIR_BITS];
    private final Sieve pairSieve = new Sieve(PAIR_BITS + 2);

    private WordBigramDictionary(char[][][] endings, int[][] wordFrequencies, long[] hashes, int[] frequenciesOfPairs) {
        Arrays.fill(frequencies, NONE);
        Arrays.fill(firsts, NONE);
        for (int place = 0; place < endings.length; place++) {
            char[][] words = endings[place];
            String first = character(place);
            if (words == null || first.length() != 1) {
                continue;
            }
            for (int i = 0; i < words.length; i++) {
                char[] ending = words[i] == null ? new char[0] : words[i];
                int node = add(ROOT, first.charAt(0));
                firsts[first.charAt(0)] = node;
                for (char c : ending) {
                    node = add(node, c);
                }
                frequencies[node] = wordFrequencies[place][i];
            }
        }
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int slot = pairSlot(hashes[i]);
                pairs[slot] = hashes[i];
                pairFrequencies[slot] = frequenciesOfPairs[i];
                pairSieve.add(hashes[i]);
            }
        }
    }

    private static String character(int place) {
        byte[] bytes = {(byte) (place / ROW_LENGTH + FIRST_BYTE), (byte) (place % ROW_LENGTH + FIRST_BYTE)};
        String decoded = new String(bytes, GB_2312);
        return decoded.indexOf('\uFFFD') >= 0 ? "" : decoded;
    }

    private int add(int node, char c) {
        int slot = stepSlot(key(node, c));
        if (steps[slot] != 0) {
            return targets[slot];
        }
        steps[slot] = key(node, c);
        targets[slot] = nodes;
        stepSieve.add(key(node, c));
        return nodes++;
    }

    private static long key(int node, char c) {
        return ((long) node + 1) << 16 | c;
    }

    /// Where a step is kept, or the free place where it would be.
    private int stepSlot(long key) {
        int slot = spread(key, STEP_BITS);
        while (steps[slot] != 0 && steps[slot] != key) {
            slot = (slot + 1) & (steps.length - 1);
        }
        return slot;
    }

    /// Where a pair is kept, or the free place where it would be.
    private int pairSlot(long hash) {
        int slot = spread(hash, PAIR_BITS);
        while (pairs[slot] != 0 && pairs[slot] != hash) {
            slot = (slot + 1) & (pairs.length - 1);
        }
        return slot;
    }

    /// A number of so many bits that is as good as any other.
    private static int spread(long key, int bits) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - bits));
    }

    /// Lets nearly nothing through but what was added. Most steps and pairs that are asked for are none, and a bit each
    /// fits where the processor finds it at once.
    private static final class Sieve {
        private final int bits;
        private final long[] words;

        Sieve(int bits) {
            this.bits = bits;
            this.words = new long[1 << (bits - 6)];
        }

        void add(long key) {
            int bit = spread(key, bits);
            words[bit >> 6] |= 1L << bit;
        }

        boolean passes(long key) {
            int bit = spread(key, bits);
            return (words[bit >> 6] & (1L << bit)) != 0;
        }
    }

    /// The node after one more character, or [#NONE].
    int step(int node, char c) {
        if (node == ROOT) {
            return firsts[c];
        }
        long key = key(node, c);
        if (!stepSieve.passes(key)) {
            return NONE;
        }
        int slot = stepSlot(key);
        return steps[slot] == 0 ? NONE : targets[slot];
    }

    /// How frequent the word is that ends at a node, or [#NONE] where none does.
    int frequency(int node) {
        return frequencies[node];
    }

    /// How frequent a word is; 0 where it is none.
    int frequency(String word) {
        int node = ROOT;
        for (int i = 0; i < word.length() && node != NONE; i++) {
            node = step(node, word.charAt(i));
        }
        return node == NONE ? 0 : Math.max(0, frequencies[node]);
    }

    /// How frequently one word follows another, by the hash of both with an @ between.
    int pairFrequency(long hash) {
        if (!pairSieve.passes(hash)) {
            return 0;
        }
        int slot = pairSlot(hash);
        return pairs[slot] == 0 ? 0 : pairFrequencies[slot];
    }

    /// The hash of nothing, to be gone on with by [#hash].
    static final long HASH_OF_NOTHING = 0xCBF29CE484222325L;

    /// The hash of a text that goes on with one more character.
    static long hash(long hash, char c) {
        long low = (hash ^ (c & 0xFF)) * 1099511628211L;
        return (low ^ (c >> 8)) * 1099511628211L;
    }

    static long hash(String text) {
        long hash = HASH_OF_NOTHING;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return hash;
    }

    private static WordBigramDictionary load() {
        try (ObjectInputStream words = open("hhmm/coredict.mem");
                ObjectInputStream following = open("hhmm/bigramdict.mem")) {
            words.readObject();
            words.readObject();
            char[][][] endings = (char[][][]) words.readObject();
            int[][] frequencies = (int[][]) words.readObject();
            long[] hashes = (long[]) following.readObject();
            int[] pairFrequencies = (int[]) following.readObject();
            return new WordBigramDictionary(endings, frequencies, hashes, pairFrequencies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectInputStream open(String resource) throws IOException {
        InputStream in = SmartChineseAnalyzer.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("smartcn has no " + resource);
        }
        return new ObjectInputStream(new BufferedInputStream(in));
    }
}
