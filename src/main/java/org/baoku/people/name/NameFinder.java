package org.baoku.people.name;

import java.util.Set;
import java.util.regex.Pattern;

/// Finds the end of the name that begins at a position of a text.
///
/// Every possible end is a candidate. Its cost is the sum of the costs of the characters as a name, of the
/// text after it, and of the characters being an ordinary word; the cheapest candidate below
/// [NameWeight#REJECTED] wins.
public final class NameFinder {
    /// Surnames that are far more often prepositions, conjunctions and particles.
    static final String FUNCTION_WORD_SURNAMES = "赴兼任和了对于从向与同在是为由被把将就都会以到来时经因但才过信";

    /// 某 at the end of a name that is not printed whole: 武建某等.
    private static final Pattern ANONYMOUS = Pattern.compile("某(?:[，、。；（）等因的涉和与]|$)");

    private static final int MIN_UNLISTED_LENGTH = 3;
    private static final int MAX_UNLISTED_LENGTH = 6;

    /// Countries, some of whose names are also transliterated names: 苏丹.
    private final Set<String> countries = Set.copyOf(ResourceLists.words("countries.txt"));

    private final NameLexicon lexicon;
    private final NameScorer scorer;
    private final NameContext context;
    private final ForeignNameFinder foreignNames;
    private final UnusualNameFinder unusual;

    public NameFinder(NameLexicon lexicon) {
        this.lexicon = lexicon;
        this.scorer = new NameScorer(lexicon);
        this.context = new NameContext(lexicon);
        this.foreignNames = new ForeignNameFinder(lexicon, context);
        this.unusual = new UnusualNameFinder(lexicon, context);
    }

    /// The end of the name that begins at this position; -1 where none does.
    ///
    /// @param foreign whether a foreign name is expected: one without a dot is then accepted more readily
    public int findEnd(String text, int start, boolean foreign) {
        int dotted = foreignNames.findDottedEnd(text, start);
        if (dotted > 0) {
            return dotted;
        }
        int end = findUndottedEnd(text, start, foreign);
        String name = end > 0 ? text.substring(start, end) : "";
        return countries.contains(name)
                        || ForeignNameFinder.NO_FOREIGN_NAME.matcher(name).matches()
                        || isVerbBeforePlace(text, name, end)
                ? -1
                : end;
    }

    /// Whether 任 is the verb and the rest the name of a place here: 省长任青海省委书记, but not 任建国市长.
    private static boolean isVerbBeforePlace(String text, String name, int end) {
        return name.length() == 3
                && name.charAt(0) == '任'
                && end < text.length()
                && "省市县区州旗".indexOf(text.charAt(end)) >= 0
                && !text.startsWith("长", end + 1);
    }

    /// The end of the name with dots that begins right after an office, also where its first part has characters
    /// that are seldom used in transliterations; -1 where none does.
    public int findDottedEndAfterOffice(String text, int start) {
        return foreignNames.findDottedEndAfterOffice(text, start);
    }

    /// The end of a name that only its context shows: three to six characters after an office (eight after a foreign
    /// one), up to a reporting verb (表示, 说), no two of which form a word; -1 where that does not hold.
    public int findEndByContext(String text, int start, boolean foreign) {
        return unusual.findEndByContext(text, start, foreign);
    }

    /// The end of a name that only punctuation shows: a surname and one or two characters between an office
    /// and a mark, no two of which form a word; -1 where that does not hold.
    public int findEndByMark(String text, int start) {
        return unusual.findEndByMark(text, start);
    }

    /// The end of a run of characters of a transliteration that is longer than names usually are without dots, between
    /// a foreign office and a mark (卓奥玛尔特奥托尔巴耶夫：); -1 where none begins.
    public int findLongTransliterationEnd(String text, int start) {
        return unusual.findLongTransliterationEnd(text, start);
    }

    /// The end of a name with rare characters right after a full office: a surname and one or two characters, or two
    /// surnames and two, no two of which form a word, before a mark or a word; -1 where none stands there.
    public int findRareNameEnd(String text, int start) {
        int end = unusual.findRareNameEnd(text, start);
        return end > 0 && countries.contains(text.substring(start, end)) ? -1 : end;
    }

    /// The end of a word of two characters that is a name as one of a list of officials (检察长高攀、主任向阳等): the first is
    /// a surname; -1 where none begins.
    public int findWordEnd(String text, int start) {
        return unusual.findWordEnd(text, start);
    }

