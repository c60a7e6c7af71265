package org.baoku.text;

import com.hankcs.hanlp.HanLP;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Converts traditional characters to simplified ones, one by one.
public final class TraditionalToSimplified {
    private static final int FIRST = 0x3400;
    private static final int END = 0xA000;

    /// Traditional characters that GB 2312 contains too, though simplified text hardly uses them.
    private static final String TRADITIONAL_IN_GB2312 = "後於";

    /// 著 after a verb; as a word of its own it stays: 著名, 名著.
    private static final Pattern PARTICLE_ZHE =
            Pattern.compile("(?<=.)(?<![显顯名原编編专專土巨论論昭卓译譯拙遗遺合自新旧大所])著(?![名作者述称稱书書录錄])");

    private static final char[] SIMPLIFIED = simplified();

    private TraditionalToSimplified() {}

    /// The simplified form of a character: 东 of 東. A character that simplified text uses too is unchanged, even if
    /// it is replaced in some words: 乾 (乾隆), 著 (著名).
    ///
    /// @param codePoint any code point
    public static int simplify(int codePoint) {
        return codePoint < FIRST || codePoint >= END ? codePoint : SIMPLIFIED[codePoint - FIRST];
    }

    /// A text with each character simplified by itself, of the same length.
    public static String simplifyCharacters(String text) {
        char[] simplified = text.toCharArray();
        boolean changed = false;
        for (int i = 0; i < simplified.length; i++) {
            char simple = (char) simplify(simplified[i]);
            changed |= simple != simplified[i];
            simplified[i] = simple;
        }
        return changed ? new String(simplified) : text;
    }

    /// A text with the words simplified that traditional text writes with characters of simplified text too: 了解 of
    /// 瞭解, 跟着 of 跟著; 著名 and 乾隆 stay.
    public static String simplifyWords(String text) {
        String simplified = HanLP.convertToSimplifiedChinese(text).replace("甚么", "什么");
        Matcher particle = PARTICLE_ZHE.matcher(simplified);
        return simplified.length() == text.length() ? particle.replaceAll("着") : text;
    }

    /// A character of GB 2312 is simplified already; HanLP's table has the simplified forms of the others.
    private static char[] simplified() {
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        char[] simplified = new char[END - FIRST];
        for (int codePoint = FIRST; codePoint < END; codePoint++) {
            char same = (char) codePoint;
            boolean isSimplified = gb2312.canEncode(same) && TRADITIONAL_IN_GB2312.indexOf(same) < 0;
            String converted = isSimplified ? "" : HanLP.convertToSimplifiedChinese(String.valueOf(same));
            simplified[codePoint - FIRST] = converted.length() == 1 ? converted.charAt(0) : same;
        }
        return simplified;
    }
}
