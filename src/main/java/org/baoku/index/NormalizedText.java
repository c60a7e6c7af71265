package org.baoku.index;

import java.util.Arrays;
import org.baoku.text.TraditionalToSimplified;

/// A text as a verbatim comparison sees it: letter for letter, but without white space and the middle dots of foreign
/// names, and with full-width forms, capitals and traditional characters folded.
///
/// `阿·库尼察` and `阿库尼察`, `２０ＧＷ` and `20gw`, `王衛東` and `王卫东`, `二○二三` and `二〇二三` are the same. A letter is a code
/// point; each knows where it stands in the text it came from. Punctuation other than middle dots counts as letters.
public final class NormalizedText {
    private static final String MIDDLE_DOTS = "·•・‧･∙⋅᛫";

    private final String source;
    private final int[] letters;
    private final int[] starts;

    private NormalizedText(String source, int[] letters, int[] starts) {
        this.source = source;
        this.letters = letters;
        this.starts = starts;
    }

    /// The letters of a text.
    public static NormalizedText of(String text) {
        int[] letters = new int[text.length()];
        int[] starts = new int[text.length()];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (!isPassedOver(letter)) {
                letters[count] = fold(letter);
                starts[count] = at;
                count++;
            }
            at += Character.charCount(letter);
        }
        return new NormalizedText(text, Arrays.copyOf(letters, count), Arrays.copyOf(starts, count));
    }

    private static boolean isPassedOver(int letter) {
        if (letter >= 0x3400 && letter < 0xFF00) {
            return letter == '\uFEFF' || (letter >= 0xD800 && letter < 0xE000);
        }
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT
                || MIDDLE_DOTS.indexOf(letter) >= 0;
    }

    /// One letter in its folded form.
    static int fold(int letter) {
        if (letter >= 0x3400 && letter < 0xF900) {
            return TraditionalToSimplified.simplify(letter);
        }
        if (letter >= '！' && letter <= '～') {
            return Character.toLowerCase(letter - 0xFEE0);
        }
        return switch (letter) {
            case '○', '◯' -> '〇';
            case '“', '”', '„', '‟' -> '"';
            case '‘', '’', '‚', '‛' -> '\'';
            default -> Character.toLowerCase(letter);
        };
    }

    /// The text with each letter folded, white space and middle dots kept: the form that words are looked for in.
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(NormalizedText::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    public int length() {
        return letters.length;
    }

    public boolean isEmpty() {
        return letters.length == 0;
    }

    /// The letter at that place, folded.
    public int letter(int place) {
        return letters[place];
    }

    /// Where in the text a letter begins.
    public int start(int place) {
        return starts[place];
    }

    /// Where in the text a letter ends.
    public int end(int place) {
        return starts[place] + Character.charCount(source.codePointAt(starts[place]));
    }

    /// Where the other's letters first stand in this one from a place on, or -1.
    public int indexOf(NormalizedText other, int from) {
        int last = letters.length - other.letters.length;
        for (int place = Math.max(0, from); place <= last; place++) {
            if (matchesAt(place, other)) {
                return place;
            }
        }
        return -1;
    }

    private boolean matchesAt(int place, NormalizedText other) {
        for (int i = 0; i < other.letters.length; i++) {
            if (letters[place + i] != other.letters[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the other's letters stand in this one; nothing stands in everything.
    public boolean contains(NormalizedText other) {
        return indexOf(other, 0) >= 0;
    }

    /// The folded letters from one place up to another.
    public String text(int from, int to) {
        return new String(letters, from, to - from);
    }

    /// The folded letters.
    public String text() {
        return text(0, letters.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormalizedText literal && Arrays.equals(letters, literal.letters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(letters);
    }

    @Override
    public String toString() {
        return text();
    }
}
