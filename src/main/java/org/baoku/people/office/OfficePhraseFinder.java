package org.baoku.people.office;

import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeLexicon.Head;

/// Finds the offices of a text: from the head noun back to the first word of the organisation.
///
/// In 西宁市应急管理局局长 the head noun is 局长. The words before it belong to the phrase, back to a
/// punctuation mark, a verb, a preposition or a person ([OfficeTerms]); the dictionary does not have all of
/// them ([UnlistedNames]), and what merely stands before the office is cut off ([OfficeBeginning]). Offices
/// joined by 、 are one list and belong to one person.
public final class OfficePhraseFinder {
    private static final int MIN_FULL_OFFICE = 5;

    /// Who is sent by the holder of the office before: 习近平主席特别代表.
    private static final Pattern ENVOY = Pattern.compile("(?:特别|私人)?(?:代表|特使)");
    private static final Pattern SENT_BY = Pattern.compile("(?:主席|总统|总理|首相|国王)[\\u4e00-\\u9fff&&[^问题事务政府特使的]]{2,4}$");

    private static final Pattern SENDER = Pattern.compile("代表|领导");
    private static final String CLAUSE_MARKS = "。；，：！？\n .对";

    private static final int MAX_ITEM_REST = 4;
    private static final int MAX_ITEM_BEFORE_ORGAN = 10;
    private static final int MAX_ORGANISATION = 16;
    private static final int TRANSLITERATED_BEGINNING = 3;

    private final OfficeLexicon lexicon;
    private final NameLexicon names;
    private final MinistryDepartments ministries = new MinistryDepartments();
    private final OfficeTerms words;
    private final UnlistedNames unlisted;
    private final SmallPlaces smallPlaces;
    private final OfficeBeginning beginning;
    private final PublicOffices publicOffices;
    private final OfficeExtension extension;
    private final OfficeTokenizer tokenizer = new OfficeTokenizer();

    public OfficePhraseFinder(OfficeLexicon lexicon, NameLexicon names) {
        this.lexicon = lexicon;
        this.names = names;
        this.publicOffices = new PublicOffices(lexicon);
        this.words = new OfficeTerms(lexicon, names);
        this.unlisted = new UnlistedNames(lexicon, names, words);
        this.smallPlaces = new SmallPlaces(names);
        this.extension = new OfficeExtension(lexicon, names);
        this.beginning = new OfficeBeginning(lexicon, names, words);
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
        int current = index;
        OfficePhrase phrase = singlePhrase(text, heads, current);
        while (current > 0
                && (isListed(text, heads.get(current - 1), phrase) || isFirstOfTwo(text, heads, current - 1, phrase))) {
            current--;
            phrase = phrase.joinedWith(singlePhrase(text, heads, current));
        }
        return phrase;
    }

