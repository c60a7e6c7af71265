package org.baoku.index.normalization;

import java.util.Arrays;
import org.baoku.text.RadicalFolding;
import org.baoku.text.TraditionalToSimplified;

/// A text as search compares it: code point by code point, without white space and the middle dots of
/// foreign names, and with full-width forms, upper case and traditional characters folded.
///
/// A range of numbers has one dash (15~20, 15—20), a letter that stands for several is spelled out (℃, ㎡,
/// Ⅳ).
///
/// `阿·库尼察` and `阿库尼察`, `２０ＧＷ` and `20gw`, `王衛東` and `王卫东`, `二○二三` and `二〇二三` are
/// equal. Punctuation other than middle dots is significant. Every code point keeps its offset in the source
/// text.
public final class NormalizedText {
    private static final String MIDDLE_DOTS = "·•・‧･∙⋅᛫";

    /// In [#FOLDED]: more than one letter, none, or one that depends on its neighbours.
    private static final char NOT_ALONE = 0;

    /// What each UTF-16 unit is folded to, by itself.
    private static final char[] FOLDED = folded();

    /// Room for so many spelled-out letters more, whenever it is needed.
    private static final int EXTRA_LENGTH = 64;

    private final String source;
    private final int[] codePoints;
    private final int[] offsets;

    private NormalizedText(String source, int[] codePoints, int[] offsets) {
        this.source = source;
        this.codePoints = codePoints;
        this.offsets = offsets;
    }

