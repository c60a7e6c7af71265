package org.baoku.index.normalization;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The classes of letters that [NormalizedText] distinguishes.
final class LetterForms {
    private static final int FIRST_CJK = 0x2E80;

    /// Degrees, units, superscripts and Roman numerals, by what they are when spelled with ordinary letters.
    private static final Map<Integer, String> SPELLED = spelled();

    private LetterForms() {}

    private static Map<Integer, String> spelled() {
        Map<Integer, String> spelled = new HashMap<>();
        int[][] ranges = {{0x00B2, 0x00B3}, {0x00B9, 0x00B9}, {0x2100, 0x2139}, {0x2160, 0x217F}, {0x3380, 0x33DF}};
        for (int[] range : ranges) {
            for (int codePoint = range[0]; codePoint <= range[1]; codePoint++) {
                String same = Character.toString(codePoint);
                String ordinary =
                        Normalizer.normalize(same, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
                if (!ordinary.equals(same) && !ordinary.contains(" ")) {
                    spelled.put(codePoint, ordinary);
                }
            }
        }
        return spelled;
    }

    /// The ordinary letters that a code point stands for; null where it is one itself.
    static @Nullable String spelled(int codePoint) {
        boolean mayBe = (codePoint >= 0x00B2 && codePoint <= 0x00B9)
                || (codePoint >= 0x2100 && codePoint < 0x2180)
                || (codePoint >= 0x3380 && codePoint < 0x33E0);
        return mayBe ? SPELLED.get(codePoint) : null;
    }

    /// Whether a code point is a dash that a range of numbers may have.
    static boolean isDash(int codePoint) {
        return switch (codePoint) {
            case '~', '～', '〜', '—', '–', '―', '−', '‐', '‑', '－' -> true;
            default -> false;
        };
    }

    static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    /// Whether a code point is a letter or digit of a Latin word or number.
    static boolean isTokenLetter(int codePoint) {
        return isDigit(codePoint) || (codePoint < FIRST_CJK && Character.isLetter(codePoint));
    }
}
