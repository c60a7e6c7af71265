package org.baoku.index.lucene.smartcn;

import java.util.Arrays;

/// Divides a folded text into words as smartcn does, about ten times as fast.
///
/// The model is smartcn's: of all ways to cut a sentence into words of its dictionary the likeliest, where each word's
/// likelihood depends on the one before. smartcn makes an object for every word and every two that might follow each
/// other; this keeps them in a few arrays that are used again. For one thread.
final class WordSegmenter {
    private static final WordBigramDictionary DICTIONARY = WordBigramDictionary.SHIPPED;

    /// Longer sentences are cut in pieces, so that no text takes more than its share of room.
    private static final int LONGEST_SENTENCE = 400;

    private static final String SENTENCE_ENDS = "。！？!?\n";

    private static final String NUMBER = "未##数";
    private static final String STRING = "未##串";
    private static final String BEGIN = "始##始";
    private static final String END = "末##末";
    private static final int NUMBERS = DICTIONARY.frequency(NUMBER);
    private static final int STRINGS = DICTIONARY.frequency(STRING);
    private static final int BEGINNINGS = DICTIONARY.frequency(BEGIN);
    private static final long BEGIN_HASH = WordBigramDictionary.hash(BEGIN + "@");

    private static final double ALL_WORDS = 2_159_997;
    private static final double ALONE = 0.1;
    private static final double LEAST = 1 / ALL_WORDS;

    private static final ThreadLocal<WordSegmenter> OF_THIS_THREAD = ThreadLocal.withInitial(WordSegmenter::new);

    private enum Kind {
        SPACE,
        CHINESE,
        LETTER,
        DIGIT,
        MARK,
        OTHER
    }

    /// The words that a sentence may have, each with the best way to it.
    private int[] starts = new int[1_024];

    private int[] ends = new int[1_024];
    private boolean[] marks = new boolean[1_024];
    private double[] counts = new double[1_024];
    private double[] aloneCosts = new double[1_024];
    private long[] hashes = new long[1_024];
    private double[] costs = new double[1_024];
    private int[] befores = new int[1_024];
    private int[] alike = new int[1_024];
    private int words;

    /// The last word that ends at each place; the others follow by `alike`.
    private final int[] ending = new int[LONGEST_SENTENCE + 1];

    private String text = "";
    private int first;

    private int[] cut = new int[1_024];
    private int cuts;

    /// The one that this thread uses again and again: a cutter keeps room for its work.
    static WordSegmenter ofThisThread() {
        return OF_THIS_THREAD.get();
    }

    /// Cuts a text.
    ///
    /// @return how many words it has, without punctuation and white space
    int cut(String folded) {
        text = folded;
        cuts = 0;
        int from = 0;
        for (int at = 0; at < folded.length(); at++) {
            if (SENTENCE_ENDS.indexOf(folded.charAt(at)) >= 0 || at - from + 1 == LONGEST_SENTENCE) {
                sentence(from, at + 1);
                from = at + 1;
            }
        }
        sentence(from, folded.length());
        return cuts;
    }

    /// Where a word of the text that was cut begins.
    int start(int word) {
        return cut[2 * word];
    }

    /// Where it ends.
    int end(int word) {
        return cut[2 * word + 1];
    }

    private void sentence(int from, int to) {
        first = passSpace(from, to);
        if (first >= to) {
            return;
        }
        words = 0;
        Arrays.fill(ending, 0, to - first + 1, -1);
        begin(first);
        int at = first;
        while (at < to) {
            at = passSpace(wordsFrom(at, to), to);
        }
        int last = bestBefore(to, END, 0, END.length());
        keep(last);
    }

    /// Adds every word that begins at a place.
    ///
    /// @return where the next words begin
    private int wordsFrom(int at, int to) {
        char c = text.charAt(at);
        Kind kind = kind(c);
        if (kind == Kind.CHINESE) {
            int node = WordBigramDictionary.ROOT;
            for (int end = at + 1; end <= to && kind(text.charAt(end - 1)) == Kind.CHINESE; end++) {
                node = DICTIONARY.step(node, text.charAt(end - 1));
                int frequency =
                        node == WordBigramDictionary.NONE ? WordBigramDictionary.NONE : DICTIONARY.frequency(node);
                if (frequency >= 0 || end == at + 1) {
                    add(at, end, to, text, at, end, Math.max(0, frequency));
                }
                if (node == WordBigramDictionary.NONE) {
                    break;
                }
            }
            return at + 1;
        }
        int end = at + 1;
        while ((kind == Kind.LETTER || kind == Kind.DIGIT) && end < to && kind(text.charAt(end)) == kind) {
            end++;
        }
        if (kind == Kind.MARK) {
            marks[add(at, end, to, text, at, end, ALL_WORDS)] = true;
        } else {
            String stands = kind == Kind.DIGIT ? NUMBER : STRING;
            add(at, end, to, stands, 0, stands.length(), kind == Kind.DIGIT ? NUMBERS : STRINGS);
        }
        return end;
    }

