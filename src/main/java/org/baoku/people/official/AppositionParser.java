package org.baoku.people.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.appointment.AppointmentVerbs;
import org.baoku.people.name.NameFinder;
import org.baoku.people.office.OfficeLexicon.Head;
import org.baoku.people.office.OfficePhrase;
import org.baoku.people.office.OfficePhraseFinder;
import org.baoku.people.office.OfficialMention;

/// Finds names printed in apposition to an office: after it (市长罗启明), in a list after it
/// (市领导李小川、江东来), or before it (习近平总书记).
final class AppositionParser {
    /// Offices that are printed after a name.
    private static final Set<String> OFFICES_AFTER_NAMES = Set.of(
            "总书记", "主席", "总理", "总统", "首相", "委员长", "书记", "省长", "市长", "州长", "县长", "部长", "外长", "国务卿", "国务委员", "议长", "大使",
            "特首", "防长", "局长", "厅长", "司长", "镇长", "乡长", "区长", "里长", "检察长", "总领事", "公使", "支书", "秘书长", "议员", "关长", "署长",
            "村长", "处长");

    /// Offices after names that may be those of a deputy: 哈里斯副总统.
    private static final Set<String> DEPUTIES =
            Set.of("总理", "总统", "主席", "首相", "委员长", "省长", "市长", "县长", "区长", "部长", "厅长", "局长", "国务卿");

    /// Who held an office, before 的 and the name: 时任外交部长的某某.
    private static final Pattern HOLDING = Pattern.compile("(?:时任|身为|现任|作为)$");

    /// Offices after transliterated names.
    private static final Set<String> LEADERS_OF_STATE =
            Set.of("总统", "首相", "总理", "外长", "防长", "议长", "国务卿", "大使", "秘书长", "外相", "防相", "国王", "女王");

    /// Offices that only foreigners hold.
    private static final Set<String> FOREIGN_HEADS =
            Set.of("总统", "首相", "国务卿", "外长", "防长", "财长", "外相", "防相", "财相", "国防大臣", "外交大臣", "财政大臣", "大臣", "党魁");

    /// Offices whose first character ends the name of a place.
    private static final Set<String> PLACE_HEADS = Set.of("省长", "市长", "州长", "县长", "区长", "乡长", "镇长", "村长");

    /// The same of small places, whose names often read like a surname and a given name.
    private static final Set<String> SMALL_PLACE_HEADS = Set.of("县长", "区长", "乡长", "镇长", "村长");

    /// What a holder is besides, before the name: 市长、著名导演某某.
    private static final Pattern ROLES = Pattern.compile(
            "(?:、来自[^，。]{2,10}的|、(?![^，。]{0,14}公司)[\\u4e00-\\u9fff“”]{0,12}?(?:元老|候选人|参选人|导演|监制|管理员|创始人|艺术家|科学家|竞选总干事|级别最高的(?:共和|民主)党人)|、(?:陆军|海军|空军|武警|火箭军)?(?:[上中少]将|[大上中少]校)){1,3}");

    /// For which office a holder stands: 党主席、2024年领导人选举参选人某某.
    private static final Pattern CANDIDATE =
            Pattern.compile("、[\\u4e00-\\u9fff0-9“”]{0,22}?(?:参选人|候选人)(?=[\\u4e00-\\u9fff])");

    /// What heads of firms and the like are called, inside an item of a list.
    private static final Pattern TITLE_IN_LIST =
            Pattern.compile("[\\u4e00-\\u9fff·]{2,}(?:[园社店厂行团校]长|经理|总裁|董事|教练|主编|创始人|合伙人)[\\u4e00-\\u9fff·]{2,}");

    /// Professions whose bare word rather begins a sentence (法官有权) than names a person.
    private static final Set<String> BARE_PROFESSIONS =
            Set.of("法官", "检察官", "警官", "主办检察官", "承办检察官", "承办法官", "执行法官", "主审法官", "办案检察官");

    /// Characters between an organisation and its office (前, 副, 局), with which no name ends.
    private static final String NOT_LAST_IN_NAME = "女前原时新任现副代等部局省市县和与及族";

    /// Determiners before an office (两市长, 该主席), with which no name begins.
    private static final String NOT_FIRST_IN_NAME = "两各该本我贵双每某老";

