package org.baoku.people.name;

import java.util.List;
import java.util.regex.Pattern;

/// Finds names that their characters do not show, by what stands around them: an office before them, and a mark or a
/// verb of reports after them.
final class UnusualNameFinder {
    /// The rank of an officer right after a name, and not the end of the name with an adverb: 某某少将（左）.
    private static final Pattern OFFICER_RANK = Pattern.compile(
            "[大上中少]将(?=[，。、；：（）()“”！？ \n]|的|说|表示|称|介绍|指出|$)|上将(?=在(?:会|接受|讲话|致辞|发言|座谈)|举行|会见|会谈|出席|主持|访问)");

    private static final List<String> REPORTING_VERBS = List.of(
            "表示", "介绍", "告诉", "说", "指出", "强调", "认为", "称", "宣布", "回应", "坦言", "透露", "主持", "出席", "致辞", "访华", "访问", "抵达",
            "会见", "会谈", "敦促", "呼吁", "重申", "谴责", "警告", "带队", "率队");

    /// What reports say of officials right after their names.
    private static final Pattern REPORTS = Pattern.compile(
            "致(?:欢迎|答谢|开幕|闭幕|贺)?[词辞]|率|作(?:交流|了|《|题为|主题|重点|工作|总结|动员|讲话|报告|发言)|出席|参加|参会|陪同|率队|一行|主持|介绍|表示|告诉|强调|指出|致辞|到会|带队|对[本此这活该]|在(?:接受|致辞|会上|现场|讲话)");

    private static final int MIN_UNLISTED_LENGTH = 3;
    private static final int MAX_UNLISTED_LENGTH = 6;

    /// The length up to which a name that only its context shows may be, beside a foreign office.
    private static final int MAX_FOREIGN_LENGTH = 8;

    /// Characters of words and titles, which no rare name has.
    private static final String NOT_IN_RARE_NAMES = "的了是在和与及等为对向也都不我他她们这那将被把任会长级们位时期内外中上下后前副某员部局委办厅处科组要人有从到来去说称表主";

    /// What follows the last name of a list, or one inside it.
    private static final Pattern AFTER_WORD =
            Pattern.compile("[、，。；]|等(?:[0-9一二三四五六七八九十]+人|领导|人)?(?:[^，。；]{0,6}(?:参加|出席|陪同|参与|到会|在场|先后|分别)|[，。])");

    /// What is told of a person right after a name that is a word (县委书记雷鸣主持会议), and seldom of anything else.
    private static final Pattern PERSONAL = Pattern.compile(
            "首次亮相|亮相|(?:应邀)?(?:主持|赴|深入|前往|来到|看望|慰问|出席|参加|列席|到会|陪同)|宣布|赶到|受到?(?:党内|行政|政务|留党|诫勉)|连选|讲话|致辞|表示|介绍|告诉|指出|强调|认为|坦言|回应|透露|证实|批评|率[队领]|带队|一行|兼任|则?说(?!明)|则(?:表示|认为|建议)|作(?:了|交流|讲话|动员|报告)|同志|[上中少大]校");

    /// Words after an office that begin like a name.
    private static final Pattern NO_WORD_NAME = Pattern.compile(
            "方面|代表|成员|干部|秘书|单位|时期|家属|司机|全体|经历|任[期职上]|人选|解释|安排|支持|全[程力面体]|高[调声]|当[场庭]|白天|关注|应邀|连[夜连日续忙]|明确|成功|满怀|通过|时[刻常]|尤其|毕业|方才|祝贺|安慰|[于为和同从与向对](?!平$|阳$|光$|南$|荣$|力$|前$).|.[等某]");

    private static final int MIN_LONG = 6;
    private static final int MAX_LONG = 14;

    private final NameLexicon lexicon;
    private final NameContext context;

    UnusualNameFinder(NameLexicon lexicon, NameContext context) {
        this.lexicon = lexicon;
        this.context = context;
    }