    private void begin(int at) {
        grow();
        starts[0] = at;
        ends[0] = at;
        hashes[0] = BEGIN_HASH;
        weigh(0, BEGINNINGS);
        costs[0] = 0;
        befores[0] = -1;
        alike[0] = -1;
        ending[0] = 0;
        words = 1;
    }

    /// Adds a word with the best way to it.
    ///
    /// @param form what the dictionary knows it by, from a place in it to another
    private int add(int start, int end, int to, String form, int formStart, int formEnd, double frequency) {
        grow();
        int word = words++;
        starts[word] = start;
        ends[word] = end;
        marks[word] = false;
        int before = bestBefore(start, form, formStart, formEnd);
        costs[word] = bestCost;
        befores[word] = before;
        long hash = WordBigramDictionary.HASH_OF_NOTHING;
        for (int i = formStart; i < formEnd; i++) {
            hash = WordBigramDictionary.hash(hash, form.charAt(i));
        }
        hashes[word] = WordBigramDictionary.hash(hash, '@');
        weigh(word, frequency);
        int next = passSpace(end, to) - first;
        alike[word] = ending[next];
        ending[next] = word;
        return word;
    }

    private void weigh(int word, double frequency) {
        counts[word] = 1 + frequency;
        aloneCosts[word] = -Math.log(ALONE * counts[word] / ALL_WORDS + (1 - ALONE) * LEAST);
    }

    private double bestCost;

    /// The word from which a form that begins at a place is reached best; its cost is left in [#bestCost].
    private int bestBefore(int start, String form, int formStart, int formEnd) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int before = ending[start - first]; before >= 0; before = alike[before]) {
            long hash = hashes[before];
            for (int i = formStart; i < formEnd; i++) {
                hash = WordBigramDictionary.hash(hash, form.charAt(i));
            }
            int together = DICTIONARY.pairFrequency(hash);
            double cost = costs[before]
                    + (together == 0
                            ? aloneCosts[before]
                            : -Math.log(ALONE * counts[before] / ALL_WORDS
                                    + (1 - ALONE) * ((1 - LEAST) * together / counts[before] + LEAST)));
            if (cost < least) {
                least = cost;
                best = before;
            }
        }
        bestCost = least;
        return best;
    }

    /// Keeps the words up to a last one, in their order.
    private void keep(int last) {
        int count = 0;
        for (int word = last; word > 0; word = befores[word]) {
            count += marks[word] ? 0 : 1;
        }
        if (cut.length < 2 * (cuts + count)) {
            cut = Arrays.copyOf(cut, 4 * (cuts + count));
        }
        cuts += count;
        int place = cuts;
        for (int word = last; word > 0; word = befores[word]) {
            if (!marks[word]) {
                place--;
                cut[2 * place] = starts[word];
                cut[2 * place + 1] = ends[word];
            }
        }
    }

    private void grow() {
        if (words < starts.length) {
            return;
        }
        int room = 2 * words;
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        marks = Arrays.copyOf(marks, room);
        counts = Arrays.copyOf(counts, room);
        aloneCosts = Arrays.copyOf(aloneCosts, room);
        hashes = Arrays.copyOf(hashes, room);
        costs = Arrays.copyOf(costs, room);
        befores = Arrays.copyOf(befores, room);
        alike = Arrays.copyOf(alike, room);
    }

    private int passSpace(int from, int to) {
        int at = from;
        while (at < to && kind(text.charAt(at)) == Kind.SPACE) {
            at++;
        }
        return at;
    }

    private static Kind kind(char c) {
        if (c >= 0x4E00 && c <= 0x9FA5) {
            return Kind.CHINESE;
        }
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return Kind.LETTER;
        }
        if (c >= '0' && c <= '9') {
            return Kind.DIGIT;
        }
        if (c == ' ' || c == '\u3000' || c == '\t' || c == '\r' || c == '\n') {
            return Kind.SPACE;
        }
        boolean mark = (c >= 0x21 && c <= 0xBB)
                || (c >= 0x2010 && c <= 0x2642)
                || (c >= 0x3001 && c <= 0x301E)
                || (c >= 0xFE30 && c <= 0xFF63);
        return mark ? Kind.MARK : Kind.OTHER;
    }
}