    private static final Pattern PARTY_MEMBER = Pattern.compile("(?:共和|民主|保守|自由|独立|工)党人");

    /// Length from which an office names its organisation, so that an unusual name after it is believed.
    private static final int MIN_FULL_OFFICE = 5;

    private static final int MIN_TRANSLITERATION = 3;

    /// How a speech begins, before the name of who is greeted.
    private static final String ADDRESSED = "尊敬的";
    private static final int MAX_NOTE_LENGTH = 16;
    private static final int MAX_GLOSS_LENGTH = 6;
    private static final int MAX_SPACES = 3;

    private final OfficePhraseFinder phrases;
    private final NameFinder names;
    private final OfficeAfterName introductions;
    private final ForeignPosts foreignPosts;

    AppositionParser(OfficePhraseFinder phrases, NameFinder names) {
        this.introductions = new OfficeAfterName(phrases, names);
        this.phrases = phrases;
        this.names = names;
        this.foreignPosts = new ForeignPosts(names);
    }

    /// All persons whom this text names with an office, in order.
    List<OfficialMention> findAll(String text) {
        List<Head> heads = phrases.findHeads(text);
        List<OfficialMention> found = new ArrayList<>();
        boolean aboutForeignCountries = !heads.isEmpty() && phrases.isAboutForeignCountries(text);
        for (int i = 0; i < heads.size(); i++) {
            if (!addNameBefore(text, heads.get(i), found)) {
                addNamesAfter(text, heads, i, aboutForeignCountries, found);
            }
        }
        found.addAll(introductions.findAll(text, heads));
        return found;
    }

    /// Whether an office, as printed, makes its holder an official.
    boolean isPublic(String office) {
        return phrases.isPublic(office);
    }

    private boolean addNameBefore(String text, Head head, List<OfficialMention> found) {
        String office = text.substring(head.start(), head.end());
        if (!OFFICES_AFTER_NAMES.contains(office) || phrases.isAfterCountry(text, head)) {
            return false;
        }
        // 云林县长某某: what stands before is the place.
        if (PLACE_HEADS.contains(office) && names.findEnd(text, head.end(), false) > 0) {
            return false;
        }
        // 俄罗斯副总理: what stands before is the country.
        boolean deputy = DEPUTIES.contains(office) && head.start() > 0 && text.charAt(head.start() - 1) == '副';
        int officeStart = deputy ? head.start() - 1 : head.start();
        office = text.substring(officeStart, head.end());
        if (deputy && phrases.isAfterCountry(text, new Head(officeStart, head.end(), head.type()))) {
            return false;
        }
        int foreign = LEADERS_OF_STATE.contains(text.substring(head.start(), head.end()))
                ? names.startOfTransliteration(text, officeStart)
                : -1;
        if (foreign >= 0) {
            found.add(
                    new OfficialMention(text.substring(foreign, officeStart), foreign, officeStart, office, -1, false));
            return true;
        }
        for (int length = 4; length >= 2; length--) {
            int start = officeStart - length;
            // 加利福尼亚州州长: what stands before is the place.
            boolean place = start >= 0
                    && (text.charAt(officeStart - 1) == office.charAt(0)
                            || (length < 3 && SMALL_PLACE_HEADS.contains(text.substring(head.start(), head.end()))));
            if (start >= 0 && !place && isNameBeforeOffice(text, start, officeStart)) {
                found.add(
                        new OfficialMention(text.substring(start, officeStart), start, officeStart, office, -1, false));
                return true;
            }
        }
        return false;
    }

    /// Whether the characters between these positions are a name and not part of other words: 织部 in
    /// 组织部长 is no name, nor is 沃德 in 密尔沃德市长.
    private boolean isNameBeforeOffice(String text, int start, int end) {
        String name = text.substring(start, end);
        return NOT_LAST_IN_NAME.indexOf(text.charAt(end - 1)) < 0
                && NOT_FIRST_IN_NAME.indexOf(text.charAt(start)) < 0
                && !name.endsWith("国")
                && !names.isInsideTransliteration(text, start, end)
                && !phrases.isForeignPlace(name)
                && (start == 0 || !phrases.isForeignPlace(text.substring(start - 1, end)))
                && (names.isName(name)
                        || (text.startsWith(ADDRESSED, start - ADDRESSED.length()) && names.hasSurname(name)))
                && (start == 0 || !names.splitsWord(text, start));
    }

