package org.baoku.segment.row;

/// What Chinese punctuation says about a line.
public final class Punctuation {
    private static final String CLOSING = "”’）)》〉】〕」』］]｝";
    private static final String OPENING = "“‘（(《〈【〔「『［[｛";
    private static final String STOPS = "。！？!?…";
    private static final String NEVER_FIRST = "，。、；：！？,;:!?…·％%．.”’）)》〉】〕」』］]";

    /// Longer remarks in brackets are ordinary text.
    private static final int MAX_REMARK = 40;

    private Punctuation() {}

    static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean startsOpening(String text) {
        return !text.isEmpty() && isOpening(text.charAt(0));
    }

    /// Whether no printed line starts with this character, unless an extractor tore it off.
    static boolean isNeverFirst(char c) {
        return NEVER_FIRST.indexOf(c) >= 0;
    }

    /// The last character that is no closing quote or bracket; 0 where there is none among the last four.
    static char lastInside(String text) {
        for (int i = text.length() - 1; i >= 0 && i >= text.length() - 4; i--) {
            if (!isClosing(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return 0;
    }

    /// Whether the text ends where a sentence may end.
    public static boolean endsSentence(String text) {
        return !text.isEmpty() && (STOPS.indexOf(lastInside(text)) >= 0 || endsWithRemark(text));
    }

    /// Whether the text ends with a remark in brackets after a full sentence.
    private static boolean endsWithRemark(String text) {
        if (last(text) != '）' && last(text) != ')') {
            return false;
        }
        for (int i = text.length() - 2; i > 0 && i > text.length() - MAX_REMARK; i--) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                return STOPS.indexOf(lastInside(text.substring(0, i))) >= 0;
            }
        }
        return false;
    }

    /// Whether the text ends with 。, as no headline does.
    static boolean endsFullStop(String text) {
        return lastInside(text) == '。';
    }

    static char last(String text) {
        return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    }

    /// How often a character stands among the first `limit` of the text.
    static int count(String text, char wanted, int limit) {
        int found = 0;
        for (int i = Math.min(text.length(), limit) - 1; i >= 0; i--) {
            if (text.charAt(i) == wanted) {
                found++;
            }
        }
        return found;
    }
}