    /// The end of a word of two characters that is a name between an office and what only a person does (县委书记雷鸣主持会议);
    /// -1 where none begins.
    public int findWordBeforePredicate(String text, int start) {
        return unusual.findWordBeforePredicate(text, start);
    }

    /// Whether the rank of an officer stands at this position, and what follows shows that it is no end of a
    /// name with an adverb: 少将 in 某某少将说.
    public boolean startsOfficerRank(String text, int at) {
        return UnusualNameFinder.startsOfficerRank(text, at);
    }

    /// Whether a name begins at this position that ends right before a verb of reports: 权七胜 in 权七胜说.
    public boolean isBeforeReport(String text, int start) {
        int end = findEnd(text, start, false);
        return end - start >= MIN_UNLISTED_LENGTH && UnusualNameFinder.isReportingVerb(text, end);
    }

    /// Whether these two or three characters begin with a surname.
    public boolean hasSurname(String text) {
        return text.length() <= 3 && lexicon.isSurname(text.charAt(0)) && lexicon.wordFrequency(text) == 0;
    }

    /// Whether two or three characters begin with a surname, also where they are a word.
    public boolean isSurnamed(String text) {
        return text.length() <= 3 && lexicon.isSurname(text.charAt(0));
    }

    /// Whether three characters at the beginning of a clause are a surname and two others that form no word.
    public boolean isUnusualName(String text, int start, int end) {
        boolean bounded = start == 0
                || !NameContext.isIdeograph(text.charAt(start - 1))
                || "与和同由".indexOf(text.charAt(start - 1)) >= 0;
        String name = text.substring(start, end);
        return bounded
                && name.length() == 3
                && hasSurname(name)
                && NameContext.allIdeographs(text, start, end)
                && FUNCTION_WORD_SURNAMES.indexOf(name.charAt(0)) < 0
                && lexicon.surnameCost(name.charAt(0)) <= NameWeight.LISTED_SURNAME.cost()
                && lexicon.wordFrequency(name.substring(0, 2)) == 0
                && lexicon.wordFrequency(name.substring(1)) == 0;
    }

    /// Whether this whole text is a Japanese surname: 安倍.
    public boolean isJapaneseSurname(String text) {
        return lexicon.isJapaneseSurname(text);
    }

    private int findUndottedEnd(String text, int start, boolean foreign) {
        float best = NameWeight.REJECTED.cost();
        int end = -1;
        for (int length = 2; length <= 4 && start + length <= text.length(); length++) {
            if (!NameContext.isIdeograph(text.charAt(start + length - 1))
                    || !NameContext.isIdeograph(text.charAt(start))) {
                break;
            }
            float cost = cost(text, start, start + length);
            if (cost < best) {
                best = cost;
                end = start + length;
            }
        }
        // 范氏清茶: women of Vietnam
        if (text.startsWith("氏", start + 1) && lexicon.isSurname(text.charAt(start))) {
            return endOfVietnamese(text, start);
        }
        if (end > 0 && foreignNames.isSurnameBeforeGivenName(text, start, end)) {
            return end + 2;
        }
        int elements = lexicon.nameElementsEnd(text, start);
        if (elements > end) {
            return elements;
        }
        int second = end > 0 ? lexicon.nameElementEnd(text, start + 2) : -1;
        if (second > Math.max(end, start + 2) && endsNoWorse(text, second, end)) {
            return second;
        }
        int foreignEnd = foreignNames.findUndottedEnd(text, start, foreign);
        if (foreignEnd > 0 && foreignNames.findLeaderEnd(text, start) == foreignEnd) {
            return foreignEnd;
        }
        boolean longer = foreign || end < 0 || foreignEnd - start >= 4 || endsBetter(text, foreignEnd, end);
        if (foreignEnd > end && longer) {
            return foreignEnd;
        }
        // 普连科 of 普连科维奇宣布
        boolean unfit = end > 0 && context.rightContextCost(text, end) >= NameWeight.UNFIT_END.cost();
        return unfit ? Math.max(end, foreignNames.findRunEnd(text, start)) : end;
    }

    /// Whether a name that ends with an element ends at the first of two positions: 李本才让, whatever 李本 is.
    private boolean endsNoWorse(String text, int one, int other) {
        float cost = context.rightContextCost(text, one);
        boolean last = NameContext.UNLIKELY_LAST_CHARACTERS.indexOf(text.charAt(one - 1)) < 0;
        return last && cost < NameWeight.UNFIT_END.cost() && cost <= context.rightContextCost(text, other);
    }

