package org.baoku.people.name;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where a part of a transliterated name ends: 贝里 of 卢卡·贝里, or all of a name without dots.
final class TransliteratedPart {
    private static final int MAX_LENGTH = 8;
    private static final int MAX_BEFORE_COMMA = 7;
    private static final int MAX_LEADER = 9;
    private static final int MAX_WORD = 5;

    /// Characters that stand between a name and the next word, and never inside a name.
    static final String NO_INNER_CHARACTERS = "的了之着过个这那不没有再并还仍则其此前后时原现副总";

    /// A function character inside Uyghur names: 阿不力孜, 阿不都.
    private static final Pattern UYGHUR = Pattern.compile("阿不[力都拉来里]|不来提");

    /// Syllables with characters that are other words outside names: 雷恩代尔 (not 代表), 扎伊采夫.
    private static final Pattern SYLLABLE = Pattern.compile("代[尔拉斯林夫纳]|采[夫娃]|各布");

    /// Adverbs right after a name, whose characters are also used in transliterations: 多次, 则.
    private static final Pattern ADVERB = Pattern.compile(
            "先生|女士|女?[男勋侯伯]爵|爵士|大(?:法官|主教|律师|使|臣)|[中上少大]校|[少中上准]将|[少中上]尉|[两二三]人|代[表替理]|略[有显微带感遭]|差[距不点]|登[上陆台记基场机]|教育|多次|再次|首次|此次|每次|曾经|通[过话电知报告信了]|会[见谈晤面上]|刚(?![果·•])|称(?!·)|之[子女妻父母兄弟]|周[一二三四五六日末]|本[周月]|[上下]周|近[日期]|今[天日早晚]|昨[天日晚]|当[时天日]|[则正仍曾](?![·•・‧-])");

    /// How a person is addressed after the name, before 、.
    private static final Pattern ADDRESS = Pattern.compile("(?:先生|女士|小姐|阁下|殿下|同志|将军|博士|教授)$");

    private final Set<String> leaders = Set.copyOf(ResourceLists.words("foreign-leaders.txt"));
    /// The characters with which they begin.
    private final BitSet leaderBeginnings = new BitSet();

    private final NameLexicon lexicon;
    private final NameContext context;

    TransliteratedPart(NameLexicon lexicon, NameContext context) {
        this.lexicon = lexicon;
        this.context = context;
        leaders.forEach(leader -> leaderBeginnings.set(leader.charAt(0)));
    }

    /// The end of the name part that begins at this position: of all ends within the run of transliteration
    /// characters, the one with the lowest cost.
    int findEnd(String text, int start) {
        boolean afterDot = start > 0 && isJoint(text, start - 1);
        int longest = start;
        // The first character after a dot belongs to the name, whichever it is.
        if (afterDot && longest < text.length() && NameContext.isIdeograph(text.charAt(longest))) {
            longest++;
        }
        // 买买提, whose last character begins verbs, and 阿不都, whose last one is an adverb
        int element = lexicon.nameElementEnd(text, start);
        longest = Math.max(longest, afterDot ? element : start);
        while (longest < text.length()
                && longest - start < MAX_LENGTH
                && !(longest >= start + 2 && isAdverb(text, longest))
                && (lexicon.isTransliterationCharacter(text.charAt(longest))
                        || (afterDot && isUnusualInside(text, start, longest)))) {
            longest++;
        }
        if (longest < text.length() && isJoint(text, longest)) {
            return longest;
        }
        int comma = afterDot ? text.indexOf('、', start, Math.min(text.length(), start + MAX_BEFORE_COMMA)) : -1;
        if (comma > start
                && longest > start
                && NameContext.allIdeographs(text, start, comma)
                && text.substring(start, comma).indexOf('的') < 0
                && !text.substring(start + 1, comma).matches(".+[和与].{2,}")) {
            Matcher address = ADDRESS.matcher(text).region(start + 1, comma);
            return address.find() ? address.start() : comma;
        }
        int end = start;
        float best = Float.MAX_VALUE;
        for (int candidate = Math.max(start + 1, Math.min(element, longest)); candidate <= longest; candidate++) {
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
        if (at > start && SYLLABLE.matcher(text).region(at, text.length()).lookingAt()) {
            return true;
        }
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

    static boolean isAdverb(String text, int position) {
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
        for (int end = Math.min(text.length(), start + MAX_LEADER); end >= start + 2; end--) {
            if (leaders.contains(text.substring(start, end))) {
                boolean closed = end == text.length()
                        || !lexicon.isTransliterationCharacter(text.charAt(end))
                        || isAdverb(text, end)
                        || (end + 2 <= text.length() && lexicon.isWord(text.substring(end, end + 2)));
                return closed && (end == text.length() || !isJoint(text, end)) ? end : -1;
            }
        }
        return -1;
    }

    /// Whether this joins two parts of a name: a dot or a hyphen.
    static boolean isJoint(String text, int at) {
        char c = text.charAt(at);
        return NameContext.isNameDot(c) || c == '-' || c == '－' || c == '–' || (c == '—' && isDashInName(text, at));
    }

    /// Whether this dash joins 让 or 简 to another first name: 让—皮埃尔. A dash elsewhere separates.
    private static boolean isDashInName(String text, int at) {
        return at > 0
                && "让简".indexOf(text.charAt(at - 1)) >= 0
                && at + 1 < text.length()
                && NameContext.isIdeograph(text.charAt(at + 1));
    }
}
