package org.baoku.similarity;

import java.util.Arrays;
import org.baoku.text.TraditionalToSimplified;
import org.baoku.text.WidthFolding;

/// The letters and digits of a text as versions of an article are compared: without punctuation and white
/// space, in half width, lower case and simplified characters.
public final class ComparedLetters {
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final int[] codePoints;

    private ComparedLetters(int[] codePoints) {
        this.codePoints = codePoints;
    }

    /// The compared letters of a text.
    public static ComparedLetters of(String text) {
        String narrowed = WidthFolding.narrow(text);
        int[] letters = new int[narrowed.length()];
        int count = 0;
        int at = 0;
        while (at < narrowed.length()) {
            int codePoint = narrowed.codePointAt(at);
            if (Character.isLetterOrDigit(codePoint)) {
                letters[count++] = TraditionalToSimplified.simplify(Character.toLowerCase(codePoint));
            }
            at += Character.charCount(codePoint);
        }
        return new ComparedLetters(Arrays.copyOf(letters, count));
    }

    /// A letter or digit.
    int at(int position) {
        return codePoints[position];
    }

    /// How many letters and digits there are.
    public int length() {
        return codePoints.length;
    }

    /// The same letters with every digit as 0: versions with corrected figures are equal.
    ComparedLetters withoutFigures() {
        int[] folded = codePoints.clone();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.isDigit(folded[i]) ? '0' : folded[i];
        }
        return new ComparedLetters(folded);
    }

    /// A hash of all letters: equal for texts that differ in punctuation only.
    public long hash() {
        long hash = codePoints.length;
        for (int codePoint : codePoints) {
            hash = mixed(hash * 31 + codePoint);
        }
        return hash;
    }

    /// The hash of each run of so many letters, in the order of the text; empty for a shorter text.
    long[] runs(int length) {
        long[] hashes = new long[Math.max(0, codePoints.length - length + 1)];
        long power = 1;
        for (int i = 0; i < length; i++) {
            power *= BASE;
        }
        long rolling = 0;
        for (int i = 0; i < codePoints.length; i++) {
            rolling = rolling * BASE + codePoints[i] + 1;
            if (i >= length) {
                rolling -= power * (codePoints[i - length] + 1);
            }
            if (i >= length - 1) {
                hashes[i - length + 1] = mixed(rolling);
            }
        }
        return hashes;
    }

    /// Spreads a hash over all bits (the finalizer of MurmurHash3).
    private static long mixed(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }
}