    private static char[] folded() {
        char[] folded = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < folded.length; unit++) {
            boolean isAlone = !Character.isSurrogate((char) unit)
                    && LetterForms.spelled(unit) == null
                    && !isIgnored(unit)
                    && !LetterForms.isDash(unit);
            int letter = isAlone ? fold(unit) : NOT_ALONE;
            folded[unit] = letter <= Character.MAX_VALUE ? (char) letter : NOT_ALONE;
        }
        return folded;
    }

    /// Normalizes a text.
    public static NormalizedText of(String text) {
        int[] codePoints = new int[text.length()];
        int[] offsets = new int[text.length()];
        int length = 0;
        int offset = 0;
        while (offset < text.length()) {
            char folded = FOLDED[text.charAt(offset)];
            if (folded != NOT_ALONE) {
                codePoints[length] = folded;
                offsets[length++] = offset++;
                continue;
            }
            int codePoint = text.codePointAt(offset);
            String spelled = LetterForms.spelled(codePoint);
            if (spelled != null) {
                if (length + spelled.length() + text.length() - offset > codePoints.length) {
                    codePoints = Arrays.copyOf(codePoints, codePoints.length + EXTRA_LENGTH);
                    offsets = Arrays.copyOf(offsets, codePoints.length);
                }
                for (int i = 0; i < spelled.length(); i++) {
                    codePoints[length] = spelled.charAt(i);
                    offsets[length++] = offset;
                }
            } else if (!isIgnored(codePoint)) {
                codePoints[length] = LetterForms.isDash(codePoint) && isInRange(text, offset) ? '-' : fold(codePoint);
                offsets[length++] = offset;
            }
            offset += Character.charCount(codePoint);
        }
        if (length < codePoints.length) {
            codePoints = Arrays.copyOf(codePoints, length);
            offsets = Arrays.copyOf(offsets, length);
        }
        return new NormalizedText(text, codePoints, offsets);
    }

    /// Whether a dash stands between two digits.
    private static boolean isInRange(String text, int offset) {
        return offset > 0
                && offset + 1 < text.length()
                && Character.isDigit(text.charAt(offset - 1))
                && Character.isDigit(text.charAt(offset + 1));
    }

    private static boolean isIgnored(int codePoint) {
        if (codePoint >= 0x3400 && codePoint < 0xFF00) {
            return codePoint == '\uFEFF' || (codePoint >= 0xD800 && codePoint < 0xE000);
        }
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || isMiddleDot(codePoint);
    }

    public static boolean isMiddleDot(int codePoint) {
        return MIDDLE_DOTS.indexOf(codePoint) >= 0;
    }

    private static int fold(int codePoint) {
        if (codePoint >= 0x3400 && codePoint < 0xF900) {
            return TraditionalToSimplified.simplify(codePoint);
        }
        if (codePoint >= '！' && codePoint <= '～') {
            return Character.toLowerCase(codePoint - 0xFEE0);
        }
        return switch (codePoint) {
            case '○', '◯' -> '〇';
            case '∶', '︰', '﹕' -> ':';
            case '“', '”', '„', '‟' -> '"';
            case '‘', '’', '‚', '‛' -> '\'';
            default -> foldLookalike(codePoint);
        };
    }

    /// Radicals and compatibility ideographs, as PDFs have them for ordinary characters, and all other letters.
    private static int foldLookalike(int codePoint) {
        int folded = RadicalFolding.fold(codePoint);
        return folded == codePoint ? Character.toLowerCase(codePoint) : TraditionalToSimplified.simplify(folded);
    }

    /// Folds every code point of a text but keeps white space and middle dots: the input of word segmentation.
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char unit = text.charAt(i);
            int letter = FOLDED[unit] == NOT_ALONE ? fold(unit) : FOLDED[unit];
            if (Character.isSurrogate(unit) || letter > Character.MAX_VALUE) {
                return foldCodePoints(text);
            }
            folded[i] = (char) letter;
        }
        return new String(folded);
    }

    private static String foldCodePoints(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(NormalizedText::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /// The number of code points.
    public int length() {
        return codePoints.length;
    }

    public boolean isEmpty() {
        return codePoints.length == 0;
    }

    /// The folded code point at an index.
    public int codePointAt(int index) {
        return codePoints[index];
    }

    /// The offset in the source text where the code point at an index begins.
    public int startOffset(int index) {
        return offsets[index];
    }

    /// The offset in the source text where the code point at an index ends.
    public int endOffset(int index) {
        return offsets[index] + Character.charCount(source.codePointAt(offsets[index]));
    }

    /// Whether a Latin word or a number begins at an index: 1 in 1月, not the second 1 in 11月.
    public boolean startsToken(int index) {
        return LetterForms.isTokenLetter(codePoints[index]) && (index == 0 || !isSameToken(index));
    }

    /// Whether a Latin word or a number ends at an index.
    public boolean endsToken(int index) {
        return LetterForms.isTokenLetter(codePoints[index])
                && (index + 1 == codePoints.length || !isSameToken(index + 1))
                && !isBeforeDecimals(index);
    }

    /// Whether the character before an index belongs to the same word or number.
    private boolean isSameToken(int index) {
        int before = codePoints[index - 1];
        if (!LetterForms.isTokenLetter(codePoints[index]) || offsets[index] > endOffset(index - 1)) {
            return false;
        }
        boolean isDigit = LetterForms.isDigit(codePoints[index]);
        return isDigit
                ? LetterForms.isDigit(before) || isDecimalMark(index - 1)
                : LetterForms.isTokenLetter(before) && !LetterForms.isDigit(before);
    }

    private boolean isBeforeDecimals(int index) {
        return LetterForms.isDigit(codePoints[index]) && index + 1 < codePoints.length && isDecimalMark(index + 1);
    }

    /// Whether a point or comma stands within a number: 381.6 and 1,200, not 2023.7.31.
    private boolean isDecimalMark(int index) {
        int mark = codePoints[index];
        if ((mark != '.' && mark != ',') || !isDigitAt(index - 1) || !isDigitAt(index + 1)) {
            return false;
        }
        int from = index - 1;
        while (isDigitAt(from - 1)) {
            from--;
        }
        int to = index + 2;
        while (isDigitAt(to)) {
            to++;
        }
        return mark == ',' ? to - index == 4 : !isPointAt(from - 1) && !(isPointAt(to) && isDigitAt(to + 1));
    }

    private boolean isDigitAt(int index) {
        return index >= 0 && index < codePoints.length && LetterForms.isDigit(codePoints[index]);
    }

    private boolean isPointAt(int index) {
        return index >= 0 && index < codePoints.length && codePoints[index] == '.';
    }

    /// The first index, not before `from`, at which the other text occurs as whole words and numbers; -1
    /// where there is none.
    public int indexOfWhole(NormalizedText other, int from) {
        int index = indexOf(other, from);
        while (index >= 0 && !isWhole(other, index)) {
            index = indexOf(other, index + 1);
        }
        return index;
    }

    private boolean isWhole(NormalizedText other, int index) {
        int last = other.length() - 1;
        return last < 0
                || ((!LetterForms.isTokenLetter(other.codePoints[0]) || startsToken(index))
                        && (!LetterForms.isTokenLetter(other.codePoints[last]) || endsToken(index + last)));
    }

    /// The first index, not before `from`, at which the other text occurs; -1 where there is none.
    public int indexOf(NormalizedText other, int from) {
        int last = codePoints.length - other.codePoints.length;
        for (int index = Math.max(0, from); index <= last; index++) {
            if (startsWith(other, index)) {
                return index;
            }
        }
        return -1;
    }

    private boolean startsWith(NormalizedText other, int index) {
        for (int i = 0; i < other.codePoints.length; i++) {
            if (codePoints[index + i] != other.codePoints[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the other text occurs in this one; the empty text occurs in every text.
    public boolean contains(NormalizedText other) {
        return indexOf(other, 0) >= 0;
    }

    /// The normalized text from one index up to another.
    public String substring(int from, int to) {
        return new String(codePoints, from, to - from);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormalizedText text && Arrays.equals(codePoints, text.codePoints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codePoints);
    }

    /// The normalized text.
    @Override
    public String toString() {
        return substring(0, codePoints.length);
    }
}
