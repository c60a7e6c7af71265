package org.baoku.people;

import java.util.Set;

/// Judges what stands around a possible name: whether a name can end here, given what follows, and whether a
/// cut tears a word.
final class NameContext {
    /// Characters that rather begin what follows a name than end the name.
    static final String LOOSE_ENDS = "于自和与为因同等在并也又向以将被把就都及率对从当";

    /// Prepositions, conjunctions and short verbs that stand behind names.
    static final String GOES_ON = "在和与对向为就也还及等说称赴率是到从以于将被曾又已都同因受兼任";

    /// Words for the time, which follow names: 某某近日.
    static final Set<String> TIMES =
            Set.of("近日", "日前", "昨日", "昨天", "今日", "今天", "当日", "当天", "同日", "近期", "上午", "下午", "此前", "日在", "当地");

    /// A character that follows names so seldom is no sign of a name's end.
    private static final float SELDOM = 4.5f;

    /// What a character costs that no name is followed by and no word begins with.
    static final float UNFIT = 6;

    private static final String MARKS = "，。；：！？“”‘’《》（）()…—,;:!?\"'、\n\r \u3000|〉〈【】「」";

    private final NameLexicon lexicon;

    NameContext(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Whether a cut before this place would tear a word apart.
    boolean isTorn(String text, int at) {
        return weight(text.substring(at - 1, at + 1)) > 0;
    }

    /// How much a word this is, by how often it is met; 0 for what is seldom or no word.
    float weight(String word) {
        int commonness = lexicon.commonness(word);
        return commonness > 20 ? (float) Math.log(commonness) : 0;
    }

    /// How ill what stands here follows a name: 0 for a mark, below 2 for a verb or a preposition.
    float followCost(String text, int end) {
        if (end >= text.length()) {
            return 0;
        }
        char next = text.charAt(end);
        if (MARKS.indexOf(next) >= 0 || !isIdeograph(next)) {
            return 0;
        }
        if (lonely(text, end)) {
            return UNFIT;
        }
        String across = text.substring(end - 1, end + 1);
        float torn = TIMES.contains(across) ? UNFIT : weight(across) / 2;
        float cost =
                GOES_ON.indexOf(next) >= 0 ? 1.5f : lexicon.follows(next) < SELDOM ? lexicon.follows(next) / 2 : UNFIT;
        for (int length = 2; length <= 4 && end + length <= text.length(); length++) {
            String word = text.substring(end, end + length);
            if (lexicon.isWord(word)) {
                cost = Math.min(cost, lexicon.isVerb(word) ? 0.5f : 1);
            }
        }
        return cost + torn;
    }

    /// Whether only one character stands between here and the next mark, and none that ends sentences about
    /// persons: then it is the name's last.
    private static boolean lonely(String text, int end) {
        boolean marked = end + 1 >= text.length() || MARKS.indexOf(text.charAt(end + 1)) >= 0;
        return marked && "说称等摄报讲道代率同及和与".indexOf(text.charAt(end)) < 0;
    }

    /// Whether all characters between these places are Chinese.
    static boolean allIdeographs(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isIdeograph(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether this is the dot between the parts of a name.
    static boolean isDot(char c) {
        return c == '·' || c == '•' || c == '・' || c == '‧';
    }

    /// Whether this is a Chinese character.
    static boolean isIdeograph(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }
}
