package org.baoku.people.name;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds names that are not Han Chinese: transliterated ones with dots (阿·库尼) or without, and Japanese
/// ones.
final class ForeignNameFinder {
    private static final int MAX_FIRST_PART = 9;
    private static final int MAX_MIDDLE_PART = 7;
    private static final int MAX_LAST_PART = 8;
    private static final int MAX_UNDOTTED_NAME = 7;
    private static final int MIN_TRANSLITERATION = 4;

    /// Prepositions and conjunctions right before a name.
    private static final String BEFORE_NAMES = "和与对向由在同的为是让将跟给就及称";

    /// Characters that stand between a name and the next word, and never inside a name.
    private static final String NO_INNER_CHARACTERS = "的了之着过个这那不没有再并还仍则其此前后时原现副总";

    /// A function character inside Uyghur names: 阿不力孜, 阿不都.
    private static final Pattern UYGHUR = Pattern.compile("阿不[力都拉来里]|不来提");

    private static final int MAX_WORD = 5;
    private static final int JAPANESE_SURNAME = 2;
    private static final int LONG_JAPANESE_SURNAME = 3;
    private static final int JAPANESE_GIVEN_NAME = 2;

    /// Adverbs right after a name, whose characters are also used in transliterations: 多次, 则.
    private static final Pattern ADVERB = Pattern.compile(
            "先生|女士|代[表替理]|略[有显微带感遭]|差[距不点]|登[上陆台记基场机]|教育|多次|再次|首次|此次|每次|曾经|通[过话电知报告信了]|会[见谈晤面上]|刚(?![果·•])|称(?!·)|之[子女妻父母兄弟]|周[一二三四五六日末]|当[时天日]|[则正仍曾](?![·•・‧-])");

    /// Words between a name and that of a relative: 卢卡·贝里次子马可·贝里.
    private static final Pattern RELATIVE = Pattern.compile("[长次幼][子女]|之[子女]|儿子|女儿|妻子|夫人|父亲|母亲");

