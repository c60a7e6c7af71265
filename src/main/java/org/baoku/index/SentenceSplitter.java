package org.baoku.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Where the sentences of a Chinese text begin and end, and how a long one is trimmed.
final class SentenceSplitter {
    private static final int LONGEST = 100;
    private static final int BEFORE_MARK = 24;
    private static final int SEARCHED_FOR_CLAUSE = 18;

    private static final String ENDS = "。！？!?；;…";
    private static final String CLOSERS = "”’」』）)】》\"";
    private static final String CLAUSES = "，、：,: \u3000";

    private SentenceSplitter() {}

    /// A stretch of a text, in its characters.
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /// The sentences of a text that is not blank, without the white space around them.
    static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            at++;
            if (ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                while (at < text.length() && (ENDS + CLOSERS).indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                add(sentences, text, from, at);
                from = at;
            }
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
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

    /// A stretch of a long sentence around a place, cut between clauses where one is near, and never inside what must
    /// stay whole, a number or a Latin word.
    ///
    /// @param whole the characters that must not be parted from the one before them where both are set
    static Span trimmed(String text, Span sentence, int place, BitSet whole) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int from = sentence.from();
        if (place - from > BEFORE_MARK) {
            from = cut(text, Math.min(place - BEFORE_MARK, sentence.to() - LONGEST), sentence, whole, place);
        }
        int to = sentence.to();
        if (to - from > LONGEST) {
            to = cut(text, from + LONGEST, sentence, whole, sentence.to());
        }
        return new Span(from, to);
    }

    /// A good place to cut near a wished one, not after the latest.
    private static int cut(String text, int wish, Span sentence, BitSet whole, int latest) {
        for (int away = 0; away <= SEARCHED_FOR_CLAUSE; away++) {
            for (int at : new int[] {wish - away, wish + away}) {
                if (at > sentence.from()
                        && at <= latest
                        && at < sentence.to()
                        && CLAUSES.indexOf(text.charAt(at - 1)) >= 0
                        && mayCut(text, at, whole)) {
                    return at;
                }
            }
        }
        int at = wish;
        while (at > sentence.from() && !mayCut(text, at, whole)) {
            at--;
        }
        if (at > sentence.from()) {
            return at;
        }
        at = wish;
        while (at < latest && !mayCut(text, at, whole)) {
            at++;
        }
        return at;
    }

    private static boolean mayCut(String text, int at, BitSet whole) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean inWord = isWordCharacter(before) && isWordCharacter(after);
        return !(whole.get(at - 1) && whole.get(at)) && !inWord && !Character.isLowSurrogate(after);
    }

    private static boolean isWordCharacter(char c) {
        return c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '.' || c == '%');
    }
}
