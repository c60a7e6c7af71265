package org.baoku.index.lucene.smartcn;

import java.util.Arrays;

/// The candidate words of one sentence, each with the cheapest path to it: Viterbi decoding of smartcn's bigram model.
///
/// Candidates are added from left to right. The cost of a path is the sum of the negative logarithms of its words'
/// probabilities given the preceding word, linearly interpolated with their unigram probabilities. smartcn creates an
/// object for every candidate and every pair of adjacent candidates; this class keeps them in arrays that are reused
/// for the next sentence. Not thread-safe.
final class WordLattice {
    private static final WordBigramDictionary DICTIONARY = WordBigramDictionary.SHIPPED;

    /// The class of all numbers in smartcn's dictionary.
    static final String NUMBER = "未##数";

    /// The class of all Latin words and other strings in smartcn's dictionary.
    static final String STRING = "未##串";

    private static final String SENTENCE_BEGIN = "始##始";
    private static final String SENTENCE_END = "末##末";
    private static final int SENTENCE_BEGIN_FREQUENCY = DICTIONARY.frequency(SENTENCE_BEGIN);
    private static final long SENTENCE_BEGIN_HASH = WordBigramDictionary.hash(SENTENCE_BEGIN + "@");

    /// smartcn's total of all word frequencies.
    static final int TOTAL_FREQUENCY = 2_159_997;

    private static final double UNIGRAM_WEIGHT = 0.1;
    private static final double SMOOTHING = 1.0 / TOTAL_FREQUENCY;
    private static final int INITIAL_CAPACITY = 1_024;
    private static final int NONE = -1;

    /// The costs of words by their frequency; few words are more frequent.
    private static final double[] UNIGRAM_COSTS = new double[4_096];

    static {
        Arrays.setAll(UNIGRAM_COSTS, WordLattice::logarithmicCost);
    }

    // One entry for each candidate; candidate 0 is the beginning of the sentence.
    private int[] starts = new int[INITIAL_CAPACITY];
    private int[] ends = new int[INITIAL_CAPACITY];
    private boolean[] punctuation = new boolean[INITIAL_CAPACITY];
    private double[] frequencies = new double[INITIAL_CAPACITY];
    private double[] unigramCosts = new double[INITIAL_CAPACITY];
    private long[] hashes = new long[INITIAL_CAPACITY];
    private double[] pathCosts = new double[INITIAL_CAPACITY];
    private int[] predecessors = new int[INITIAL_CAPACITY];
    private int[] previousWithSameEnd = new int[INITIAL_CAPACITY];
    private int size;

    /// The last candidate that ends at each offset of the sentence; the others follow by `previousWithSameEnd`.
    private final int[] lastEndingAt;

    private int sentenceStart;

    /// The cost of the path that [#bestPredecessor] found last.
    private double bestCost;

    WordLattice(int maxSentenceLength) {
        lastEndingAt = new int[maxSentenceLength + 1];
    }

    /// Removes all candidates and begins a sentence.
    void begin(int start, int end) {
        sentenceStart = start;
        Arrays.fill(lastEndingAt, 0, end - start + 1, NONE);
        starts[0] = start;
        ends[0] = start;
        hashes[0] = SENTENCE_BEGIN_HASH;
        setFrequency(0, SENTENCE_BEGIN_FREQUENCY);
        pathCosts[0] = 0;
        predecessors[0] = NONE;
        previousWithSameEnd[0] = NONE;
        lastEndingAt[0] = 0;
        size = 1;
    }

    /// Adds a candidate word and the cheapest path to it.
    ///
    /// @param start where the word begins; another candidate, or the sentence's beginning, must lead there
    /// @param next where the next word begins: after the word and any white space
    /// @param text contains the word's form in the dictionary, from `formStart` to `formEnd`
    void add(
            int start,
            int end,
            int next,
            boolean isPunctuation,
            String text,
            int formStart,
            int formEnd,
            int frequency) {
        ensureCapacity();
        int word = size++;
        starts[word] = start;
        ends[word] = end;
        punctuation[word] = isPunctuation;
        predecessors[word] = bestPredecessor(start, text, formStart, formEnd);
        pathCosts[word] = bestCost;
        long hash = WordBigramDictionary.EMPTY_HASH;
        for (int i = formStart; i < formEnd; i++) {
            hash = WordBigramDictionary.hash(hash, text.charAt(i));
        }
        hashes[word] = WordBigramDictionary.hash(hash, '@');
        setFrequency(word, frequency);
        previousWithSameEnd[word] = lastEndingAt[next - sentenceStart];
        lastEndingAt[next - sentenceStart] = word;
    }

    private void setFrequency(int word, int frequency) {
        frequencies[word] = 1 + frequency;
        unigramCosts[word] = frequency < UNIGRAM_COSTS.length ? UNIGRAM_COSTS[frequency] : logarithmicCost(frequency);
    }

    private static double logarithmicCost(int frequency) {
        return -Math.log(UNIGRAM_WEIGHT * (1.0 + frequency) / TOTAL_FREQUENCY + (1 - UNIGRAM_WEIGHT) * SMOOTHING);
    }

    /// The candidate through which a form at an offset is reached at the lowest cost, which is left in [#bestCost].
    private int bestPredecessor(int start, String text, int formStart, int formEnd) {
        int best = NONE;
        double lowest = Double.MAX_VALUE;
        for (int word = lastEndingAt[start - sentenceStart]; word >= 0; word = previousWithSameEnd[word]) {
            long hash = hashes[word];
            for (int i = formStart; i < formEnd; i++) {
                hash = WordBigramDictionary.hash(hash, text.charAt(i));
            }
            double cost = pathCosts[word] + transitionCost(word, DICTIONARY.bigramFrequency(hash));
            if (cost < lowest) {
                lowest = cost;
                best = word;
            }
        }
        bestCost = lowest;
        return best;
    }

    private double transitionCost(int word, int bigramFrequency) {
        return bigramFrequency == 0
                ? unigramCosts[word]
                : -Math.log(UNIGRAM_WEIGHT * frequencies[word] / TOTAL_FREQUENCY
                        + (1 - UNIGRAM_WEIGHT) * ((1 - SMOOTHING) * bigramFrequency / frequencies[word] + SMOOTHING));
    }

    /// The last word of the cheapest path through the sentence; [#predecessor] leads to the others.
    ///
    /// @param end where the sentence ends
    int lastWord(int end) {
        return bestPredecessor(end, SENTENCE_END, 0, SENTENCE_END.length());
    }

    /// The word before a word on the cheapest path; 0 for the first one.
    int predecessor(int word) {
        return predecessors[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    boolean isPunctuation(int word) {
        return punctuation[word];
    }

    private void ensureCapacity() {
        if (size < starts.length) {
            return;
        }
        int capacity = 2 * size;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        punctuation = Arrays.copyOf(punctuation, capacity);
        frequencies = Arrays.copyOf(frequencies, capacity);
        unigramCosts = Arrays.copyOf(unigramCosts, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        pathCosts = Arrays.copyOf(pathCosts, capacity);
        predecessors = Arrays.copyOf(predecessors, capacity);
        previousWithSameEnd = Arrays.copyOf(previousWithSameEnd, capacity);
    }
}
