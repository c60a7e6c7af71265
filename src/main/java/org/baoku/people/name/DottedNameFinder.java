package org.baoku.people.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds transliterated names whose parts dots or hyphens join: 卢卡·贝里.
final class DottedNameFinder {
    private static final int MAX_FIRST_PART = 9;
    private static final int MAX_MIDDLE_PART = 7;
    private static final int MAX_UNUSUAL_FIRST_PART = 6;

    /// Words between a name and that of a relative: 卢卡·贝里次子马可·贝里.
    private static final Pattern RELATIVE = Pattern.compile("[长次幼][子女]|之[子女孙妻父母兄弟]|儿子|女儿|妻子|夫人|父亲|母亲");

    /// Posts that end before a name, and are no part of it: 某某顾问 before 卢卡·贝里.
    private static final Pattern POST = Pattern.compile("顾问|总统|总理|部长|主席|议员|秘书|大使|首相");

    private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,3}世(?![界纪])");

    /// The rest of a name before the same name in Latin letters.
    private static final Pattern BEFORE_ORIGINAL = Pattern.compile("([\\u4e00-\\u9fff]{1,3})[（(]\\p{Lu}\\p{IsLatin}");

    /// The rest of a name before what reports say of persons.
    private static final Pattern BEFORE_REPORT =
            Pattern.compile("([\\u4e00-\\u9fff]{1,3}?)(?:说(?![明法])|表示|指出|强调|宣布|告诉|认为|访华|[，。；：、])");

    /// Single characters between a name and a verb.
    private static final String ADVERBS = "也还都只曾已又再仍则均并先刚才就更亦常将未不等后前日今近对向为";

    private final NameLexicon lexicon;
    private final TransliteratedPart parts;

    DottedNameFinder(NameLexicon lexicon, TransliteratedPart parts) {
        this.lexicon = lexicon;
        this.parts = parts;
    }

    /// The end of the name with dots that begins at this position; -1 where none does.
    int findEnd(String text, int start) {
        // 以色列·卡茨: a leader whose first name no transliteration has
        int leader = parts.findLeaderEnd(text, start);
        if (leader > 0 && text.substring(start, leader).indexOf('·') > 0) {
            return leader;
        }
        int dot = firstDot(text, start);
        boolean first = dot > start && (lexicon.nameElementEnd(text, start) == dot || isFirstPart(text, start, dot));
        return first ? findEndAfter(text, dot) : -1;
    }

    /// The end of the name with dots that begins right after an office, whichever characters its first part has
    /// (猜他瓦·杜拉通): none of them links two names or belongs to a word; -1 where none does.
    int findEndAfterOffice(String text, int start) {
        int dot = firstDot(text, start);
        boolean bounded =
                dot > start + 1 && dot - start <= MAX_UNUSUAL_FIRST_PART && NameContext.isNameDot(text.charAt(dot));
        return bounded && !hasWord(text, start, dot) ? findEndAfter(text, dot) : -1;
    }

    /// Whether these characters have one between names or a word.
    private boolean hasWord(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (NameContext.FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(text.charAt(i)) >= 0
                    || text.charAt(i) == '的'
                    || (i > start && lexicon.wordFrequency(text.substring(i - 1, i + 1)) > 0)) {
                return true;
            }
        }
        return false;
    }

    private int findEndAfter(String text, int dot) {
        int end = dot;
        while (end < text.length() && (TransliteratedPart.isJoint(text, end) || endsInitial(text, end))) {
            int nextDot = nextDot(text, end + 1);
            int partEnd =
                    nextDot > 0 ? nextDot : Math.max(parts.findEnd(text, end + 1), parts.findLeaderEnd(text, end + 1));
            if (partEnd <= end + 1) {
                break;
            }
            end = partEnd;
        }
        if (end <= dot) {
            return -1;
        }
        Matcher relative = RELATIVE.matcher(text).region(dot, end);
        return relative.find()
                ? relative.start()
                : withOrdinal(text, endBeforeReport(text, endBeforeOriginal(text, end)));
    }

    /// Whether the dot after an initial is here: . of 约翰·F.贝里.
    private static boolean endsInitial(String text, int at) {
        return at > 1
                && text.charAt(at) == '.'
                && Character.isUpperCase(text.charAt(at - 1))
                && TransliteratedPart.isJoint(text, at - 2);
    }

    /// The end of the name before its original in parentheses, where few characters that are no word are left.
    private int endBeforeOriginal(String text, int end) {
        Matcher left = BEFORE_ORIGINAL.matcher(text).region(end, text.length());
        boolean found = left.lookingAt()
                && (left.end(1) == end + 1 || lexicon.wordFrequency(left.group(1)) == 0)
                && NameContext.FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(text.charAt(end)) < 0;
        return found ? left.end(1) : end;
    }

    /// The end of the name before a verb of reports, a mark or a day, where a few characters that are no word
    /// are left: 甫尔 of 阿布力孜·吾甫尔说.
    private int endBeforeReport(String text, int end) {
        Matcher left = BEFORE_REPORT.matcher(text).region(end, text.length());
        if (!left.lookingAt() || (left.end(1) == end + 1 && ADVERBS.indexOf(text.charAt(end)) >= 0)) {
            return end;
        }
        for (int at = end; at < left.end(1); at++) {
            if (NameContext.FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(text.charAt(at)) >= 0
                    || TransliteratedPart.NO_INNER_CHARACTERS.indexOf(text.charAt(at)) >= 0
                    || (at > end && lexicon.isWord(text.substring(at - 1, at + 1)))
                    || lexicon.isVerb(text.substring(at, at + 1))
                    || TransliteratedPart.isAdverb(text, at)) {
                return end;
            }
        }
        return left.end(1);
    }

    /// The index after 二世 or 十六世 behind a name.
    static int withOrdinal(String text, int end) {
        Matcher ordinal = ORDINAL.matcher(text).region(end, text.length());
        return ordinal.lookingAt() ? ordinal.end() : end;
    }

    /// The dot after the first part of a name; -1 where none follows within its longest length.
    private static int firstDot(String text, int start) {
        for (int at = start; at < text.length() && at - start < MAX_FIRST_PART; at++) {
            if (TransliteratedPart.isJoint(text, at)) {
                return at;
            }
            // 拜登提名某某·某某
            if (!NameContext.isIdeograph(text.charAt(at)) || text.startsWith("提名", at)) {
                return -1;
            }
        }
        return -1;
    }

    /// The dot that ends this part of a name; -1 where none follows within its longest length.
    private int nextDot(String text, int start) {
        // 乔治·W·布什
        boolean initial = start + 1 < text.length()
                && Character.isUpperCase(text.charAt(start))
                && (TransliteratedPart.isJoint(text, start + 1) || text.charAt(start + 1) == '.');
        if (initial) {
            return start + 1;
        }
        for (int at = start; at < text.length() && at - start <= MAX_MIDDLE_PART; at++) {
            if (TransliteratedPart.isJoint(text, at)) {
                return at > start && isMiddlePart(text, start, at) ? at : -1;
            }
            if (!NameContext.isIdeograph(text.charAt(at))
                    || TransliteratedPart.isAdverb(text, at)
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

    /// Whether a function character is one of a name: 因 of 侯赛因 and 海因里希, 于 of 于尔根.
    private boolean isInsideFirstPart(String text, int start, int at, int end) {
        char c = text.charAt(at);
        boolean last = at == end - 1 && at > start && "于同".indexOf(c) >= 0;
        // 莫因·贝里: no conjunction stands before a dot
        if (c == '因' && at == end - 1 && at > start) {
            return true;
        }
        if (last || c == '因') {
            boolean between = at > start
                    && at + 1 < end
                    && lexicon.isTransliterationCharacter(text.charAt(at - 1))
                    && lexicon.isTransliterationCharacter(text.charAt(at + 1));
            return between || (at > start && "赛海莱胡卡恩马".indexOf(text.charAt(at - 1)) >= 0);
        }
        return c == '于' && at == start && end - start > 1 && "尔利贝格连特斯".indexOf(text.charAt(at + 1)) >= 0;
    }

    /// Whether these characters can be the part of a name before its first dot: at least half of them are
    /// used in transliterations, and none of them links two names (习近平向亚历山大·…).
    private boolean isFirstPart(String text, int start, int end) {
        if (POST.matcher(text).region(start, end).find()) {
            return false;
        }
        int others = 0;
        for (int i = start; i < end; i++) {
            boolean function = NameContext.FUNCTION_CHARACTERS_AFTER_NAMES.indexOf(text.charAt(i)) >= 0;
            if ((function && !isInsideFirstPart(text, start, i, end)) || text.charAt(i) == '的') {
                return false;
            }
            others += function || lexicon.isTransliterationCharacter(text.charAt(i)) ? 0 : 1;
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
}