    /// Whether a name rather ends at the one of two positions than at the other: 侯赛因宣布, whatever 侯赛 is.
    private boolean endsBetter(String text, int one, int other) {
        return one > 0 && other > 0 && context.rightContextCost(text, one) < context.rightContextCost(text, other);
    }

    /// The end of a name that has only characters of transliterations, after an office that nothing shows to be a
    /// foreign one; -1 where none begins. One of two characters is one of the dictionary or stands before a verb.
    public int findTransliterationEnd(String text, int start) {
        int end = findEnd(text, start, true);
        String name = end > 0 ? text.substring(start, end) : "";
        boolean found = end > 0
                && (isTransliterated(name) || isShortTransliteration(text, start, end))
                && !lexicon.isPlace(name)
                && !NameContext.FORM_OF_ADDRESS.matcher(name).matches();
        return found ? end : -1;
    }

    /// Whether two characters of transliterations that are no word stand before a verb: 迪隆 in 迪隆访问.
    private boolean isShortTransliteration(String text, int start, int end) {
        String name = text.substring(start, end);
        return name.length() == 2
                && end < text.length()
                && name.chars().allMatch(c -> lexicon.isTransliterationCharacter((char) c))
                && NameContext.UNLIKELY_LAST_CHARACTERS.indexOf(name.charAt(1)) < 0
                && !lexicon.isWord(name)
                && !context.splitsWord(text, end)
                && context.rightContextCost(text, end) <= NameWeight.VERB_CONTEXT.cost();
    }

    /// The end of a surname, 氏 and one or two characters, the second of which no word before the next one has; -1 where
    /// no character follows.
    private int endOfVietnamese(String text, int start) {
        int one = start + 3;
        int two = start + 4;
        if (two <= text.length()
                && NameContext.allIdeographs(text, start, two)
                && NameContext.FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(text.charAt(one)) < 0
                && (two == text.length()
                        || context.rightContextCost(text, two) <= context.rightContextCost(text, one))) {
            return two;
        }
        return one <= text.length() && NameContext.allIdeographs(text, start, one) ? one : -1;
    }

    /// The start of the transliterated name that ends at this position, after a punctuation mark or a
    /// preposition: 纳扎尔巴耶夫 before 总统; -1 where none does.
    public int startOfTransliteration(String text, int end) {
        int start = foreignNames.startOfWhole(text, end);
        boolean verb = start >= 0
                && ForeignNameFinder.NO_FOREIGN_NAME
                        .matcher(text)
                        .region(start, end)
                        .matches();
        boolean country = start >= 0 && countries.contains(text.substring(start, end));
        return verb || country ? -1 : start;
    }

    /// Whether this is the name of a well-known foreign leader.
    public boolean isLeader(String name) {
        return foreignNames.isLeader(name);
    }

    /// Whether a text names persons in transliteration.
    public boolean isAboutForeigners(String text) {
        return foreignNames.isInTransliteration(text);
    }

    /// Whether a boundary before this position would split a word; none does at the beginning of the text.
    public boolean splitsWord(String text, int position) {
        return position > 0 && context.splitsWord(text, position);
    }

    /// Whether a name without dots is a foreign one that may be the last part of a longer one: 贝里.
    public boolean isTransliterated(String name) {
        return name.chars().allMatch(c -> lexicon.isTransliterationCharacter((char) c) || c == '-' || c == '让')
                && (name.length() >= MIN_UNLISTED_LENGTH || lexicon.isForeignName(name) || foreignNames.isLeader(name));
    }

    /// Whether these characters and the one before them are used in transliterations, so that they are rather
    /// the end of a longer name: 沃德 in 密尔沃德.
    public boolean isInsideTransliteration(String text, int start, int end) {
        return start > 0
                && text.substring(start - 1, end).chars().allMatch(c -> lexicon.isTransliterationCharacter((char) c));
    }

    /// Whether a name with a dot begins at this position: 卢卡·贝里.
    public boolean startsDottedName(String text, int start) {
        return foreignNames.findDottedEnd(text, start) > 0;
    }

    /// Whether a frequent name begins at this position, even if its characters also belong to a word.
    public boolean startsFrequentName(String text, int start) {
        int end = findEnd(text, start, false);
        return end > 0 && scorer.cost(text.substring(start, end)) <= NameWeight.FREQUENT_NAME.cost();
    }

