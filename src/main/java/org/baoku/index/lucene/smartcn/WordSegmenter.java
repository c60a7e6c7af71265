package org.baoku.index.lucene.smartcn;

import java.util.Arrays;

/// Segments folded text into words with smartcn's model: each sentence becomes its most probable sequence of dictionary
/// words, numbers and Latin words. Not thread-safe.
final class WordSegmenter {
    private static final WordBigramDictionary DICTIONARY = WordBigramDictionary.SHIPPED;

    /// Longer sentences are segmented in pieces, which bounds the lattice.
    private static final int MAX_SENTENCE_LENGTH = 400;

    private static final String SENTENCE_ENDS = "。！？!?\n";
    private static final int NUMBER_FREQUENCY = DICTIONARY.frequency(WordLattice.NUMBER);
    private static final int STRING_FREQUENCY = DICTIONARY.frequency(WordLattice.STRING);

    private static final ThreadLocal<WordSegmenter> OF_CURRENT_THREAD = ThreadLocal.withInitial(WordSegmenter::new);

    private final WordLattice lattice = new WordLattice(MAX_SENTENCE_LENGTH);
    private String text = "";

    /// The start and end of each word.
    private int[] offsets = new int[1_024];

    private int wordCount;

    /// The segmenter of the current thread, whose arrays are reused.
    static WordSegmenter ofCurrentThread() {
        return OF_CURRENT_THREAD.get();
    }

    /// Segments a text.
    ///
    /// @return the number of words, without punctuation and white space
    int segment(String folded) {
        text = folded;
        wordCount = 0;
        int from = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (SENTENCE_ENDS.indexOf(folded.charAt(i)) >= 0 || i - from + 1 == MAX_SENTENCE_LENGTH) {
                segmentSentence(from, i + 1);
                from = i + 1;
            }
        }
        segmentSentence(from, folded.length());
        return wordCount;
    }

    /// The offset where a word of the last segmented text begins.
    int start(int word) {
        return offsets[2 * word];
    }

    /// The offset where it ends.
    int end(int word) {
        return offsets[2 * word + 1];
    }

    private void segmentSentence(int from, int to) {
        int start = skipSpace(from, to);
        if (start >= to) {
            return;
        }
        lattice.begin(start, to);
        int next = start;
        while (next < to) {
            next = skipSpace(addCandidates(next, to), to);
        }
        addWords(lattice.lastWord(to));
    }

    /// Adds every candidate word that begins at an offset.
    ///
    /// @return where the next candidates begin
    private int addCandidates(int start, int to) {
        CharacterType type = CharacterType.of(text.charAt(start));
        if (type == CharacterType.CHINESE) {
            addDictionaryWords(start, to);
            return start + 1;
        }
        int end = start + 1;
        if (type == CharacterType.LETTER || type == CharacterType.DIGIT) {
            while (end < to && CharacterType.of(text.charAt(end)) == type) {
                end++;
            }
        }
        int next = skipSpace(end, to);
        switch (type) {
            case PUNCTUATION -> lattice.add(start, end, next, true, text, start, end, WordLattice.TOTAL_FREQUENCY);
            case DIGIT -> addClass(start, end, next, WordLattice.NUMBER, NUMBER_FREQUENCY);
            default -> addClass(start, end, next, WordLattice.STRING, STRING_FREQUENCY);
        }
        return end;
    }

    private void addClass(int start, int end, int next, String wordClass, int frequency) {
        lattice.add(start, end, next, false, wordClass, 0, wordClass.length(), frequency);
    }

    /// Adds the dictionary words that begin at an offset, and the single character even where it is not a word.
    private void addDictionaryWords(int start, int to) {
        int node = WordBigramDictionary.ROOT;
        for (int end = start + 1; end <= to && CharacterType.of(text.charAt(end - 1)) == CharacterType.CHINESE; end++) {
            node = DICTIONARY.child(node, text.charAt(end - 1));
            int frequency = node == WordBigramDictionary.NONE ? WordBigramDictionary.NONE : DICTIONARY.frequency(node);
            if (frequency >= 0 || end == start + 1) {
                lattice.add(start, end, skipSpace(end, to), false, text, start, end, Math.max(0, frequency));
            }
            if (node == WordBigramDictionary.NONE) {
                break;
            }
        }
    }

    /// Adds the words of the cheapest path, except punctuation, in their order.
    private void addWords(int last) {
        int count = 0;
        for (int word = last; word > 0; word = lattice.predecessor(word)) {
            count += lattice.isPunctuation(word) ? 0 : 1;
        }
        if (offsets.length < 2 * (wordCount + count)) {
            offsets = Arrays.copyOf(offsets, 4 * (wordCount + count));
        }
        wordCount += count;
        int index = wordCount;
        for (int word = last; word > 0; word = lattice.predecessor(word)) {
            if (!lattice.isPunctuation(word)) {
                index--;
                offsets[2 * index] = lattice.start(word);
                offsets[2 * index + 1] = lattice.end(word);
            }
        }
    }

    private int skipSpace(int from, int to) {
        int i = from;
        while (i < to && CharacterType.of(text.charAt(i)) == CharacterType.SPACE) {
            i++;
        }
        return i;
    }
}
