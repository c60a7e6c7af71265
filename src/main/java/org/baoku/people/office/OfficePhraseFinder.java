package org.baoku.people.office;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeLexicon.Head;

/// Finds the offices of a text, each with those listed before it: offices joined by 、 are one list and belong to one
/// person. [SingleOfficeFinder] finds where each of them begins.
public final class OfficePhraseFinder {
    private static final int MIN_FULL_OFFICE = 5;

    /// Who is sent by the holder of the office before: 习近平主席特别代表.
    private static final Pattern ENVOY = Pattern.compile("(?:特别|私人)?(?:代表|特使)");
    private static final Pattern SENT_BY = Pattern.compile("(?:主席|总统|总理|首相|国王)[\\u4e00-\\u9fff&&[^问题事务政府特使的]]{2,4}$");

    private static final Pattern SENDER = Pattern.compile("代表|领导");
    static final String CLAUSE_MARKS = "。；，：！？\n .对】";

    /// At the end of offices, what is none.
    private static final Pattern ROLE = Pattern.compile(
            "、[\\u4e00-\\u9fff&&[^院校学会局部所司团室公系]]{0,10}?(?:专家|学者|工程师|博导|导师|作家|律师|诗人|画家|科学家)$|、(?:院士|[离退]休干部)$");

    /// The same at the beginning: 著名经济学家、.
    private static final Pattern LEADING_ROLE = Pattern.compile(
            "[\\u4e00-\\u9fff]{0,8}?(?:[经科文史哲法数理化医艺][济学术律史]?学?家|作家|艺术家|诗人|学者|画家|书法家|演员|企业家)、|大会(?:执行)?主席、(?!主席团)|(?:[\\u4e00-\\u9fff]{0,16}?(?:单位|集体|个人|警察|工作者|家庭|学生|教师|党员|职工|青年))?代表、");

    /// A verb of appointment in the same clause.
    private static final Pattern TAKING = Pattern.compile("(?:任|当选为?|任命为)[^，。；]*$");

    /// A member of a congress, whose office is no first one of two: 第八届全国政协委员.
    private static final Pattern TERM = Pattern.compile("第?[一二三四五六七八九十]{1,3}届.*(?:政协委员|人大代表)");

    private static final int MAX_OFFICE_TAKEN = 24;
    private static final int TRANSLITERATED_BEGINNING = 3;

    private final OfficeLexicon lexicon;
    private final NameLexicon names;
    private final SingleOfficeFinder single;

    public OfficePhraseFinder(OfficeLexicon lexicon, NameLexicon names) {
        this.lexicon = lexicon;
        this.names = names;
        this.single = new SingleOfficeFinder(lexicon, names);
    }

    /// The head nouns of all offices of the text, from left to right.
    public List<Head> findHeads(String text) {
        return lexicon.findHeads(text);
    }

    /// The office that ends in this head noun, joined with those listed before it.
    ///
    /// @param heads the head nouns of this text
    /// @param index of the head noun in the list
    public OfficePhrase phraseEndingAt(String text, List<Head> heads, int index) {
        return phraseEndingAt(text, heads, index, head -> false);
    }

    /// The same, joined with no office that somebody else holds.
    ///
    /// @param isOfAnother whether a name stands right before this head noun: 黄某某主任、总督学某某
    public OfficePhrase phraseEndingAt(String text, List<Head> heads, int index, Predicate<Head> isOfAnother) {
        int current = index;
        OfficePhrase phrase = single.find(text, heads, current);
        while (current > 0
                && (isListed(text, heads.get(current - 1), phrase) || isFirstOfTwo(text, heads, current - 1, phrase))
                && !isOfAnother.test(heads.get(current - 1))) {
            current--;
            phrase = phrase.joinedWith(single.find(text, heads, current));
        }
        return current < index && phrase.isPublic()
                ? withoutRole(text, heads, index, withoutLeadingRole(text, phrase))
                : phrase;
    }

    private static OfficePhrase withoutLeadingRole(String text, OfficePhrase phrase) {
        Matcher role = LEADING_ROLE.matcher(text).region(phrase.start(), phrase.end());
        return role.lookingAt()
                ? new OfficePhrase(role.end(), phrase.end(), phrase.sector(), phrase.isForeign())
                : phrase;
    }

    /// The offices without what their holder is besides and that names no organisation: 副厅长、防汛专家.
    private OfficePhrase withoutRole(String text, List<Head> heads, int index, OfficePhrase phrase) {
        Matcher role = ROLE.matcher(text).region(phrase.start(), phrase.end());
        if (!role.find()) {
            return phrase;
        }
        int last = index;
        while (last > 0 && heads.get(last).end() > role.start()) {
            last--;
        }
        return heads.get(last).end() == role.start() ? phraseEndingAt(text, heads, last) : phrase;
    }

    /// Whether an office, as printed, makes its holder an official.
    public boolean isPublic(String office) {
        List<Head> heads = findHeads(office);
        return IntStream.range(0, heads.size())
                .anyMatch(index -> single.find(office, heads, index).sector() == OfficePhrase.Sector.PUBLIC);
    }

