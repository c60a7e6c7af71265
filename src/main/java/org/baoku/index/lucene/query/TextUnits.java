package org.baoku.index.lucene.query;

import org.baoku.index.normalization.NormalizedText;

/// Measures the length of a query text in units: a Chinese character counts one, a Latin word or a number too.
public final class TextUnits {
    private static final int FIRST_CJK = 0x2E80;

    private TextUnits() {}

    public static int count(NormalizedText text) {
        int units = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean latin = text.codePointAt(i) < FIRST_CJK;
            if (!latin || !inWord) {
                units++;
            }
            inWord = latin;
        }
        return units;
    }
}
