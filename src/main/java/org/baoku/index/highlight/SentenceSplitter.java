package org.baoku.index.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Splits Chinese text into sentences and shortens long ones for a snippet.
final class SentenceSplitter {
    private static final int MAX_LENGTH = 100;
    private static final int CONTEXT_BEFORE_MATCH = 24;
    private static final int CLAUSE_SEARCH_DISTANCE = 18;

    private static final char FIRST_IDEOGRAPH = '\u4E00';
    private static final char LAST_IDEOGRAPH = '\u9FFF';

    private static final String SENTENCE_ENDS = "。！？!?；;…";
    private static final String CLOSING_MARKS = "”’」』）)】》\"";
    private static final String CLAUSE_ENDS = "，、：,: \u3000";

    private SentenceSplitter() {}

    /// A range of characters of a text.
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /// The sentences of a text, without surrounding white space; at least one where the text is not blank.
    static List<Span> split(String text) {
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            at++;
            char c = text.charAt(at - 1);
            // nearly every character of an article is a Chinese one
            if ((c < FIRST_IDEOGRAPH || c > LAST_IDEOGRAPH) && SENTENCE_ENDS.indexOf(c) >= 0) {
                while (at < text.length() && (SENTENCE_ENDS + CLOSING_MARKS).indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                addStripped(sentences, text, from, at);
                from = at;
            }
        }
        addStripped(sentences, text, from, text.length());
        return sentences;
    }

    private static void addStripped(List<Span> sentences, String text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            sentences.add(new Span(first, last));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Shortens a long sentence to a part around a match. It is cut between clauses where possible, and
    /// never inside a number, a Latin word, an unbreakable range or the match.
    ///
    /// @param match what stays in the result
    /// @param unbreakable characters that must not be separated from a preceding character that is set too
    static Span shorten(String text, Span sentence, Span match, BitSet unbreakable) {
        if (sentence.length() <= MAX_LENGTH) {
            return sentence;
        }
        int from = sentence.from();
        if (match.from() - from > CONTEXT_BEFORE_MATCH) {
            int desired = Math.min(match.from() - CONTEXT_BEFORE_MATCH, sentence.to() - MAX_LENGTH);
            from = breakPoint(text, desired, sentence, unbreakable, match.from());
        }
        int to = sentence.to();
        if (to - from > MAX_LENGTH) {
            int end = breakPoint(text, from + MAX_LENGTH, sentence, unbreakable, sentence.to());
            to = Math.max(end, Math.min(match.to(), sentence.to()));
        }
        return new Span(from, to);
    }

    /// The break point closest to the desired one: after a clause, otherwise between any two words.
    ///
    /// @param latest the last acceptable break point
    private static int breakPoint(String text, int desired, Span sentence, BitSet unbreakable, int latest) {
        for (int distance = 0; distance <= CLAUSE_SEARCH_DISTANCE; distance++) {
            for (int at : new int[] {desired - distance, desired + distance}) {
                if (at > sentence.from()
                        && at <= latest
                        && at < sentence.to()
                        && CLAUSE_ENDS.indexOf(text.charAt(at - 1)) >= 0
                        && isBreakable(text, at, unbreakable)) {
                    return at;
                }
            }
        }
        int at = desired;
        while (at > sentence.from() && !isBreakable(text, at, unbreakable)) {
            at--;
        }
        if (at > sentence.from()) {
            return at;
        }
        at = desired;
        while (at < latest && !isBreakable(text, at, unbreakable)) {
            at++;
        }
        return at;
    }

    private static boolean isBreakable(String text, int at, BitSet unbreakable) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean inWord = isWordCharacter(before) && isWordCharacter(after);
        return !(unbreakable.get(at - 1) && unbreakable.get(at)) && !inWord && !Character.isLowSurrogate(after);
    }

    private static boolean isWordCharacter(char c) {
        return c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '.' || c == '%');
    }
}
