package org.baoku.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the name that begins at a place of a text, and where it ends.
///
/// Every possible end is weighed: how usual the characters are as a name, how well what follows can follow
/// a name,
/// whether
/// the characters are a common word instead.
final class NameFinder {
    private static final float ACCEPTED = 13.5f;

    private static final float USUAL = 7;

    /// A character that follows names so seldom is no sign of a name's end.
    private static final float SELDOM = 4.5f;

    /// A word met so often is not spelled inside a foreign name.
    private static final int COMMON_WORD = 150;

    /// What a character costs that no name is followed by and no word begins with.
    private static final float UNFIT = 6;

    /// 韦女士, 李某 and 和镇长 are no names.
    private static final Pattern NO_NAME = Pattern.compile(".*(女士|先生|同志|老师|[省市县区镇乡村局处科部院厅]长|某)");

    /// A word met so often is no foreign name.
    private static final int KNOWN_WORD = 60;

    /// Surnames that are far more often prepositions, conjunctions and particles.
    private static final String FUNCTION_WORDS = "任和了对于从向与同在是为由被把将就都会以到来时经因但才过信";

    /// Characters that rather begin what follows a name than end the name.
    private static final String LOOSE_ENDS = "于自和与为因同等在并也又向以将被把就都及率对从当";

    /// Prepositions, conjunctions and short verbs that stand behind names.
    private static final String GOES_ON = "在和与对向为就也还及等说称赴率是到从以于将被曾又已都同因受兼任";

    /// Words for the time, which follow names: 汪洋近日.
    private static final Set<String> TIMES =
            Set.of("近日", "日前", "昨日", "昨天", "今日", "今天", "当日", "当天", "同日", "近期", "上午", "下午", "此前", "日在", "当地");

    private static final List<String> SAYING =
            List.of("表示", "介绍", "告诉", "说", "指出", "强调", "认为", "称", "宣布", "回应", "坦言", "透露", "主持", "出席", "致辞");

    private static final String MARKS = "，。；：！？“”‘’《》（）()…—,;:!?\"'、\n\r \u3000|〉〈【】「」";

    private final NameLexicon lexicon;
    private final NameRuns runs;

    NameFinder(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.runs = new NameRuns(lexicon);
    }

    /// Where the name that begins here ends; -1 where none begins.
    ///
    /// @param foreign whether a foreign name is expected: one without a dot is then believed more readily
    int end(String text, int start, boolean foreign) {
        int dotted = dottedEnd(text, start);
        return dotted > 0 ? dotted : plainEnd(text, start, foreign);
    }

    /// Where a name ends that no rule knows, by what stands around it: three to six characters behind an
    /// office, up to
    /// a mark
    /// or a verb of saying, none of them part of a word; -1 where that is not so.
    int unknownEnd(String text, int start) {
        if (start >= text.length()
                || FUNCTION_WORDS.indexOf(text.charAt(start)) >= 0
                || LOOSE_ENDS.indexOf(text.charAt(start)) >= 0) {
            return -1;
        }
        int end = start;
        while (end < text.length() && end - start <= 6 && isIdeograph(text.charAt(end)) && !isVerbOfSaying(text, end)) {
            if (end > start && lexicon.commonness(text.substring(end - 1, end + 1)) > 0) {
                return -1;
            }
            end++;
        }
        boolean closed = end < text.length() && isVerbOfSaying(text, end);
        return closed && end - start >= 3 && end - start <= 6 ? end : -1;
    }

    private static boolean isVerbOfSaying(String text, int at) {
        return SAYING.stream().anyMatch(verb -> text.startsWith(verb, at));
    }

    private int plainEnd(String text, int start, boolean foreign) {
        float best = ACCEPTED;
        int end = -1;
        for (int length = 2; length <= 4 && start + length <= text.length(); length++) {
            if (!isIdeograph(text.charAt(start + length - 1)) || !isIdeograph(text.charAt(start))) {
                break;
            }
            float cost = cost(text, start, start + length);
            if (cost < best) {
                best = cost;
                end = start + length;
            }
        }
        int abroad = foreignEnd(text, start, foreign);
        return abroad > end && (foreign || end < 0 || abroad - start >= 4) ? abroad : end;
    }

    /// Whether a cut before this place would tear a word apart.
    boolean isTorn(String text, int at) {
        return weight(text.substring(at - 1, at + 1)) > 0;
    }

    /// Whether the name that begins here is a usual one, whatever else the characters may be.
    boolean isUsual(String text, int start) {
        int end = end(text, start, false);
        return end > 0 && runs.shapeCost(text.substring(start, end)) <= USUAL;
    }

    /// Whether this whole text is a name beyond doubt: usual as one, and no word.
    boolean isPlainName(String text, float atMost) {
        if (lexicon.isForeignName(text) && lexicon.commonness(text) == 0) {
            return true;
        }
        if (!allIdeographs(text, 0, text.length())) {
            return false;
        }
        return runs.shapeCost(text) + wordCost(text, 0, text.length()) <= atMost;
    }

    float cost(String text, int start, int end) {
        String name = text.substring(start, end);
        float shape = runs.shapeCost(name);
        if (shape >= ACCEPTED || NO_NAME.matcher(name).matches()) {
            return Math.max(shape, ACCEPTED);
        }
        return shape + wordCost(text, start, end) + followCost(text, end);
    }

    private float wordCost(String text, int start, int end) {
        float cost = 0;
        int whole = lexicon.commonness(text.substring(start, end));
        if (whole > 0) {
            cost += 4 + (float) Math.log(whole);
        }
        if (FUNCTION_WORDS.indexOf(text.charAt(start)) >= 0) {
            cost += 3;
        }
        if (LOOSE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            cost += 4;
        }
        if (end - start >= 3) {
            cost += weight(text.substring(start, start + 2)) * 0.7f;
            cost += weight(text.substring(end - 2, end)) / 2;
        }
        return cost;
    }