    /// The end of a name that only its context shows: three to six characters after an office (eight after a foreign
    /// one), up to a reporting verb (表示, 说), no two of which form a word; -1 where that does not hold.
    int findEndByContext(String text, int start, boolean foreign) {
        int longest = foreign ? MAX_FOREIGN_LENGTH : MAX_UNLISTED_LENGTH;
        if (start >= text.length()
                || NameFinder.FUNCTION_WORD_SURNAMES.indexOf(text.charAt(start)) >= 0
                || NameContext.UNLIKELY_LAST_CHARACTERS.indexOf(text.charAt(start)) >= 0) {
            return -1;
        }
        int end = start;
        while (end < text.length()
                && end - start <= longest
                && NameContext.isIdeograph(text.charAt(end))
                && !isReportingVerb(text, end)) {
            if ("的了着过们某稍昨也还都".indexOf(text.charAt(end)) >= 0) {
                return -1;
            }
            if (end > start && lexicon.wordFrequency(text.substring(end - 1, end + 1)) > 0) {
                return -1;
            }
            end++;
        }
        boolean closed = end < text.length()
                && !text.startsWith("拿督", start)
                && isReportingVerb(text, end)
                && "前后时日今昨则还却再已将曾".indexOf(text.charAt(end - 1)) < 0
                && (lexicon.isSurname(text.charAt(start))
                        || lexicon.isTransliterationCharacter(text.charAt(start))
                        || (end - start > MIN_UNLISTED_LENGTH && isRepeated(text, start, end)));
        int length = end - start;
        return closed && length >= MIN_UNLISTED_LENGTH && length <= longest ? end : -1;
    }

