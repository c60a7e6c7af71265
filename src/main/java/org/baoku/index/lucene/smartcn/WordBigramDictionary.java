package org.baoku.index.lucene.smartcn;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/// smartcn's dictionary: the frequencies of words (a trie) and of pairs of adjacent words (a hash table).
///
/// It is read from smartcn's own resources, which list the words by their first character in the order of GB 2312.
final class WordBigramDictionary {
    /// The root of the trie.
    static final int ROOT = 0;

    /// No such node, or not a word.
    static final int NONE = -1;

    private static final Charset GB_2312 = Charset.forName("GB2312");
    private static final int GB_ROW_LENGTH = 94;
    private static final int GB_FIRST_BYTE = 0xA1;
    private static final int NODE_BITS = 19;
    private static final int EDGE_BITS = 19;
    private static final int BIGRAM_BITS = 20;

    static final WordBigramDictionary SHIPPED = load();

    /// The edges of the trie: an open-addressing hash table from node and character to child node. An entry is the
    /// key followed by the child.
    private final long[] edges = new long[1 << EDGE_BITS];

    private final BloomFilter edgeFilter = new BloomFilter(EDGE_BITS + 2);

    /// The frequency of the word that ends at each node, or [#NONE].
    private final int[] frequencies = new int[1 << NODE_BITS];

    private int nodeCount = 1;

    /// The children of the root, where every look-up begins.
    private final int[] rootChildren = new int[Character.MAX_VALUE + 1];

    // An open-addressing hash table from the hash of two words to their frequency as a pair.
    private final long[] bigramHashes = new long[1 << BIGRAM_BITS];
    private final int[] bigramFrequencies = new int[1 << BIGRAM_BITS];
    private final BloomFilter bigramFilter = new BloomFilter(BIGRAM_BITS + 2);

    private WordBigramDictionary(
            char[][][] wordEndings, int[][] wordFrequencies, long[] pairHashes, int[] pairFrequencies) {
        Arrays.fill(frequencies, NONE);
        Arrays.fill(rootChildren, NONE);
        for (int i = 0; i < wordEndings.length; i++) {
            String first = gb2312Character(i);
            if (wordEndings[i] != null && first.length() == 1) {
                addWords(first.charAt(0), wordEndings[i], wordFrequencies[i]);
            }
        }
        for (int i = 0; i < pairHashes.length; i++) {
            if (pairHashes[i] != 0) {
                int slot = bigramSlot(pairHashes[i]);
                bigramHashes[slot] = pairHashes[i];
                bigramFrequencies[slot] = pairFrequencies[i];
                bigramFilter.add(pairHashes[i]);
            }
        }
    }

    private void addWords(char first, char[][] endings, int[] endingFrequencies) {
        for (int i = 0; i < endings.length; i++) {
            int node = addChild(ROOT, first);
            rootChildren[first] = node;
            char[] ending = endings[i] == null ? new char[0] : endings[i];
            for (char c : ending) {
                node = addChild(node, c);
            }
            frequencies[node] = endingFrequencies[i];
        }
    }

    private static String gb2312Character(int index) {
        byte[] bytes = {(byte) (index / GB_ROW_LENGTH + GB_FIRST_BYTE), (byte) (index % GB_ROW_LENGTH + GB_FIRST_BYTE)};
        String decoded = new String(bytes, GB_2312);
        return decoded.indexOf('\uFFFD') >= 0 ? "" : decoded;
    }

    private int addChild(int node, char c) {
        long key = edgeKey(node, c);
        int slot = edgeSlot(key);
        if (edges[slot] != 0) {
            return childAt(slot);
        }
        edges[slot] = key << NODE_BITS | nodeCount;
        edgeFilter.add(key);
        return nodeCount++;
    }

    private static long edgeKey(int node, char c) {
        return ((long) node + 1) << 16 | c;
    }