    private float weight(String word) {
        int commonness = lexicon.commonness(word);
        return commonness > 20 ? (float) Math.log(commonness) : 0;
    }

    private float followCost(String text, int end) {
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

    /// Whether only one character stands between here and the next mark, and none that ends sentences
    /// about persons:
    /// then it
    /// is the name's last.
    private static boolean lonely(String text, int end) {
        boolean marked = end + 1 >= text.length() || MARKS.indexOf(text.charAt(end + 1)) >= 0;
        return marked && "说称等摄报讲道代率同及和与".indexOf(text.charAt(end)) < 0;
    }

    private int dottedEnd(String text, int start) {
        int dot = -1;
        int at = start;
        while (at < text.length() && at - start < 9 && (isIdeograph(text.charAt(at)) || isDot(text.charAt(at)))) {
            if (isDot(text.charAt(at))) {
                dot = at;
                break;
            }
            at++;
        }
        if (dot <= start || !isFirstPart(text, start, dot)) {
            return -1;
        }
        int end = dot;
        while (end < text.length() && isDot(text.charAt(end))) {
            int middle = nextDot(text, end + 1);
            int part = middle > 0 ? middle : partEnd(text, end + 1);
            if (part <= end + 1) {
                break;
            }
            end = part;
        }
        return end > dot ? end : -1;
    }

    /// The dot that ends this part of a name; -1 where none follows closely.
    private static int nextDot(String text, int start) {
        for (int at = start; at < text.length() && at - start <= 7; at++) {
            if (isDot(text.charAt(at))) {
                return at > start ? at : -1;
            }
            if (!isIdeograph(text.charAt(at)) || GOES_ON.indexOf(text.charAt(at)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether these characters can be a name's part before a dot: mostly those of foreign names, and
    /// nothing that goes on
    /// behind another name (习近平向亚历山大·…).
    private boolean isFirstPart(String text, int start, int end) {
        int strange = 0;
        for (int i = start; i < end; i++) {
            if (GOES_ON.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
            strange += transliterates(text.charAt(i)) ? 0 : 1;
            if (i > start && lexicon.commonness(text.substring(i - 1, i + 1)) > COMMON_WORD) {
                return false;
            }
        }
        return strange * 2 <= end - start;
    }

    /// The end of the part of a name behind a dot: as many characters as foreign names are written with,
    /// at the end
    /// that
    /// a word or a mark follows best.
    private int partEnd(String text, int start) {
        int longest = start;
        boolean any = longest < text.length()
                && start > 0
                && isDot(text.charAt(start - 1))
                && isIdeograph(text.charAt(longest));
        longest += any ? 1 : 0;
        while (longest < text.length() && longest - start < 8 && transliterates(text.charAt(longest))) {
            longest++;
        }
        if (longest < text.length() && isDot(text.charAt(longest))) {
            return longest;
        }
        boolean dotted = start > 0 && isDot(text.charAt(start - 1));
        int comma = dotted ? text.indexOf('、', start, Math.min(text.length(), start + 7)) : -1;
        if (comma > start && longest > start && allIdeographs(text, start, comma)) {
            return comma;
        }
        int end = start;
        float best = Float.MAX_VALUE;
        for (int candidate = start + 1; candidate <= longest; candidate++) {
            float loose = LOOSE_ENDS.indexOf(text.charAt(candidate - 1)) >= 0 ? 4 : 0;
            String tail = candidate - start >= 3 ? text.substring(candidate - 2, candidate) : "";
            float word = TIMES.contains(tail) ? UNFIT : weight(tail) / 2;
            float cost = followCost(text, candidate) + loose + word - 1.5f * (candidate - start);
            if (cost <= best) {
                best = cost;
                end = candidate;
            }
        }
        return end;
    }

    private int foreignEnd(String text, int start, boolean foreign) {
        int japanese = foreign ? japaneseEnd(text, start) : -1;
        if (japanese > 0) {
            return japanese;
        }
        int longest = start;
        while (longest < text.length() && longest - start < 7 && isIdeograph(text.charAt(longest))) {
            longest++;
        }
        for (int end = longest; end >= start + 2; end--) {
            String word = text.substring(start, end);
            boolean known = lexicon.isForeignName(word) && (end - start >= 3 || foreign);
            if (known && followCost(text, end) < 3 && lexicon.commonness(word) == 0) {
                return end;
            }
        }
        if (!foreign) {
            return -1;
        }
        int part = partEnd(text, start);
        boolean fits = part - start >= 2 && followCost(text, part) <= 2;
        return fits && lexicon.commonness(text.substring(start, part)) < KNOWN_WORD ? part : -1;
    }

    /// A Japanese family's name and one to three characters, at the end that the text goes on from best.
    private int japaneseEnd(String text, int start) {
        if (start + 3 > text.length() || !lexicon.isJapaneseSurname(text.substring(start, start + 2))) {
            return -1;
        }
        float best = UNFIT;
        int end = -1;
        for (int candidate = start + 2; candidate <= Math.min(text.length(), start + 5); candidate++) {
            if (!allIdeographs(text, start, candidate)) {
                break;
            }
            float cost = followCost(text, candidate) + (candidate == start + 4 ? 0 : 1);
            if (cost < best) {
                best = cost;
                end = candidate;
            }
        }
        return end;
    }

    private static boolean allIdeographs(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isIdeograph(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean transliterates(char c) {
        return lexicon.transliterates(c);
    }

    static boolean isDot(char c) {
        return c == '·' || c == '•' || c == '・' || c == '‧';
    }

    private static boolean isIdeograph(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }
}
