package org.baoku.people.name;

import java.util.regex.Pattern;

/// Finds names that are not Han Chinese: transliterated ones with dots (阿·库尼) or without, and Japanese
/// ones.
final class ForeignNameFinder {
    /// Verbs and places that read like foreign or Japanese names: 登基 after 女王.
    static final Pattern NO_FOREIGN_NAME =
            Pattern.compile("登基|有权.?|保释|上任|赴任|卸任|落马|被查|会让|曾派|新一.?|[上和]村|.*了|长实|去世|逝世|访华|抵达|到任|履新|[和与].长|涉[华台港]");

    private static final int MAX_UNDOTTED_NAME = 7;
    private static final int MIN_TRANSLITERATION = 4;

    /// Prepositions and conjunctions right before a name.
    private static final String BEFORE_NAMES = "和与对向由在同的为是让将跟给就及称";

    private final NameLexicon lexicon;
    private final NameContext context;
    private final TransliteratedPart parts;
    private final DottedNameFinder dotted;
    private final JapaneseNameFinder japanese;

    ForeignNameFinder(NameLexicon lexicon, NameContext context) {
        this.lexicon = lexicon;
        this.context = context;
        this.parts = new TransliteratedPart(lexicon, context);
        this.dotted = new DottedNameFinder(lexicon, parts);
        this.japanese = new JapaneseNameFinder(lexicon, context);
    }

    /// The end of the name with dots that begins at this position; -1 where none does.
    int findDottedEnd(String text, int start) {
        return dotted.findEnd(text, start);
    }

    /// The same for a position right after an office, where more is taken for a name.
    int findDottedEndAfterOffice(String text, int start) {
        return dotted.findEndAfterOffice(text, start);
    }

    /// Whether this is the name of a well-known foreign leader.
    boolean isLeader(String name) {
        return parts.isLeader(name);
    }

    /// The end of the name of a well-known foreign leader that begins at this position; -1 where none does.
    int findLeaderEnd(String text, int start) {
        return parts.findLeaderEnd(text, start);
    }

    /// Whether a Japanese surname stands between these positions, and after it a given name of two characters that
    /// could also begin with a conjunction: 植田和男.
    boolean isSurnameBeforeGivenName(String text, int start, int end) {
        return japanese.isSurnameBeforeGivenName(text, start, end);
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
        int longest = MAX_UNDOTTED_NAME;
        while (start > 0 && end - start <= longest && belongsToName(text, start - 1)) {
            start--;
            longest = NameContext.isNameDot(text.charAt(start)) ? BoundedName.MAX_LENGTH : longest;
        }
        // 当 before 卢卡·贝里, 年 of 1972年 before 卢卡
        boolean afterDate = start > 0 && text.charAt(start) == '年' && Character.isDigit(text.charAt(start - 1));
        boolean afterWord = afterDate || (longest > MAX_UNDOTTED_NAME && text.charAt(start) == '当');
        start += afterWord ? 1 : 0;
        // 发布费尔南多斯: the first character belongs to the verb.
        boolean afterVerb = start > 0 && start < end && lexicon.isVerb(text.substring(start - 1, start + 1));
        start += afterVerb ? 1 : 0;
        boolean bounded = start == 0
                || afterVerb
                || afterWord
                || (!NameContext.isIdeograph(text.charAt(start - 1)) && !TransliteratedPart.isJoint(text, start - 1))
                || BEFORE_NAMES.indexOf(text.charAt(start - 1)) >= 0
                || (start > 1 && lexicon.isVerb(text.substring(start - 2, start)))
                || "年月日".indexOf(text.charAt(start - 1)) >= 0;
        String name = text.substring(start, end);
        boolean known = lexicon.isForeignName(name);
        boolean fits = lexicon.wordFrequency(name) <= (name.length() > 2 ? 1 : 0);
        return bounded && name.length() >= 2 && name.length() <= longest && (known || fits)
                ? start
                : startOfKnown(text, end);
    }