    /// The end of a run of characters of a transliteration that is longer than names usually are without dots, between
    /// a foreign office and a mark (卓奥玛尔特奥托尔巴耶夫：); -1 where none begins.
    int findLongTransliterationEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= MAX_LONG && lexicon.isTransliterationCharacter(text.charAt(end))) {
            end++;
        }
        boolean marked =
                end == text.length() || "：，。、（；:(".indexOf(text.charAt(end)) >= 0 || isReportingVerb(text, end);
        return marked && end - start >= MIN_LONG && end - start <= MAX_LONG ? end : -1;
    }

    private static boolean isRepeated(String text, int start, int end) {
        String name = text.substring(start, end);
        return text.indexOf(name) < start || text.indexOf(name, end) > 0;
    }

    /// The end of a name that only punctuation shows: a surname and one or two characters between an office
    /// and a mark, no two of which form a word; -1 where that does not hold.
    int findEndByMark(String text, int start) {
        if (start >= text.length()
                || NameFinder.FUNCTION_WORD_SURNAMES.indexOf(text.charAt(start)) >= 0
                || !lexicon.isSurname(text.charAt(start))) {
            return -1;
        }
        for (int end = start + 2; end <= Math.min(start + MIN_UNLISTED_LENGTH, text.length()); end++) {
            if (startsOfficerRank(text, end) && NameContext.allIdeographs(text, start, end)) {
                return end;
            }
            // 彭作为 between an office and ，
            boolean wordAsGivenName = end == start + 3
                    && end < text.length()
                    && "，、".indexOf(text.charAt(end)) >= 0
                    && lexicon.surnameCost(text.charAt(start)) <= NameWeight.LISTED_SURNAME.cost()
                    && text.charAt(start) != '曾'
                    && !isReportingVerb(text, start + 1)
                    && lexicon.wordFrequency(text.substring(start, end)) == 0;
            if (!NameContext.isIdeograph(text.charAt(end - 1))
                    || (!wordAsGivenName && lexicon.wordFrequency(text.substring(end - 2, end)) > 0)
                    || "长级们位时期内外中上下后前".indexOf(text.charAt(end - 1)) >= 0) {
                return -1;
            }
            boolean marked = end == text.length()
                    || "，、。；）（等".indexOf(text.charAt(end)) >= 0
                    || REPORTS.matcher(text).region(end, text.length()).lookingAt();
            boolean last = NameContext.UNLIKELY_LAST_CHARACTERS.indexOf(text.charAt(end - 1)) < 0;
            if (marked
                    && (last || wordAsGivenName)
                    && !NameContext.FORM_OF_ADDRESS
                            .matcher(text.substring(start, end))
                            .matches()) {
                return end;
            }
        }
        return -1;
    }

    /// The end of a name with rare characters right after a full office: a surname and one or two characters, or two
    /// surnames and two, no two of which form a word, before a mark or a word; -1 where none stands there.
    int findRareNameEnd(String text, int start) {
        if (start + 2 > text.length()
                || NameFinder.FUNCTION_WORD_SURNAMES.indexOf(text.charAt(start)) >= 0
                || !lexicon.isSurname(text.charAt(start))) {
            return -1;
        }
        for (int length = 4; length >= 2; length--) {
            int end = start + length;
            if (end > text.length() || !isRareName(text, start, end)) {
                continue;
            }
            NameWeight highest = switch (length) {
                case 2 -> NameWeight.VERB_CONTEXT;
                case 3 -> NameWeight.FUNCTION_CHARACTER_CONTEXT;
                default -> NameWeight.WORD_CONTEXT;
            };
            if (end == text.length() || context.rightContextCost(text, end) <= highest.cost()) {
                return end;
            }
        }
        return -1;
    }

    /// The end of a word of two characters between an office and what only a person does; -1 where it is an adverb or
    /// its first character is no surname.
    int findWordBeforePredicate(String text, int start) {
        int end = start + 2;
        return end < text.length()
                        && PERSONAL.matcher(text).region(end, text.length()).lookingAt()
                        && isWordAsName(text, start, end)
                        && lexicon.wordFrequency(text.substring(start, end)) > 0
                        && !lexicon.isAdverb(text.substring(start, end))
                ? end
                : -1;
    }

    private boolean isWordAsName(String text, int start, int end) {
        return lexicon.isSurname(text.charAt(start))
                && NameContext.allIdeographs(text, start, end)
                && !NO_WORD_NAME.matcher(text).region(start, end).matches();
    }

    /// The end of a word of two characters between an office and 、, 等 or a mark; -1 where its first character is no
    /// surname.
    int findWordEnd(String text, int start) {
        int end = start + 2;
        return end < text.length()
                        && AFTER_WORD.matcher(text).region(end, text.length()).lookingAt()
                        && isWordAsName(text, start, end)
                ? end
                : -1;
    }

    private boolean isRareName(String text, int start, int end) {
        String name = text.substring(start, end);
        boolean married = end - start == 4;
        boolean rareSurname = lexicon.surnameCost(name.charAt(0)) > NameWeight.LISTED_SURNAME.cost();
        if ((end - start == 2 && rareSurname)
                || NameContext.FORM_OF_ADDRESS.matcher(name).matches()
                || !NameContext.allIdeographs(text, start, end)
                || NameContext.UNLIKELY_LAST_CHARACTERS.indexOf(text.charAt(end - 1)) >= 0
                || (married
                        && (rareSurname || lexicon.surnameCost(name.charAt(1)) > NameWeight.LISTED_SURNAME.cost()))) {
            return false;
        }
        for (int at = start + 1; at < end; at++) {
            if (lexicon.wordFrequency(text.substring(at - 1, at + 1)) > 0
                    || NOT_IN_RARE_NAMES.indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        // 张某, of which the next character belongs to a word with the last one
        return end == text.length() || lexicon.wordFrequency(text.substring(end - 1, end + 1)) == 0;
    }

    static boolean isReportingVerb(String text, int position) {
        return REPORTING_VERBS.stream().anyMatch(verb -> text.startsWith(verb, position));
    }

    /// Whether the rank of an officer stands at this position, and what follows shows that it is no end of a
    /// name with an adverb: 少将 in 某某少将说.
    static boolean startsOfficerRank(String text, int at) {
        return text.startsWith("将", at + 1)
                && OFFICER_RANK.matcher(text).region(at, text.length()).lookingAt();
    }
}
