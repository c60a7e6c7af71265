package org.baoku.segment;

import java.util.Arrays;
import java.util.List;

/// The set of character bigrams of a text: they stand for its words, as Chinese print does not separate words.
final class CharacterBigrams {
    /// Of longer texts only the beginning counts.
    private static final int MAX_TEXT = 6000;

    private final int[] pairs;

    private CharacterBigrams(int[] pairs) {
        this.pairs = pairs;
    }

    /// The distinct bigrams of a text; none spans punctuation, and spaces are ignored.
    static CharacterBigrams of(CharSequence text) {
        int reach = Math.min(text.length(), MAX_TEXT);
        int[] found = new int[reach];
        int size = 0;
        char before = 0;
        for (int i = 0; i < reach; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                before = 0;
                continue;
            }
            if (before != 0) {
                found[size++] = before << 16 | c;
            }
            before = c;
        }
        return distinct(Arrays.copyOf(found, size));
    }

    /// Whether a phrase goes on from one line to the next: the bigram over their break is one of these.
    boolean spanBreak(String line, String next) {
        if (line.isEmpty() || next.isEmpty()) {
            return false;
        }
        CharacterBigrams junction = of(line.substring(line.length() - 1) + next.charAt(0));
        return junction.size() == 1 && junction.shareIn(this) == 1;
    }

    /// The bigrams of all these texts together.
    static CharacterBigrams union(List<CharacterBigrams> texts) {
        return texts.size() == 1 ? texts.getFirst() : distinct(concatenated(texts));
    }

    /// The bigrams of the texts one after the other; one that several texts have stands several times.
    static int[] concatenated(List<CharacterBigrams> texts) {
        int size = 0;
        for (CharacterBigrams words : texts) {
            size += words.pairs.length;
        }
        int[] all = new int[size];
        int next = 0;
        for (CharacterBigrams words : texts) {
            System.arraycopy(words.pairs, 0, all, next, words.pairs.length);
            next += words.pairs.length;
        }
        return all;
    }

    private static CharacterBigrams distinct(int[] pairs) {
        Arrays.sort(pairs);
        int distinct = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[distinct++] = pairs[i];
            }
        }
        return new CharacterBigrams(Arrays.copyOf(pairs, distinct));
    }

    /// The bigrams, each as two UTF-16 units in one int, ascending, each once.
    int[] pairs() {
        return pairs;
    }

    /// Whether the two have a bigram in common.
    boolean intersects(CharacterBigrams other) {
        for (int pair : pairs) {
            if (Arrays.binarySearch(other.pairs, pair) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The share of these bigrams that the other text has too: 0 to 1.
    double shareIn(CharacterBigrams other) {
        int common = 0;
        for (int pair : pairs) {
            common += Arrays.binarySearch(other.pairs, pair) >= 0 ? 1 : 0;
        }
        return pairs.length == 0 ? 0 : (double) common / pairs.length;
    }

    int size() {
        return pairs.length;
    }
}