    /// The start of the leader's name that ends at this position, also with characters that are seldom used in
    /// transliterations (尼克松, 普京), after a mark, a date or a preposition; -1 where none does.
    private int startOfKnown(String text, int end) {
        for (int length = Math.min(MAX_UNDOTTED_NAME, end); length >= 2; length--) {
            int start = end - length;
            String name = text.substring(start, end);
            if (parts.isLeader(name)
                    || (length > 2 && lexicon.isForeignName(name) && lexicon.wordFrequency(name) == 0)) {
                boolean bounded = start == 0
                        || (!NameContext.isIdeograph(text.charAt(start - 1))
                                && !TransliteratedPart.isJoint(text, start - 1))
                        || BEFORE_NAMES.indexOf(text.charAt(start - 1)) >= 0
                        || "年月日".indexOf(text.charAt(start - 1)) >= 0;
                return bounded ? start : -1;
            }
        }
        return -1;
    }

    /// Whether this is a character of a transliterated name, or a dot inside it.
    private boolean belongsToName(String text, int at) {
        return lexicon.isTransliterationCharacter(text.charAt(at))
                || (at > 0
                        && NameContext.isNameDot(text.charAt(at))
                        && lexicon.isTransliterationCharacter(text.charAt(at + 1))
                        && lexicon.isTransliterationCharacter(text.charAt(at - 1)));
    }

    /// The end of the foreign name without a dot that begins at this position: one of the dictionary or,
    /// where a foreign name is expected, one that looks like a transliteration; -1 where none begins.
    int findUndottedEnd(String text, int start, boolean foreignExpected) {
        int leader = parts.findLeaderEnd(text, start);
        if (leader > 0) {
            return DottedNameFinder.withOrdinal(text, leader);
        }
        int son = japanese.findSonEnd(text, start);
        int japaneseEnd = son < 0 && foreignExpected ? japanese.findEnd(text, start) : son;
        if (japaneseEnd > 0) {
            return japaneseEnd;
        }
        int known = findKnownEnd(text, start, foreignExpected);
        // 普连科维奇, of which the dictionary has 普连科: more of it is looked for where nobody expects it too.
        boolean goesOn = known > 0
                && known < text.length()
                && lexicon.isTransliterationCharacter(text.charAt(known))
                && lexicon.isTransliterationCharacter(text.charAt(known - 1));
        if (!foreignExpected && !goesOn) {
            return known < 0 ? known : DottedNameFinder.withOrdinal(text, known);
        }
        int end = parts.findEnd(text, start);
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
        // 罗德里格丝, of which it has 罗德里
        boolean rest = known - start > 2
                && end - known >= 2
                && end - known <= 3
                && end < text.length()
                && !lexicon.isTransliterationCharacter(text.charAt(end))
                && !TransliteratedPart.isAdverb(text, known)
                && lexicon.wordFrequency(text.substring(known, end)) == 0
                && lexicon.wordFrequency(text.substring(known, known + 2)) == 0;
        if (known > 0 && !longer && !wholeRun && !rest) {
            return DottedNameFinder.withOrdinal(text, known);
        }
        int numbered = DottedNameFinder.withOrdinal(text, end);
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

    /// The end of a run of four characters of a transliteration or more, before what follows names (普连科维奇宣布); -1 where
    /// none begins.
    int findRunEnd(String text, int start) {
        int end = parts.findEnd(text, start);
        boolean run = end - start >= MIN_TRANSLITERATION
                && lexicon.wordFrequency(text.substring(end - 2, end)) == 0
                && context.rightContextCost(text, end) <= NameWeight.UNKNOWN_FOREIGN_NAME_CONTEXT.cost();
        return run ? end : -1;
    }

    /// Whether no character of a transliteration follows these, so that nothing but the name's end can be here.
    private boolean endsRun(String text, int start, int end) {
        return end - start > 2
                && end < text.length()
                && (!lexicon.isTransliterationCharacter(text.charAt(end)) || TransliteratedPart.isAdverb(text, end))
                && lexicon.wordFrequency(text.substring(start, end)) == 0
                && lexicon.wordFrequency(text.substring(end - 2, end)) == 0
                && !context.splitsWord(text, end);
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
}