    /// The slot of an edge, or the free slot where it would be inserted.
    private int edgeSlot(long key) {
        int slot = fibonacciHash(key, EDGE_BITS);
        while (edges[slot] != 0 && edges[slot] >>> NODE_BITS != key) {
            slot = (slot + 1) & (edges.length - 1);
        }
        return slot;
    }

    private int childAt(int slot) {
        return (int) edges[slot] & ((1 << NODE_BITS) - 1);
    }

    /// The slot of a pair of words, or the free slot where it would be inserted.
    private int bigramSlot(long hash) {
        int slot = fibonacciHash(hash, BIGRAM_BITS);
        while (bigramHashes[slot] != 0 && bigramHashes[slot] != hash) {
            slot = (slot + 1) & (bigramHashes.length - 1);
        }
        return slot;
    }

    private static int fibonacciHash(long key, int bits) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - bits));
    }

    /// A Bloom filter with one hash function. Most keys that are looked up do not exist, and the filter's bits fit into
    /// the processor's cache.
    private static final class BloomFilter {
        private final int bits;
        private final long[] words;

        BloomFilter(int bits) {
            this.bits = bits;
            this.words = new long[1 << (bits - 6)];
        }

        void add(long key) {
            int bit = fibonacciHash(key, bits);
            words[bit >> 6] |= 1L << bit;
        }

        boolean mayContain(long key) {
            int bit = fibonacciHash(key, bits);
            return (words[bit >> 6] & (1L << bit)) != 0;
        }
    }

    /// The child of a node, or [#NONE].
    int child(int node, char c) {
        if (node == ROOT) {
            return rootChildren[c];
        }
        long key = edgeKey(node, c);
        if (!edgeFilter.mayContain(key)) {
            return NONE;
        }
        int slot = edgeSlot(key);
        return edges[slot] == 0 ? NONE : childAt(slot);
    }

    /// The frequency of the word that ends at a node, or [#NONE] where none does.
    int frequency(int node) {
        return frequencies[node];
    }

    /// The frequency of a word; 0 where it is not in the dictionary.
    int frequency(String word) {
        int node = ROOT;
        for (int i = 0; i < word.length() && node != NONE; i++) {
            node = child(node, word.charAt(i));
        }
        return node == NONE ? 0 : Math.max(0, frequencies[node]);
    }

    /// The frequency of two adjacent words; 0 where the dictionary does not have them.
    ///
    /// @param hash of `first@second`
    int bigramFrequency(long hash) {
        if (!bigramFilter.mayContain(hash)) {
            return 0;
        }
        int slot = bigramSlot(hash);
        return bigramHashes[slot] == 0 ? 0 : bigramFrequencies[slot];
    }

    /// The hash of the empty text; [#hash(long, char)] continues it.
    static final long EMPTY_HASH = 0xCBF29CE484222325L;

    /// Continues smartcn's hash (FNV-1a) with one more character.
    static long hash(long hash, char c) {
        long low = (hash ^ (c & 0xFF)) * 1099511628211L;
        return (low ^ (c >> 8)) * 1099511628211L;
    }

    static long hash(String text) {
        long hash = EMPTY_HASH;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return hash;
    }

    private static WordBigramDictionary load() {
        try (ObjectInputStream words = open("hhmm/coredict.mem");
                ObjectInputStream pairs = open("hhmm/bigramdict.mem")) {
            words.readObject();
            words.readObject();
            char[][][] wordEndings = (char[][][]) words.readObject();
            int[][] wordFrequencies = (int[][]) words.readObject();
            long[] pairHashes = (long[]) pairs.readObject();
            int[] pairFrequencies = (int[]) pairs.readObject();
            return new WordBigramDictionary(wordEndings, wordFrequencies, pairHashes, pairFrequencies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectInputStream open(String resource) throws IOException {
        InputStream in = SmartChineseAnalyzer.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("smartcn has no resource " + resource);
        }
        return new ObjectInputStream(new BufferedInputStream(in));
    }
}