    /// Whether a transliterated name without dots begins at this position: 达尔马宁 after 部长.
    public boolean startsTransliteration(String text, int start) {
        return foreignNames.isInTransliteration(
                        text.substring(start, Math.min(text.length(), start + MAX_UNLISTED_LENGTH)))
                && findEnd(text, start, true) - start >= MIN_UNLISTED_LENGTH;
    }

    /// Whether the whole text is a name that can stand right before an office.
    public boolean isName(String text) {
        if (NameContext.FORM_OF_ADDRESS.matcher(text).matches()) {
            return false;
        }
        if (lexicon.isForeignName(text) && lexicon.wordFrequency(text) == 0) {
            return true;
        }
        if (!NameContext.allIdeographs(text, 0, text.length())) {
            return false;
        }
        return scorer.cost(text) + wordCost(text, 0, text.length()) <= NameWeight.NAME_BEFORE_OFFICE.cost();
    }

    private float cost(String text, int start, int end) {
        String name = text.substring(start, end);
        float nameCost = scorer.cost(name);
        float rejected = NameWeight.REJECTED.cost();
        if (nameCost >= rejected) {
            return nameCost;
        }
        boolean cut = NameContext.LAST_FUNCTION_CHARACTER
                        .matcher(text)
                        .region(end, text.length())
                        .lookingAt()
                || text.startsWith("峰会", end - 1)
                || text.startsWith("峰会", end)
                || text.startsWith("来说", end)
                || text.startsWith("提名", end - 1)
                || NameContext.MAKES
                        .matcher(text)
                        .region(end - 1, text.length())
                        .lookingAt()
                || (text.startsWith("一同", end - 1) && !text.startsWith("志", end + 1))
                || text.startsWith("昨（", end - 1)
                || ANONYMOUS.matcher(text).region(end, text.length()).lookingAt()
                || text.startsWith("如是说", end - 1)
                || text.startsWith("先生", end - 1)
                || text.startsWith("女士", end - 1)
                || context.comesToPlace(text, end - 1)
                || UnusualNameFinder.startsOfficerRank(text, end - 1)
                || (end + 1 < text.length() && end - start == 2 && UnusualNameFinder.startsOfficerRank(text, end + 1))
                || (end < text.length() && "吗呢".indexOf(text.charAt(end)) >= 0)
                || "吗呢".indexOf(text.charAt(end - 1)) >= 0;
        if (cut || NameContext.FORM_OF_ADDRESS.matcher(name).matches()) {
            return rejected;
        }
        return nameCost + wordCost(text, start, end) + context.rightContextCost(text, end);
    }

    /// The cost of the characters between these positions being ordinary words instead of a name.
    private float wordCost(String text, int start, int end) {
        float cost = 0;
        String whole = text.substring(start, end);
        int frequency = lexicon.isNameElement(whole) ? 0 : lexicon.wordFrequency(whole);
        if (lexicon.isVerb(whole)) {
            cost += NameWeight.REJECTED.cost();
        }
        if (frequency > 0) {
            cost += NameWeight.COMMON_WORD.cost() + (float) Math.log(frequency);
        }
        if (FUNCTION_WORD_SURNAMES.indexOf(text.charAt(start)) >= 0) {
            cost += NameWeight.FUNCTION_WORD_SURNAME.cost();
            // 和吉林 in 镇长和吉林大学
            boolean word = end - start == 3
                    && "赴兼和与从到同在对为".indexOf(text.charAt(start)) >= 0
                    && lexicon.isWord(text.substring(start + 1, end));
            cost += word ? NameWeight.REJECTED.cost() : 0;
        }
        if (NameContext.UNLIKELY_LAST_CHARACTERS.indexOf(text.charAt(end - 1)) >= 0
                && !NameContext.endsInGivenName(whole)
                && !NameContext.LAST_FUNCTION_CHARACTER
                        .matcher(text)
                        .region(end - 1, text.length())
                        .lookingAt()) {
            cost += NameWeight.UNLIKELY_LAST_CHARACTER.cost();
        }
        if (end - start >= 3) {
            cost += context.logFrequency(text.substring(start, start + 2)) * NameWeight.LEADING_WORD_FACTOR.cost();
            cost += context.logFrequency(text.substring(end - 2, end)) * NameWeight.TRAILING_WORD_FACTOR.cost();
        }
        return cost;
    }
}