    private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,3}世(?![界纪])");

    private final Set<String> leaders = Set.copyOf(ResourceLists.words("foreign-leaders.txt"));
    /// The characters with which they begin.
    private final BitSet leaderBeginnings = new BitSet();

    private final NameLexicon lexicon;
    private final NameContext context;

    ForeignNameFinder(NameLexicon lexicon, NameContext context) {
        this.lexicon = lexicon;
        this.context = context;
        leaders.forEach(leader -> leaderBeginnings.set(leader.charAt(0)));
    }

    /// Whether a text has a run of characters that hardly anything but a transliterated name has: 奈扎特.
    boolean isInTransliteration(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = lexicon.isTransliterationCharacter(text.charAt(i)) ? run + 1 : 0;
            if (run >= MIN_TRANSLITERATION) {
                return true;
            }
        }
        return false;
    }

    /// The start of the name that ends at this position and is all that stands between it and the
    /// punctuation mark, preposition, conjunction or verb before it; -1 where none does.
    int startOfWhole(String text, int end) {
        int start = end;
        while (start > 0
                && end - start <= MAX_UNDOTTED_NAME
                && lexicon.isTransliterationCharacter(text.charAt(start - 1))) {
            start--;
        }
        // 发布费尔南多斯: the first character belongs to the verb.
        boolean afterVerb = start > 0 && start < end && lexicon.isVerb(text.substring(start - 1, start + 1));
        start += afterVerb ? 1 : 0;
        boolean bounded = start == 0
                || afterVerb
                || (!NameContext.isIdeograph(text.charAt(start - 1)) && !isJoint(text.charAt(start - 1)))
                || BEFORE_NAMES.indexOf(text.charAt(start - 1)) >= 0
                || (start > 1 && lexicon.isVerb(text.substring(start - 2, start)))
                || "年月日".indexOf(text.charAt(start - 1)) >= 0;
        String name = text.substring(start, end);
        boolean known = lexicon.isForeignName(name);
        boolean fits = lexicon.wordFrequency(name) == 0;
        return bounded && name.length() >= 2 && name.length() <= MAX_UNDOTTED_NAME && (known || fits) ? start : -1;
    }

    /// The end of the name with dots that begins at this position; -1 where none does.
    int findDottedEnd(String text, int start) {
        int dot = firstDot(text, start);
        if (dot <= start || !isFirstPart(text, start, dot)) {
            return -1;
        }
        int end = dot;
        while (end < text.length() && isJoint(text.charAt(end))) {
            int nextDot = nextDot(text, end + 1);
            int partEnd = nextDot > 0 ? nextDot : Math.max(findPartEnd(text, end + 1), findLeaderEnd(text, end + 1));
            if (partEnd <= end + 1) {
                break;
            }
            end = partEnd;
        }
        if (end <= dot) {
            return -1;
        }
        Matcher relative = RELATIVE.matcher(text).region(dot, end);
        return relative.find() ? relative.start() : withOrdinal(text, end);
    }

    /// The index after 二世 or 十六世 behind a name.
    private static int withOrdinal(String text, int end) {
        Matcher ordinal = ORDINAL.matcher(text).region(end, text.length());
        return ordinal.lookingAt() ? ordinal.end() : end;
    }

    /// Whether this joins two parts of a name: a dot or a hyphen.
    private static boolean isJoint(char c) {
        return NameContext.isNameDot(c) || c == '-' || c == '－' || c == '–';
    }

    /// The dot after the first part of a name; -1 where none follows within its longest length.
    private static int firstDot(String text, int start) {
        for (int at = start; at < text.length() && at - start < MAX_FIRST_PART; at++) {
            if (isJoint(text.charAt(at))) {
                return at;
            }
            if (!NameContext.isIdeograph(text.charAt(at))) {
                return -1;
            }
        }
        return -1;
    }

    /// The dot that ends this part of a name; -1 where none follows within its longest length.
    private int nextDot(String text, int start) {
        for (int at = start; at < text.length() && at - start <= MAX_MIDDLE_PART; at++) {
            if (isJoint(text.charAt(at))) {
                return at > start && isMiddlePart(text, start, at) ? at : -1;
            }
            if (!NameContext.isIdeograph(text.charAt(at))
                    || isAdverb(text, at)
                    || NameContext.FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(text.charAt(at)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether these characters between two dots are a part of one name and not the end of one and the
    /// beginning of another.
    private boolean isMiddlePart(String text, int start, int end) {
        int others = 0;
        for (int i = start + 1; i < end; i++) {
            others += lexicon.isTransliterationCharacter(text.charAt(i)) ? 0 : 1;
        }
        return others <= 1;
    }

    /// Whether these characters can be the part of a name before its first dot: at least half of them are
    /// used in transliterations, and none of them links two names (习近平向亚历山大·…).
    private boolean isFirstPart(String text, int start, int end) {
        int others = 0;
        for (int i = start; i < end; i++) {
            if (NameContext.FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '的') {
                return false;
            }
            others += lexicon.isTransliterationCharacter(text.charAt(i)) ? 0 : 1;
            if (i > start
                    && lexicon.wordFrequency(text.substring(i - 1, i + 1)) > NameWeight.WORD_IN_FOREIGN_NAME.value()) {
                return false;
            }
        }
        // 让-克洛德, 简·某某
        boolean hyphenated =
                end - start == 1 && ("让简".indexOf(text.charAt(start)) >= 0 || !NameContext.isNameDot(text.charAt(end)));
        return hyphenated || (others * 2 <= end - start && others <= 1);
    }

    /// The end of the name part that begins at this position: of all ends within the run of transliteration
    /// characters, the one with the lowest cost.
    private int findPartEnd(String text, int start) {
        boolean afterDot = start > 0 && isJoint(text.charAt(start - 1));
        int longest = start;
        // The first character after a dot belongs to the name, whichever it is.
        if (afterDot && longest < text.length() && NameContext.isIdeograph(text.charAt(longest))) {
            longest++;
        }
        while (longest < text.length()
                && longest - start < MAX_LAST_PART
                && !(longest >= start + 2 && isAdverb(text, longest))
                && (lexicon.isTransliterationCharacter(text.charAt(longest))
                        || (afterDot && isUnusualInside(text, start, longest)))) {
            longest++;
        }
        if (longest < text.length() && isJoint(text.charAt(longest))) {
            return longest;
        }
        int comma = afterDot ? text.indexOf('、', start, Math.min(text.length(), start + MAX_MIDDLE_PART)) : -1;
        if (comma > start && longest > start && NameContext.allIdeographs(text, start, comma)) {
            return comma;
        }
        int end = start;
        float best = Float.MAX_VALUE;
        for (int candidate = start + 1; candidate <= longest; candidate++) {
            float cost = partCost(text, start, candidate);
            if (cost <= best) {
                best = cost;
                end = candidate;
            }
        }
        return end;
    }

    /// Whether this character, with which names are seldom transliterated, is one inside a name: 席 in 达席尔瓦. At
    /// least two usual ones follow it, which begin no place and no word, and it is no verb.
    private boolean isUnusualInside(String text, int start, int at) {
        if (at > start && UYGHUR.matcher(text).region(at - 1, text.length()).lookingAt()) {
            return true;
        }
        if (at == start
                || at + 2 >= text.length()
                || !NameContext.isIdeograph(text.charAt(at))
                || !lexicon.isTransliterationCharacter(text.charAt(at + 1))
                || !lexicon.isTransliterationCharacter(text.charAt(at + 2))
                || NO_INNER_CHARACTERS.indexOf(text.charAt(at)) >= 0
                || NameContext.FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(text.charAt(at)) >= 0
                || lexicon.isVerb(text.substring(at, at + 1))) {
            return false;
        }
        for (int length = 2; length <= MAX_WORD && at + length < text.length(); length++) {
            if (lexicon.isWord(text.substring(at, at + length))
                    || lexicon.isWord(text.substring(at + 1, at + 1 + length))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAdverb(String text, int position) {
        return ADVERB.matcher(text).region(position, text.length()).lookingAt();
    }

    private float partCost(String text, int start, int end) {
        boolean unlikelyLast = NameContext.UNLIKELY_LAST_CHARACTERS.indexOf(text.charAt(end - 1)) >= 0;
        float lastCharacter = unlikelyLast ? NameWeight.FOREIGN_UNLIKELY_LAST_CHARACTER.cost() : 0;
        String tail = end - start >= 3 ? text.substring(end - 2, end) : "";
        float word = NameContext.TIME_EXPRESSIONS.contains(tail)
                ? NameWeight.UNFIT_CONTEXT.cost()
                : context.logFrequency(tail) * NameWeight.FOREIGN_TRAILING_WORD_FACTOR.cost();
        return context.rightContextCost(text, end)
                + lastCharacter
                + word
                - NameWeight.FOREIGN_CHARACTER_BONUS.cost() * (end - start);
    }

    /// The end of the foreign name without a dot that begins at this position: one of the dictionary or,
    /// where a foreign name is expected, one that looks like a transliteration; -1 where none begins.
    int findUndottedEnd(String text, int start, boolean foreignExpected) {
        int leader = findLeaderEnd(text, start);
        if (leader > 0) {
            return leader;
        }
        int japanese = foreignExpected ? findJapaneseEnd(text, start) : -1;
        if (japanese > 0) {
            return japanese;
        }
        int known = findKnownEnd(text, start, foreignExpected);
        if (!foreignExpected) {
            return known;
        }
        int end = findPartEnd(text, start);
        // 瑟尔斯基: the dictionary has only the beginning.
        boolean longer = known > 0
                && end > known
                && context.rightContextCost(text, end) + (end > known + 1 ? 0.5f : 1f)
                        < context.rightContextCost(text, known);
        // 尼克希奇, of which the dictionary has 尼克
        boolean wholeRun = known - start == 2
                && end - known <= 2
                && end > known
                && end < text.length()
                && !lexicon.isTransliterationCharacter(text.charAt(end))
                && !lexicon.isVerb(text.substring(known, end));
        if (known > 0 && !longer && !wholeRun) {
            return known;
        }
        int numbered = withOrdinal(text, end);
        if (end - start >= 2 && numbered > end) {
            return numbered;
        }
        boolean fits = end - start >= 2
                && (end - start > 2 || !lexicon.isVerb(text.substring(start, end)))
                && (endsRun(text, start, end)
                        || context.rightContextCost(text, end) <= NameWeight.UNKNOWN_FOREIGN_NAME_CONTEXT.cost())
                && lexicon.wordFrequency(text.substring(start, end)) < NameWeight.WORD_AS_FOREIGN_NAME.value();
        return fits ? end : -1;
    }

    /// Whether no character of a transliteration follows these, so that nothing but the name's end can be here.
    private boolean endsRun(String text, int start, int end) {
        return end - start > 2
                && end < text.length()
                && (!lexicon.isTransliterationCharacter(text.charAt(end)) || isAdverb(text, end))
                && lexicon.wordFrequency(text.substring(start, end)) == 0
                && lexicon.wordFrequency(text.substring(end - 2, end)) == 0
                && !context.splitsWord(text, end);
    }

    /// Whether this is the name of a well-known foreign leader.
    boolean isLeader(String name) {
        return leaders.contains(name);
    }

    /// The end of the name of a well-known foreign leader that begins at this position, where nothing says that
    /// a longer name begins with it; -1 where none does.
    int findLeaderEnd(String text, int start) {
        if (start >= text.length() || !leaderBeginnings.get(text.charAt(start))) {
            return -1;
        }
        for (int end = Math.min(text.length(), start + MAX_UNDOTTED_NAME); end >= start + 2; end--) {
            if (leaders.contains(text.substring(start, end))) {
                boolean closed = end == text.length()
                        || !lexicon.isTransliterationCharacter(text.charAt(end))
                        || isAdverb(text, end)
                        || (end + 2 <= text.length() && lexicon.isWord(text.substring(end, end + 2)));
                return closed && (end == text.length() || !isJoint(text.charAt(end))) ? end : -1;
            }
        }
        return -1;
    }

    /// The end of the longest foreign name of the dictionary that begins at this position; -1 where none
    /// does. A name of two characters counts only where a foreign name is expected.
    private int findKnownEnd(String text, int start, boolean foreignExpected) {
        int longest = start;
        while (longest < text.length()
                && longest - start < MAX_UNDOTTED_NAME
                && NameContext.isIdeograph(text.charAt(longest))) {
            longest++;
        }
        int shortest = start + (foreignExpected ? 2 : 3);
        for (int end = longest; end >= shortest; end--) {
            String word = text.substring(start, end);
            if (lexicon.isForeignName(word)
                    && context.rightContextCost(text, end) < NameWeight.KNOWN_FOREIGN_NAME_CONTEXT.cost()
                    && lexicon.wordFrequency(word) == 0) {
                return end;
            }
        }
        return -1;
    }

    /// The end of a Japanese surname and up to three further characters, where the text after it fits best; -1
    /// where no Japanese surname begins here or no end fits.
    private int findJapaneseEnd(String text, int start) {
        int surname = japaneseSurnameLength(text, start);
        if (surname == 0) {
            return -1;
        }
        int usual = surname + JAPANESE_GIVEN_NAME;
        float best = NameWeight.UNFIT_CONTEXT.cost();
        int end = -1;
        int longest = Math.min(text.length(), start + usual + 1);
        for (int candidate = start + surname; candidate <= longest; candidate++) {
            boolean adverb = candidate > start + usual && isAdverb(text, candidate - 1);
            boolean joint = candidate == start + surname + 1 && "也和".indexOf(text.charAt(candidate - 1)) >= 0;
            boolean function = candidate > start + surname && "在等就说称会与及从向对被将表".indexOf(text.charAt(candidate - 1)) >= 0;
            boolean open = candidate == start + surname && beginsGivenName(text, candidate);
            if (open || joint || function || (candidate < longest && text.charAt(candidate) == '郎')) {
                continue;
            }
            if (candidate > start + surname + 2 && lexicon.isVerb(text.substring(candidate - 2, candidate))) {
                continue;
            }
            if (adverb || !NameContext.allIdeographs(text, start, candidate)) {
                break;
            }
            float length = candidate == start + usual ? 0 : NameWeight.JAPANESE_NAME_LENGTH.cost();
            float cost = context.rightContextCost(text, candidate) + length;
            if (cost < best) {
                best = cost;
                end = candidate;
            }
        }
        return end;
    }

    /// Whether a Japanese surname stands between these positions, and after it a given name of two characters that
    /// could also begin with a conjunction: 植田和男.
    boolean isSurnameBeforeGivenName(String text, int start, int end) {
        return lexicon.isJapaneseSurname(text.substring(start, end)) && beginsGivenName(text, end);
    }

    /// Whether 和 at this position begins a given name (和男) and is no conjunction.
    private static boolean beginsGivenName(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == '和' && "男夫彦雄宏郎树弘".indexOf(text.charAt(at + 1)) >= 0;
    }

    /// The length of the Japanese surname that begins at this position, before a given name; 0 where none does.
    private int japaneseSurnameLength(String text, int start) {
        for (int length = LONG_JAPANESE_SURNAME; length >= JAPANESE_SURNAME; length--) {
            if (start + length < text.length() && lexicon.isJapaneseSurname(text.substring(start, start + length))) {
                return length;
            }
        }
        return 0;
    }
}