    /// Whether a country stands right before this head noun: 俄罗斯外长.
    public boolean isAfterCountry(String text, Head head) {
        int longest = Math.min(OfficeWeight.MAX_COUNTRY_LENGTH.value(), head.start());
        for (int length = 2; length <= longest; length++) {
            if (lexicon.isCountry(text.substring(head.start() - length, head.start()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether this is a place or an organisation of another country: 毛伊岛.
    public boolean isForeignPlace(String word) {
        return lexicon.isForeignPlace(word);
    }

    /// Whether a text mentions so many other countries that foreign names are to be expected in it.
    public boolean isAboutForeignCountries(String text) {
        return lexicon.hasForeignCountries(text, OfficeWeight.FOREIGN_TEXT_COUNTRIES.value());
    }

    /// Whether an office begins with a transliterated place that no list has: 明斯克市市长.
    public boolean beginsWithTransliteration(String office) {
        return office.length() > TRANSLITERATED_BEGINNING
                && office.chars()
                        .limit(TRANSLITERATED_BEGINNING)
                        .allMatch(c -> names.isTransliterationCharacter((char) c));
    }

    /// Whether the office before ， is the first one of the same person:
    /// 区政府原党组成员，开发区原党工委委员某某, 省委常委，新区党工委书记某某. Both name their organisation, and nothing else stands in
    /// its clause.
    private boolean isFirstOfTwo(String text, List<Head> heads, int index, OfficePhrase phrase) {
        Head before = heads.get(index);
        boolean adjacent = phrase.start() == before.end() + 1
                && text.charAt(before.end()) == '，'
                && phrase.end() - phrase.start() >= MIN_FULL_OFFICE;
        if (!adjacent) {
            return false;
        }
        OfficePhrase first = phraseEndingAt(text, heads, index);
        // 任副总理和财政部长，卫生部长某某…: the first one is somebody else's.
        boolean taken = text.startsWith("和", first.start() - 1)
                && TAKING.matcher(text)
                        .region(Math.max(0, first.start() - MAX_OFFICE_TAKEN), first.start())
                        .find();
        boolean bounded =
                first.start() == 0 || (CLAUSE_MARKS + "“”『』「」》）与和由同").indexOf(text.charAt(first.start() - 1)) >= 0;
        boolean former = first.textIn(text).contains("原") && phrase.textIn(text).contains("原");
        boolean member = first.textIn(text).matches(".*(?:常委|成员|委员|[省市县区州厅局司部署院校]长|检察长|政委|司令员|主任|主席|书记)");
        boolean term = TERM.matcher(text).region(first.start(), first.end()).lookingAt();
        return bounded
                && !taken
                && !term
                && first.isPublic()
                && first.end() - first.start() >= MIN_FULL_OFFICE
                && (former || member);
    }

    private boolean isListed(String text, Head before, OfficePhrase phrase) {
        boolean degreeAfterName = before.type() == OfficeLexicon.HeadType.NEUTRAL
                && before.end() - before.start() == 2
                && before.start() > 0
                && text.substring(before.start(), before.end()).matches("博士|院士|教授|医生|老师")
                && NameContext.isIdeograph(text.charAt(before.start() - 1))
                && OfficeTerms.ORGANISATION_LAST_CHARACTERS.indexOf(text.charAt(before.start() - 1)) < 0
                && !text.substring(0, before.start()).endsWith("大学")
                && !text.substring(0, before.start()).endsWith("学院")
                && "副校校学员委".indexOf(text.charAt(before.start() - 1)) < 0;
        if (text.startsWith("干部", before.start()) || degreeAfterName) {
            return false;
        }
        int gap = phrase.start() - before.end();
        if (isEnvoyOfPerson(text, before)) {
            return false;
        }
        boolean envoyOf = gap == 0 && ENVOY.matcher(phrase.textIn(text)).lookingAt();
        if (envoyOf) {
            return isAfterCountry(text, before)
                    || text.startsWith("中华人民共和国", before.start() - 7)
                    || text.startsWith("部长", before.end() - 2);
        }
        if (gap == 0) {
            // 代表 and 领导 right before an office are no office of its holder: 代表中华人民共和国主席.
            // Nor is 代表 of a group another office of a secretary: 书记宣讲团代表.
            boolean delegate =
                    text.startsWith("书记", before.start()) && phrase.textIn(text).endsWith("代表");
            return !delegate
                    && !SENDER.matcher(text)
                            .region(before.start(), before.end())
                            .matches();
        }
        char between = text.charAt(before.end());
        return gap == 1 && (between == '、' || between == '兼' || between == '暨' || between == '·');
    }

    /// Whether this is 代表 of 特别代表 right after a name, so that the holder's offices begin after it:
    /// 某某特别代表、国务院副总理.
    private boolean isEnvoyOfPerson(String text, Head head) {
        int at = head.start() - 2;
        // 国家主席某某特使、国务院副总理
        if (text.startsWith("特使", head.start())
                && SENT_BY.matcher(text)
                        .region(Math.max(0, head.start() - 6), head.start())
                        .find()) {
            return true;
        }
        if (at > 3 && text.startsWith("特别代表", at) && text.startsWith("主席", at - 2)) {
            return !isAfterCountry(text, new Head(at - 2, at, head.type()))
                    && !"国家会盟".contains(text.substring(at - 3, at - 2));
        }
        return at > 1
                && (text.startsWith("特别代表", at) || text.startsWith("私人代表", at))
                && NameContext.isIdeograph(text.charAt(at - 1))
                && OfficeTerms.ORGANISATION_LAST_CHARACTERS.indexOf(text.charAt(at - 1)) < 0
                && "国席理统相使".indexOf(text.charAt(at - 1)) < 0;
    }
}
