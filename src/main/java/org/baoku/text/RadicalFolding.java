package org.baoku.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Replaces radicals and compatibility ideographs by the characters that they look like.
///
/// PDF files often map a glyph to a radical (⽉, ⻢) instead of the character (月, 马), because fonts use one glyph for
/// both. Unicode's normal forms fold the Kangxi radicals and the compatibility ideographs, but not the block of CJK
/// radicals; for those the table holds Unicode's property Equivalent_Unified_Ideograph. Everything else, full-width
/// punctuation too, stays as it is.
public final class RadicalFolding {
    /// Pairs of a radical or stroke and its ideograph.
    private static final String PAIRS = """
            ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑
            ⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王
            ⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑
            ⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長
            ⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼
            ⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇆𠃌㇏乀㇐一㇑丨㇒丿㇓丿
            ㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎
            """;

    private static final Map<Integer, String> IDEOGRAPHS = ideographs();

    private RadicalFolding() {}

    /// The text with radicals and compatibility ideographs replaced; the same text if it has none.
    public static String fold(String text) {
        if (text.codePoints().noneMatch(RadicalFolding::canBeFolded)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> folded.append(canBeFolded(c) ? ideograph(c) : Character.toString(c)));
        return folded.toString();
    }

    /// The ideograph that a code point looks like; the same code point if it is not a radical or the like.
    public static int fold(int codePoint) {
        return canBeFolded(codePoint) ? ideograph(codePoint).codePointAt(0) : codePoint;
    }

    private static boolean canBeFolded(int c) {
        return (c >= 0x2E80 && c <= 0x2FDF)
                || (c >= 0x31C0 && c <= 0x31EF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static String ideograph(int c) {
        String listed = IDEOGRAPHS.get(c);
        return listed != null ? listed : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }

    private static Map<Integer, String> ideographs() {
        int[] pairs = PAIRS.codePoints().filter(c -> c != '\n').toArray();
        Map<Integer, String> ideographs = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ideographs.put(pairs[i], Character.toString(pairs[i + 1]));
        }
        // Unicode folds this Kangxi radical to 戶; the fonts of mainland newspapers draw it, and 户, with one glyph.
        ideographs.put((int) '⼾', "户");
        return Map.copyOf(ideographs);
    }
}