    private void addNamesAfter(
            String text, List<Head> heads, int index, boolean aboutForeignCountries, List<OfficialMention> found) {
        Head head = heads.get(index);
        int start = skipParty(text, skipSpaces(text, skipGloss(text, head, heads, index)));
        start = skipRole(text, start, heads, index);
        if (text.startsWith("的", start) && isHeld(text, heads, index)) {
            start++;
        }
        int next = start;
        boolean beforeOffice = index + 1 < heads.size() && heads.get(index + 1).start() == next;
        if (start >= text.length()
                || beforeOffice
                || (findNameEnd(text, start, true) < 0
                        && names.findEndByMark(text, start) < 0
                        && names.findLongTransliterationEnd(text, start) < 0
                        && names.findRareNameEnd(text, start) < 0
                        && LatinName.endAt(text, start) < 0)) {
            return;
        }
        boolean transliteration = start == head.end()
                && names.splitsWord(text, start)
                && !names.startsFrequentName(text, start)
                && (names.startsDottedName(text, start) || names.startsTransliteration(text, start));
        if (start == head.end()
                && names.splitsWord(text, start)
                && !names.startsFrequentName(text, start)
                && !transliteration
                && !names.isBeforeReport(text, start)
                && !aboutForeignCountries) {
            return;
        }
        OfficePhrase phrase = phrases.phraseEndingAt(text, heads, index);
        if (BARE_PROFESSIONS.contains(phrase.textIn(text))
                && !names.startsFrequentName(text, start)
                && !names.startsDottedName(text, start)
                && !(aboutForeignCountries && names.startsTransliteration(text, start))) {
            return;
        }
        if (!phrase.isPublic()
                && !OfficeContinuation.continues(text, phrase, found)
                && !OfficeContinuation.isOfNamedUnit(text, phrase)
                && !foreignPosts.isHeldAt(text, phrase, start)) {
            addFormer(text, phrase, start, found);
            return;
        }
        boolean foreign =
                phrase.isForeign() || aboutForeignCountries || transliteration || followsForeignOfficial(phrase, found);
        boolean foreignHead = FOREIGN_HEADS.contains(text.substring(head.start(), head.end()));
        boolean foreignPlace = phrases.beginsWithTransliteration(phrase.textIn(text));
        int listed = 0;
        while (start >= 0) {
            int end = findNameEnd(text, start, foreign);
            if (end < 0 && (foreignPlace || names.startsTransliteration(text, start))) {
                end = names.findEnd(text, start, true);
            }
            if (end < 0 && foreign) {
                end = names.findLongTransliterationEnd(text, start);
            }
            if (end < 0 && foreignHead) {
                end = endOfForeignHead(text, start);
            }
            int ranked = end < 0 ? names.findEnd(text, start, true) : -1;
            if (ranked > 0 && names.startsOfficerRank(text, ranked)) {
                end = ranked;
            }
            if (end < 0 && phrase.end() - phrase.start() >= MIN_FULL_OFFICE) {
                end = names.findEndByMark(text, start);
            }
            if (end < 0 && phrase.end() - phrase.start() >= MIN_FULL_OFFICE) {
                end = LatinName.endAt(text, start);
            }
            if (end < 0 && phrase.end() - phrase.start() >= MIN_FULL_OFFICE) {
                end = names.findRareNameEnd(text, start);
            }
            if (end < 0) {
                return;
            }
            found.add(new OfficialMention(
                    text.substring(start, end), start, end, phrase.textIn(text), phrase.start(), foreign));
            start = nextNameStart(text, end, heads, listed++ > 0);
        }
    }

    /// The end of the name after an office that only foreigners hold; -1 where none begins. A short one is a surname of
    /// Japan (首相安倍) or stands before a verb of reports.
    private int endOfForeignHead(String text, int start) {
        int end = names.findEnd(text, start, true);
        boolean believed = end - start >= MIN_TRANSLITERATION
                || (end > 0 && names.isJapaneseSurname(text.substring(start, end)))
                || (end > 0 && (end == text.length() || "，。、（说称表宣指在".indexOf(text.charAt(end)) >= 0));
        return believed ? end : -1;
    }

    /// Whether a verb before the office says that somebody held it.
    private boolean isHeld(String text, List<Head> heads, int index) {
        int start = phrases.phraseEndingAt(text, heads, index).start();
        return HOLDING.matcher(text).region(Math.max(0, start - 2), start).find();
    }