    /// Whether an office, as printed, makes its holder an official.
    public boolean isPublic(String office) {
        List<Head> heads = findHeads(office);
        return IntStream.range(0, heads.size())
                .anyMatch(index -> singlePhrase(office, heads, index).sector() == OfficePhrase.Sector.PUBLIC);
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
        OfficePhrase first = singlePhrase(text, heads, index);
        // 市政协委员、常委，某联谊会副会长
        boolean listed =
                index > 0 && heads.get(index - 1).end() == first.start() - 1 && text.charAt(first.start() - 1) == '、';
        boolean bounded = listed || first.start() == 0 || CLAUSE_MARKS.indexOf(text.charAt(first.start() - 1)) >= 0;
        boolean former = first.textIn(text).contains("原") && phrase.textIn(text).contains("原");
        boolean member = first.textIn(text).matches(".*(?:常委|成员|委员|[省市县区州厅局司部署]长|主任|主席|书记)");
        return bounded && first.isPublic() && first.end() - first.start() >= MIN_FULL_OFFICE && (former || member);
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
            return isAfterCountry(text, before) || text.startsWith("中华人民共和国", before.start() - 7);
        }
        if (gap == 0) {
            // 代表 and 领导 right before an office are no office of its holder: 代表中华人民共和国主席.
            return !SENDER.matcher(text).region(before.start(), before.end()).matches();
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

    private OfficePhrase singlePhrase(String text, List<Head> heads, int index) {
        Head head = heads.get(index);
        int previousEnd = index > 0 ? heads.get(index - 1).end() : 0;
        int clause = OfficeClause.startBefore(text, head.start(), previousEnd);
        int start = clause == head.start() ? clause : phraseStart(text, clause, head);
        start = isItemOfList(text, clause, start, head, previousEnd)
                ? clause
                : extension.startOfCountry(text, clause, start);
        start = startWithField(text, start, head, previousEnd);
        int campaign = OfficeExtension.startOfCampaign(text, clause, start);
        start = campaign < start ? phraseStartBefore(text, campaign, previousEnd, head) : start;
        int unopened = text.lastIndexOf('）', head.start());
        if (unopened >= start && text.lastIndexOf('（', unopened) < start) {
            start = unopened + 1;
        }
        boolean afterDate = start > 0
                && start < head.start()
                && text.charAt(start) == '日'
                && Character.isDigit(text.charAt(start - 1));
        start += afterDate ? 1 : 0;
        start += isRestOfVerb(text, start) && start + 1 < head.start() ? 1 : 0;
        start = startOfFirstOrganisation(text, start, head, previousEnd);
        start = extension.startOfFirstField(text, start, head, previousEnd);
        int nested = smallPlaces.startOfNestedName(text, clause, start);
        if (nested < start) {
            int outer = phraseStartBefore(text, nested, previousEnd, head);
            start = outer < nested - 1 ? outer : start;
        }
        start = ministries.startOf(text, clause, start, head.start());
        start = OfficeExtension.startOfFirm(text, clause, start, head);
        start = extension.startOfForeignCity(text, clause, start, head);
        int government = extension.startOfGovernment(text, clause, start);
        boolean ofGovernment = government < start;
        start = government;
        String headNoun = text.substring(head.start(), head.end());
        // 国 of 建国总理
        boolean rest = text.startsWith("国", start)
                && start + 1 == head.start()
                && OfficeTerms.HEADS_OF_STATE.contains(headNoun);
        start += rest ? 1 : 0;
        start = OfficeExtension.withDeterminer(text, start, head);
        String modifiers = text.substring(start, head.start());
        boolean foreign =
                ofGovernment || lexicon.isForeign(modifiers.replace("“", "")) || names.isForeignPlace(modifiers);
        boolean ofPrivate = start < head.start() && publicOffices.endsPrivateOrganisation(text, start);
        OfficePhrase.Sector sector =
                ofPrivate ? OfficePhrase.Sector.PRIVATE : publicOffices.sectorOf(modifiers, headNoun);
        // “云帆”党委书记: what is named in quotation marks is a firm.
        if (sector == OfficePhrase.Sector.PARTY && start > 0 && text.charAt(start - 1) == '”') {
            sector = OfficePhrase.Sector.PRIVATE;
        }
        return new OfficePhrase(start, head.end(), sector, foreign);
    }

    /// Where an office begins before whose words stands its field with 的: 商务部负责工业与安全的副部长.
    private int startWithField(String text, int start, Head head, int previousEnd) {
        if (start == 0 || text.charAt(start - 1) != '的') {
            return start;
        }
        int field = OfficeField.startOf(text, start, head, previousEnd);
        int organisation = field < start ? phraseStartBefore(text, field, previousEnd, head) : start;
        boolean whole = field < start && isOrganisation(text.substring(organisation, field));
        return whole ? organisation : OfficeField.startAlone(text, start, head, previousEnd);
    }

    private boolean isOrganisation(String words) {
        return lexicon.isForeignPlace(words) || (!words.isEmpty() && OfficeTerms.endsPlaceOrOrganisation(words));
    }

    /// Where the organisation begins whose name ends at a position.
    private int phraseStartBefore(String text, int end, int previousEnd, Head head) {
        int clause = OfficeClause.startBefore(text, end, previousEnd);
        return clause == end ? end : phraseStart(text, clause, new Head(end, end, head.type()));
    }

    /// Whether a phrase begins with the last character of 曾任 or 时任, and not with the name of a place.
    private static boolean isRestOfVerb(String text, int start) {
        return start > 0
                && text.charAt(start) == '任'
                && "曾时兼现担历原".indexOf(text.charAt(start - 1)) >= 0
                && !text.startsWith("任丘", start)
                && !text.startsWith("任城", start);
    }

    /// Where an office begins that belongs to two organisations, which 、 joins:
    /// 中共中央台办、国务院台办主任. The first one is all that stands between a mark and 、, and ends like
    /// the second.
    private int startOfFirstOrganisation(String text, int start, Head head, int previousEnd) {
        if (start < 3 || text.charAt(start - 1) != '、' || start > head.start() - 2) {
            return start;
        }
        int end = start - 1;
        int first = end;
        int lowest = Math.max(previousEnd, end - MAX_ORGANISATION);
        while (first > lowest && NameContext.isIdeograph(text.charAt(first - 1))) {
            first--;
        }
        boolean bounded = first == 0 || (first > lowest && CLAUSE_MARKS.indexOf(text.charAt(first - 1)) >= 0);
        String modifiers = text.substring(start, head.start()).replaceFirst("[副前原]$", "");
        if (!bounded || end - first < 3 || modifiers.isEmpty()) {
            return start;
        }
        String last = modifiers.substring(modifiers.length() - 1);
        Head mark = new Head(end, end + 1, head.type());
        boolean same = text.startsWith(last, end - 1) && OfficeTerms.ORGANISATION_LAST_CHARACTERS.contains(last);
        return same && phraseStart(text, first, mark) == first ? first : start;
    }

    /// Whether the few characters before this phrase belong to it because they follow another office and 、:
    /// 闵行 before 海外联谊会会长, 南山对口帮扶连平 before 工作组组长.
    private static boolean isItemOfList(String text, int clause, int start, Head head, int previousEnd) {
        boolean afterOffice = previousEnd > 0 && clause == previousEnd + 1 && text.charAt(previousEnd) == '、';
        int longest = head.start() - start > 1 ? MAX_ITEM_BEFORE_ORGAN : MAX_ITEM_REST;
        boolean few = start > clause && start - clause <= longest;
        if (!afterOffice || !few || !NameContext.allIdeographs(text, clause, start)) {
            return false;
        }
        String rest = text.substring(clause, start);
        return rest.replace("对口", "").chars().noneMatch(c -> OfficeTerms.FUNCTION_CHARACTERS.indexOf(c) >= 0)
                && OfficeTerms.OUTSIDE_WORDS.stream().noneMatch(word -> word.length() > 1 && rest.contains(word));
    }

    /// The term with which a note or a quotation begins that ends with this one; -1 where this ends none.
    private static int startOfNote(List<Term> terms, int last) {
        String mark = terms.get(last).word;
        String opening = mark.equals("”") ? "“" : "（";
        int first = mark.equals("”") || mark.equals("）") ? last : -1;
        while (first >= 0 && !terms.get(first).word.equals(opening)) {
            first--;
        }
        return first;
    }

    /// Where the organisation begins, between the beginning of the clause and the head noun.
    private int phraseStart(String text, int clause, Head head) {
        List<Term> terms = tokenizer.tokenize(text.substring(clause, head.end()));
        int at = head.end();
        int last = terms.size() - 1;
        while (last >= 0 && at > head.start()) {
            at -= terms.get(last).word.length();
            last--;
        }
        int start = Math.min(at, head.start());
        int first = last + 1;
        if (at < head.start()) {
            // 南投县 before 长: the place is a term of the phrase.
            last++;
        }
        while (first > 0) {
            int extended = startOfNote(terms, first - 1);
            if (extended < 0) {
                extended = words.belongs(terms, first - 1) ? first - 1 : unlisted.startOfForeignPlace(terms, first - 1);
            }
            if (extended < 0 && first <= last) {
                extended = unlisted.startBefore(terms, first - 1);
            }
            if (extended < 0) {
                break;
            }
            for (int i = extended; i < first; i++) {
                start -= terms.get(i).word.length();
            }
            first = extended;
            // 节能 before 与综合利用处
            boolean joined = first > 0
                    && terms.get(first).word.matches("[和与及]")
                    && terms.get(first - 1).word.length() > 1;
            if (joined && !words.belongs(terms, first - 1)) {
                first--;
                start -= terms.get(first).word.length();
            }
        }
        for (int named = first <= last ? unlisted.startOfInstitution(terms, first) : first; first > named; first--) {
            start -= terms.get(first - 1).word.length();
        }
        boolean bare = first > last;
        boolean mayLackName = !bare || start - clause >= 2;
        if (first > 0 && mayLackName && smallPlaces.completesPlace(text, clause, start)) {
            return clause;
        }
        int leading = beginning.leadingLength(terms, first, last, text.substring(head.start(), head.end()));
        return Math.min(start + leading, head.start());
    }
}
