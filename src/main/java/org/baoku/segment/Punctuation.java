package org.baoku.segment;

/// What the marks of Chinese punctuation tell about a line.
final class Punctuation {
    private static final String CLOSING = "”’）)》〉】〕」』］]｝";
    private static final String OPENING = "“‘（(《〈【〔「『［[｛";
    private static final String STOPS = "。！？!?…";
    private static final String NEVER_FIRST = "，。、；：！？,;:!?…·％%．.”’）)》〉】〕」』］]";

    /// Longer remarks in brackets are text.
    private static final int ASIDE = 40;

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

    /// Whether no line of body text starts with this sign, except by an accident of extraction.
    static boolean isNeverFirst(char c) {
        return NEVER_FIRST.indexOf(c) >= 0;
    }

    /// The last sign that is no closing quote or bracket; 0 where there is none.
    static char lastInside(String text) {
        for (int i = text.length() - 1; i >= 0 && i >= text.length() - 4; i--) {
            if (!isClosing(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return 0;
    }

    /// Whether the text ends where a sentence may end.
    static boolean endsSentence(String text) {
        return !text.isEmpty() && (STOPS.indexOf(lastInside(text)) >= 0 || endsAside(text));
    }

    /// Whether the text ends with a remark in brackets after a full sentence.
    private static boolean endsAside(String text) {
        if (last(text) != '）' && last(text) != ')') {
            return false;
        }
        for (int i = text.length() - 2; i > 0 && i > text.length() - ASIDE; i--) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                return STOPS.indexOf(lastInside(text.substring(0, i))) >= 0;
            }
        }
        return false;
    }

    /// Whether the text ends with a full stop, which no headline does.
    static boolean endsFullStop(String text) {
        return lastInside(text) == '。';
    }

    static char last(String text) {
        return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    }

    /// How often the sign stands in the text, of which only the first `limit` signs are looked at.
    static int count(String text, char sign, int limit) {
        int found = 0;
        for (int i = Math.min(text.length(), limit) - 1; i >= 0; i--) {
            if (text.charAt(i) == sign) {
                found++;
            }
        }
        return found;
    }
}
