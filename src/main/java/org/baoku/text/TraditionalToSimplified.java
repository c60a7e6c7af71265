package org.baoku.text;

import com.hankcs.hanlp.HanLP;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/// Traditional characters as simplified ones, letter by letter.
public final class TraditionalToSimplified {
    private static final int FIRST = 0x3400;
    private static final int END = 0xA000;

    /// Traditional letters that the simplified character set contains too, though simplified text hardly prints them.
    private static final String TRADITIONAL_ALL_THE_SAME = "後於";

    private static final char[] LETTERS = letters();

    private TraditionalToSimplified() {}

    /// The simplified form of a letter: 東 to 东. A letter that is at home in simplified text stays, though some words
    /// write another for it: 乾 (乾隆), 著 (著名).
    ///
    /// @param letter a code point
    public static int simplify(int letter) {
        return letter < FIRST || letter >= END ? letter : LETTERS[letter - FIRST];
    }

    /// A letter that GB 2312 holds is simplified as it stands; of the others HanLP's table knows the simplified forms.
    private static char[] letters() {
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        char[] letters = new char[END - FIRST];
        for (int letter = FIRST; letter < END; letter++) {
            char same = (char) letter;
            boolean atHome = simplified.canEncode(same) && TRADITIONAL_ALL_THE_SAME.indexOf(same) < 0;
            String converted = atHome ? "" : HanLP.convertToSimplifiedChinese(String.valueOf(same));
            letters[letter - FIRST] = converted.length() == 1 ? converted.charAt(0) : same;
        }
        return letters;
    }
}