    /// Adds the former holder of an office that makes nobody an official: 话剧院原院长某某.
    private void addFormer(String text, OfficePhrase phrase, int nameStart, List<OfficialMention> found) {
        String office = phrase.textIn(text);
        boolean former = AppointmentVerbs.FORMER_INSIDE.matcher(office).find()
                || AppointmentVerbs.BEFORE_OFFICE
                        .matcher(text)
                        .region(0, phrase.start())
                        .find();
        int end = former ? findNameEnd(text, nameStart, phrase.isForeign()) : -1;
        if (end > 0) {
            found.add(new OfficialMention(
                    text.substring(nameStart, end), nameStart, end, office, phrase.start(), phrase.isForeign(), false));
        }
    }

    private int findNameEnd(String text, int start, boolean foreign) {
        int end = names.findEnd(text, start, foreign);
        end = end < 0 ? names.findDottedEndAfterOffice(text, start) : end;
        return end < 0 ? names.findEndByContext(text, start, foreign) : end;
    }

    /// Whether the official before this office in a list holds a foreign one: 巴西国防部长某某、海军司令某某.
    private static boolean followsForeignOfficial(OfficePhrase phrase, List<OfficialMention> found) {
        return !found.isEmpty()
                && found.getLast().foreign()
                && phrase.start() == found.getLast().end() + 1;
    }

    /// The position after the party of an office holder: 共和党人 between the office and the name.
    private static int skipParty(String text, int from) {
        Matcher party = PARTY_MEMBER.matcher(text).region(from, text.length());
        return party.lookingAt() ? party.end() : from;
    }

    /// The position after what the holder is besides and that no office is; the same one where the text prints none.
    private static int skipRole(String text, int from, List<Head> heads, int index) {
        Matcher roles = ROLES.matcher(text).region(from, text.length());
        Matcher candidate = CANDIDATE.matcher(text).region(from, text.length());
        if (candidate.lookingAt()) {
            return candidate.end();
        }
        boolean next = roles.lookingAt()
                && (index + 1 >= heads.size() || heads.get(index + 1).start() >= roles.end());
        return next ? roles.end() : from;
    }

    /// The position after the same office in other words: （副部长） after 次官.
    private static int skipGloss(String text, Head head, List<Head> heads, int index) {
        boolean gloss = index + 1 < heads.size()
                && text.startsWith("（", head.end())
                && heads.get(index + 1).end() - head.end() <= MAX_GLOSS_LENGTH
                && text.startsWith("）", heads.get(index + 1).end());
        return gloss ? heads.get(index + 1).end() + 1 : head.end();
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length()
                && at - from < MAX_SPACES
                && (text.charAt(at) == ' ' || text.charAt(at) == '\u3000')) {
            at++;
        }
        return at;
    }

    /// Where the next name of a list begins; -1 where the list ends or its next item has an office of its own.
    ///
    /// @param inList whether two names at least stand before, so that a conjunction joins the last one
    private static int nextNameStart(String text, int end, List<Head> heads, boolean inList) {
        int comma = skipNote(text, end);
        int joint = comma < text.length() && text.charAt(comma) == '、' ? 1 : 0;
        if (joint == 0 && inList) {
            joint = text.startsWith("以及", comma) ? 2 : text.startsWith("和", comma) ? 1 : 0;
        }
        if (joint == 0) {
            return -1;
        }
        int start = comma + joint;
        int stop = start;
        while (stop < text.length() && "、，。；：".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        int itemEnd = stop;
        // 甲、动物园园长乙
        boolean hasTitle = TITLE_IN_LIST.matcher(text).region(start, itemEnd).lookingAt();
        boolean hasOffice = hasTitle || heads.stream().anyMatch(head -> head.start() >= start && head.end() <= itemEnd);
        return hasOffice ? -1 : start;
    }

    /// The position after a note in parentheses behind a name: （女，藏族）.
    private static int skipNote(String text, int from) {
        if (from < text.length() && text.charAt(from) == '（') {
            int close = text.indexOf('）', from, Math.min(text.length(), from + MAX_NOTE_LENGTH + 1));
            if (close > 0) {
                return close + 1;
            }
        }
        return from;
    }
}
