package org.baoku.people.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.appointment.AppointmentVerbs;
import org.baoku.people.name.NameContext;
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
            "村长", "处长", "检察官");

    /// Offices after names that may be those of a deputy: 哈里斯副总统.
    private static final Set<String> DEPUTIES =
            Set.of("总理", "总统", "主席", "首相", "委员长", "省长", "市长", "县长", "区长", "部长", "厅长", "局长", "国务卿");

    /// Who held an office, before 的 and the name: 时任外交部长的某某.
    private static final Pattern HOLDING = Pattern.compile("(?:时任|身为|现任|作为)$");

    /// Who holds an office, between 由 and a verb: 财政大臣由某某留任.
    private static final Pattern HOLDER_AFTER_BY =
            Pattern.compile("由[^，。；、由]{2,16}?(?:[担留连]任|出任|接任|兼任|继任|接替|代理|递补|暂代|署任|主持)");

    /// Offices after transliterated names.
    private static final Set<String> LEADERS_OF_STATE =
            Set.of("总统", "首相", "总理", "外长", "防长", "议长", "国务卿", "大使", "秘书长", "外相", "防相", "国王", "女王");

    /// Offices whose first character ends the name of a place.
    private static final Set<String> PLACE_HEADS = Set.of("省长", "市长", "州长", "县长", "区长", "乡长", "镇长", "村长");

    /// The same of small places, whose names often read like a surname and a given name.
    private static final Set<String> SMALL_PLACE_HEADS = Set.of("县长", "区长", "乡长", "镇长", "村长");

    /// Posts abroad, at the beginning of a clause with an unusual name before them: 卢沙野大使.
    private static final Set<String> ENVOYS = Set.of("大使", "公使", "总领事");

    /// Posts that no place and no field of a ministry stands before, as it does before 市长 and 部长.
    private static final Set<String> HEADS_OF_UNITS = Set.of("局长", "处长", "司长", "书记", "支书");

    /// With what units and districts end: 高新区 before 书记.
    private static final String UNITS = "区镇乡村州旗盟团院司处所站社党委组线片园街校厂矿场";

    /// With what organs end that stand in a list of persons: 区委办.
    private static final String ORGANS = "办局委部厅院会处科站所队组社团校镇乡村县市区州旗盟街园";

    /// Professions whose bare word rather begins a sentence (法官有权) than names a person.
    private static final Set<String> BARE_PROFESSIONS =
            Set.of("法官", "检察官", "警官", "主办检察官", "承办检察官", "承办法官", "执行法官", "主审法官", "办案检察官");

    /// Characters between an organisation and its office (前, 副, 局), with which no name ends.
    private static final String NOT_LAST_IN_NAME = "女前原时新任现副代等部局省市县区镇乡旗和与及族的是了";

    /// Posts in a village: 和村书记 names nobody.
    private static final Set<String> SECRETARIES = Set.of("书记", "支书");

    /// What a ministry is in charge of, which with the end of its country reads like a name: 兰卫生 of 乌克兰卫生部长.
    private static final Pattern MINISTRY = Pattern.compile(
            "(?:卫生|国防|外交|财政|内政|司法|教育|农业|环境|能源|交通|文化|商务|贸易|旅游|劳工|移民|公安|国务|建设|安全|水利|科技|体育|通信|信息|规划|劳动|民政|铁路|矿业|渔业|林业|电力|石油|经济|福利|住房|环保|民航|宗教)$");

    /// Characters with which 任 is a verb: 卸任, 担任.
    private static final String BEFORE_VERB = "卸担出兼升调转接改就现历曾已新专连时原前拟离聘";

    private static final Pattern TAKING = Pattern.compile("(?<![主责信])任(?!何|期|务|命)[^，。；、]*$");

    private static final Pattern TAKES = Pattern.compile("(?:同志)?[担出兼接]?任(?!何|期|务|命)");

    private static final int MAX_CLAUSE_BEFORE = 24;

    /// A number before an office: 第五个总统任期.
    private static final Pattern COUNT = Pattern.compile("[一二三四五六七八九十两几]+[个名位届任]");

    /// Determiners before an office (两市长, 该主席), with which no name begins.
    private static final String NOT_FIRST_IN_NAME = "两各该本我贵双每某老";

    /// What stands before a name that its office follows.
    private static final String BEFORE_NAMES = "，。；：、\n院校局厅部委会所处科室司";

    /// Other offices of a leader whose first one stands after the name: 某某总书记、国家主席.
    private static final Pattern FURTHER_OFFICE = Pattern.compile("、国家主席(?:、中央军委主席)?");

    /// How a speech begins, before the name of who is greeted.
    private static final String ADDRESSED = "尊敬的";

    /// How long an office is at most before which its holders are counted.
    private static final int MAX_COUNTED_OFFICE = 24;

    private final OfficePhraseFinder phrases;
    private final NameFinder names;
    private final OfficeAfterName introductions;
    private final ForeignPosts foreignPosts;
    private final HolderNames holderNames;
    private final QuotedOffices quotations;
    private final CountedHolders counted;

    AppositionParser(OfficePhraseFinder phrases, NameFinder names) {
        this.introductions = new OfficeAfterName(phrases, names);
        this.phrases = phrases;
        this.names = names;
        this.counted = new CountedHolders(names);
        this.quotations = new QuotedOffices(names);
        this.foreignPosts = new ForeignPosts(names);
        this.holderNames = new HolderNames(phrases, names);
    }

    /// All persons whom this text names with an office, in order.
    List<OfficialMention> findAll(String text) {
        List<Head> heads = phrases.findHeads(text);
        List<OfficialMention> found = new ArrayList<>();
        boolean aboutForeignCountries = !heads.isEmpty() && phrases.isAboutForeignCountries(text);
        int privateEnd = -1;
        for (int i = 0; i < heads.size(); i++) {
            if (!addNameBefore(text, heads, heads.get(i), found)) {
                privateEnd =
                        Math.max(privateEnd, addNamesAfter(text, heads, i, aboutForeignCountries, privateEnd, found));
            }
        }
        for (int i = 0; i < heads.size(); i++) {
            addCountedBefore(text, heads, i, found);
        }
        found.addAll(introductions.findAll(text, heads));
        found.addAll(quotations.findAll(text));
        return found;
    }

    private void addCountedBefore(String text, List<Head> heads, int index, List<OfficialMention> found) {
        int end = heads.get(index).start();
        String before = text.substring(Math.max(0, end - MAX_COUNTED_OFFICE), end);
        if (before.indexOf('位') < 0 && before.indexOf('名') < 0) {
            return;
        }
        OfficePhrase phrase = phrases.phraseEndingAt(text, heads, index);
        if (phrase.isPublic()) {
            found.addAll(counted.before(text, phrase.start(), phrase.textIn(text)));
        }
    }

    /// Whether an office, as printed, makes its holder an official.
    boolean isPublic(String office) {
        return phrases.isPublic(office);
    }

    private boolean addNameBefore(String text, List<Head> heads, Head head, List<OfficialMention> found) {
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
            if (start >= 0 && !place && isNameBeforeOffice(text, start, officeStart, office)) {
                found.addAll(listedBefore(text, heads, start, office));
                Matcher further = FURTHER_OFFICE.matcher(text).region(head.end(), text.length());
                String offices = office.equals("总书记") && further.lookingAt() ? office + further.group() : office;
                found.add(new OfficialMention(
                        text.substring(start, officeStart), start, officeStart, offices, -1, false));
                return true;
            }
        }
        return false;
    }

    /// The other holders of an office that stands after a list of names: 甲、乙 of 甲、乙、丙副总理. A list that an office
    /// begins is that office's.
    private List<OfficialMention> listedBefore(String text, List<Head> heads, int lastName, String office) {
        List<OfficialMention> listed = new ArrayList<>();
        int end = lastName - 1;
        while (end > 1 && text.charAt(end) == '、') {
            int start = startOfListed(text, end);
            if (start < 0) {
                break;
            }
            int first = start;
            if (heads.stream().anyMatch(head -> head.end() == first)) {
                return List.of();
            }
            listed.addFirst(new OfficialMention(text.substring(start, end), start, end, office, -1, false));
            end = start - 1;
        }
        return listed;
    }

    /// Where the name begins that ends here, after a mark or 有; -1 where none does.
    private int startOfListed(String text, int end) {
        for (int start = end - 2; start >= Math.max(0, end - 4); start--) {
            boolean bounded = start == 0 || "、，。；：有\n “".indexOf(text.charAt(start - 1)) >= 0;
            if (bounded && names.isName(text.substring(start, end))) {
                return start;
            }
        }
        return -1;
    }

    /// Whether the characters between these positions are a name and not part of other words: 织部 in
    /// 组织部长 is no name, nor is 沃德 in 密尔沃德市长.
    private boolean isNameBeforeOffice(String text, int start, int end, String office) {
        String name = text.substring(start, end);
        if (LeaderNames.LISTED.contains(name) && name.length() > 2) {
            return true;
        }
        // 1972年 or 20日 before a name
        boolean rest = "年月日".indexOf(text.charAt(start)) >= 0 && start > 0 && Character.isDigit(text.charAt(start - 1));
        // 卸任海城市长
        boolean verb = text.charAt(start) == '任' && start > 0 && BEFORE_VERB.indexOf(text.charAt(start - 1)) >= 0;
        return !rest
                && !verb
                && !COUNT.matcher(name).matches()
                && NOT_LAST_IN_NAME.indexOf(text.charAt(end - 1)) < 0
                && NOT_FIRST_IN_NAME.indexOf(text.charAt(start)) < 0
                && !name.endsWith("国")
                && !(name.length() == 2 && name.endsWith("会"))
                && !(name.endsWith("村") && SECRETARIES.contains(office))
                && (!name.endsWith("为") || NameContext.endsInGivenName(name))
                && !(office.endsWith("部长") && MINISTRY.matcher(name).find())
                && !names.isInsideTransliteration(text, start, end)
                && !phrases.isForeignPlace(name)
                && (start == 0 || !phrases.isForeignPlace(text.substring(start - 1, end)))
                && (names.isName(name)
                        || (HEADS_OF_UNITS.contains(office)
                                && name.length() == 3
                                && UNITS.indexOf(name.charAt(2)) < 0
                                && isBounded(text, start)
                                && names.findEnd(text, start, false) == end)
                        || (ENVOYS.contains(office) && names.isUnusualName(text, start, end))
                        || (text.startsWith(ADDRESSED, start - ADDRESSED.length()) && names.hasSurname(name)))
                && (start == 0 || !names.splitsWord(text, start));
    }

    /// Adds those who hold the office that ends here.
    ///
    /// @param privateEnd the end of the last name with a post in a firm, a hospital or a school; -1 without one
    /// @return the same for this office, if it is such a post; else -1
    private int addNamesAfter(
            String text,
            List<Head> heads,
            int index,
            boolean aboutForeignCountries,
            int privateEnd,
            List<OfficialMention> found) {
        Head head = heads.get(index);
        int start = NameGap.after(text, heads, index);
        boolean given =
                HOLDER_AFTER_BY.matcher(text).region(start, text.length()).lookingAt();
        if (given || (text.startsWith("的", start) && isHeld(text, heads, index))) {
            start++;
        }
        int next = start;
        boolean beforeOffice = index + 1 < heads.size() && heads.get(index + 1).start() == next;
        if (start >= text.length() || beforeOffice || !holderNames.mayBegin(text, start)) {
            return -1;
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
                && !isOfSeveral(text, start)
                && !aboutForeignCountries) {
            return -1;
        }
        OfficePhrase phrase = phrases.phraseEndingAt(
                text, heads, index, before -> standsAfterName(text, before) || isTakenByAnother(text, before, next));
        if (BARE_PROFESSIONS.contains(phrase.textIn(text))
                && !names.startsFrequentName(text, start)
                && !names.startsDottedName(text, start)
                && !(aboutForeignCountries && names.startsTransliteration(text, start))) {
            return -1;
        }
        // 甲医院院长某某，党委副书记某某
        boolean ofPrivate = phrase.isOfUnnamedParty()
                && privateEnd > 0
                && phrase.start() == privateEnd + 1
                && "，、；".indexOf(text.charAt(privateEnd)) >= 0;
        int end = ofPrivate || phrase.isPrivate() ? holderNames.usualEnd(text, start, phrase.isForeign()) : -1;
        if (ofPrivate) {
            return end;
        }
        if (!phrase.isPublic()
                && !OfficeContinuation.continues(text, phrase, found)
                && !OfficeContinuation.isOfNamedUnit(text, phrase)
                && !foreignPosts.isHeldAt(text, phrase, start)) {
            addFormer(text, phrase, start, found);
            return end;
        }
        boolean foreign =
                phrase.isForeign() || aboutForeignCountries || transliteration || followsForeignOfficial(phrase, found);
        int listed = 0;
        while (start >= 0) {
            end = holderNames.end(text, start, phrase, foreign);
            int last = listed == 0 ? -1 : NameGap.endBeforeOtherOffice(text, start, heads);
            if (last > 0 && end != last && names.hasSurname(text.substring(start, last))) {
                end = last;
            }
            int item = end < 0 && listed > 0 ? NameGap.endOfBareItem(text, start) : -1;
            if (item > 0
                    && names.hasSurname(text.substring(start, item))
                    && ORGANS.indexOf(text.charAt(item - 1)) < 0) {
                end = item;
            }
            if (end < 0 || (last > 0 && end != last)) {
                return -1;
            }
            found.add(new OfficialMention(
                    text.substring(start, end), start, end, phrase.textIn(text), phrase.start(), foreign));
            start = NameGap.nextNameStart(text, end, heads, listed++ > 0);
        }
        return -1;
    }

    /// Whether somebody else takes this office, and the person whose name begins here another one: 县长 in
    /// 甲任县长、副书记乙任副县长.
    private boolean isTakenByAnother(String text, Head office, int name) {
        boolean taken = TAKING.matcher(text)
                .region(Math.max(0, office.start() - MAX_CLAUSE_BEFORE), office.start())
                .find();
        int end = taken ? names.findEnd(text, name, true) : -1;
        return end > 0 && TAKES.matcher(text).region(end, text.length()).lookingAt();
    }

    /// Whether the name of its holder stands between an organisation or a mark and this post: 教育学院黄某某主任.
    private boolean standsAfterName(String text, Head post) {
        int deputy = post.start() > 0 && text.charAt(post.start() - 1) == '副' ? 1 : 0;
        int end = post.start() - deputy;
        for (int length = 3; length >= 2; length--) {
            int start = end - length;
            if (start >= 0
                    && isBounded(text, start)
                    && names.hasSurname(text.substring(start, end))
                    && isNameBeforeOffice(text, start, end, "")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a name of three characters begins at this position that 、 or 等 shows to be one of several: 市长江志强等.
    private boolean isOfSeveral(String text, int start) {
        int end = names.findEnd(text, start, false);
        return end == start + 3 && end < text.length() && "、等，".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isBounded(String text, int start) {
        return start == 0 || BEFORE_NAMES.indexOf(text.charAt(start - 1)) >= 0;
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
        int end = former ? holderNames.usualEnd(text, nameStart, phrase.isForeign()) : -1;
        if (end > 0) {
            found.add(new OfficialMention(
                    text.substring(nameStart, end), nameStart, end, office, phrase.start(), phrase.isForeign(), false));
        }
    }

    /// Whether the official before this office in a list holds a foreign one: 巴西国防部长某某、海军司令某某.
    private static boolean followsForeignOfficial(OfficePhrase phrase, List<OfficialMention> found) {
        return !found.isEmpty()
                && found.getLast().foreign()
                && phrase.start() == found.getLast().end() + 1;
    }
}
