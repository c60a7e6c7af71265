package org.baoku.people.office;

import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameFinder;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.office.OfficeLexicon.Head;

/// Finds one office: from the head noun back to the first word of the organisation.
///
/// In 西宁市应急管理局局长 the head noun is 局长. The words before it belong to the phrase, back to a
/// punctuation mark, a verb, a preposition or a person ([OfficeTerms]); the dictionary does not have all of
/// them ([UnlistedNames], [ClauseRest]), and what merely stands before the office is cut off ([OfficeBeginning]).
final class SingleOfficeFinder {
    private static final int MAX_ORGANISATION = 16;

    /// The end of a day before an office: 3日 of 8月3日街道办事处主任.
    private static final Pattern DAY = Pattern.compile("(?<=月)[0-9]{1,2}日|(?<=[0-9])日");

    /// 如 before the first of several that are named: 如云南省某县委书记某某, but not 如东县经开区.
    private static final Pattern SUCH_AS = Pattern.compile("如[\\u4e00-\\u9fff]{2,3}(?:省|自治区)");

    private static final Pattern MEMBER_OF_PARTY = Pattern.compile("(?:共和|民主|自由|保守|自由民主)党籍");

    /// What stands between two persons.
    private static final Pattern JOINT = Pattern.compile("以?及|和|与|同|为|向|对|会见了?|陪同|率领?|带领|携|偕");

    private final OfficeLexicon lexicon;
    private final NameLexicon names;
    private final MinistryDepartments ministries = new MinistryDepartments();
    private final OfficeTerms words;
    private final UnlistedNames unlisted;
    private final SmallPlaces smallPlaces;
    private final OfficeBeginning beginning;
    private final PublicOffices publicOffices;
    private final OfficeExtension extension;
    private final ClauseRest clauseRest;
    private final NameFinder nameFinder;
    private final OfficeTokenizer tokenizer = new OfficeTokenizer();

    SingleOfficeFinder(OfficeLexicon lexicon, NameLexicon names) {
        this.lexicon = lexicon;
        this.names = names;
        this.nameFinder = new NameFinder(names);
        this.publicOffices = new PublicOffices(lexicon);
        this.words = new OfficeTerms(lexicon, names);
        this.unlisted = new UnlistedNames(lexicon, names, words);
        this.smallPlaces = new SmallPlaces(names);
        this.extension = new OfficeExtension(lexicon, names);
        this.beginning = new OfficeBeginning(lexicon, names, words);
        this.clauseRest = new ClauseRest(lexicon, names, tokenizer);
    }

    /// The office that ends in this head noun, without those listed before it.
    OfficePhrase find(String text, List<Head> heads, int index) {
        Head head = heads.get(index);
        int previousEnd = index > 0 ? heads.get(index - 1).end() : 0;
        int clause = OfficeClause.startBefore(text, head.start(), previousEnd);
        int start = clause == head.start() ? clause : phraseStart(text, clause, head);
        start = clauseRest.isItemOfList(text, clause, start, head, previousEnd)
                ? clause
                : extension.startOfCountry(text, clause, start);
        start = startWithField(text, start, head, previousEnd);
        start = startWithFieldBeforePost(text, start, head, previousEnd);
        int campaign = OfficeExtension.startOfCampaign(text, clause, start);
        start = campaign < start ? phraseStartBefore(text, campaign, previousEnd, head) : start;
        start = startAfterNote(text, start, head, '（', '）');
        start = startAfterNote(text, start, head, '(', ')');
        Matcher day = DAY.matcher(text).region(start, head.start()).useTransparentBounds(true);
        start = day.lookingAt() ? day.end() : start;
        start += SUCH_AS.matcher(text).region(start, head.start()).lookingAt() ? 1 : 0;
        start += text.startsWith("仅", start) && start + 1 < head.start() ? 1 : 0;
        start += isRestOfVerb(text, start) && start + 1 < head.start() ? 1 : 0;
        start = startOfFirstOrganisation(text, start, head, previousEnd);
        start = extension.startOfFirstField(text, start, head, previousEnd);
        int committee = OfficeExtension.startOfCommittee(text, start, head, previousEnd);
        start = committee < start ? phraseStartBefore(text, committee, previousEnd, head) : start;
        int nested = smallPlaces.startOfNestedName(text, clause, start);
        if (nested < start) {
            int outer = phraseStartBefore(text, nested, previousEnd, head);
            start = outer < nested - 1 ? outer : start;
        }
        start = smallPlaces.startOfLostName(text, clause, start);
        start = SmallPlaces.startOfPosition(text, clause, start, head);
        start = ministries.startOf(text, clause, start, head.start());
        start = OfficeExtension.startOfFirm(text, clause, start, head);
        start = OfficeExtension.startOfNumber(text, start);
        start = extension.startOfTurn(text, clause, start);
        start = OfficeExtension.startOfFirstTerm(text, start, previousEnd);
        int session = OfficeExtension.startOfSession(text, clause, start);
        start = session < start ? phraseStartBefore(text, session, previousEnd, head) : start;
        start = extension.startOfForeignCity(text, clause, start, head);
        start = extension.startOfPair(text, start, head);
        start = OfficeExtension.startOfEnvoy(text, start, head);
        start = startAfterParty(text, start, head);
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
        start = clauseRest.completes(text, clause, start, head) ? clause : start;
        start = startAfterName(text, start, head, previousEnd);
        start = OfficeExtension.startOfFirstPlace(text, start, head);
        String modifiers = text.substring(start, head.start());
        boolean foreign =
                ofGovernment || lexicon.isForeign(modifiers.replace("“", "")) || names.isForeignPlace(modifiers);
        boolean ofPrivate = start < head.start() && publicOffices.endsPrivateOrganisation(text, start);
        OfficePhrase.Sector sector =
                ofPrivate ? OfficePhrase.Sector.PRIVATE : publicOffices.sectorOf(modifiers, headNoun);
        // 某某学大会秘书长: no congress of deputies, which is called so in its own reports only
        if (modifiers.startsWith("大会")
                && start > 0
                && NameContext.isIdeograph(text.charAt(start - 1))
                && "和与及由对".indexOf(text.charAt(start - 1)) < 0) {
            sector = OfficePhrase.Sector.NONE;
        }
        // “云帆”党委书记: what is named in quotation marks is a firm.
        if (sector == OfficePhrase.Sector.PARTY && start > 0 && text.charAt(start - 1) == '”') {
            sector = OfficePhrase.Sector.PRIVATE;
        }
        return new OfficePhrase(start, head.end(), sector, foreign);
    }

    /// The position after a note of which only the end stands between the given start and the head noun.
    private static int startAfterNote(String text, int start, Head head, char opening, char closing) {
        int close = text.lastIndexOf(closing, head.start());
        return close >= start && text.lastIndexOf(opening, close) < start ? close + 1 : start;
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

    /// Where an office begins in which its field stands right before the post: 外务省负责中国事务局长.
    private int startWithFieldBeforePost(String text, int start, Head head, int previousEnd) {
        int field = OfficeField.startBeforePost(text, head, previousEnd);
        if (field >= start) {
            return start;
        }
        int organisation = phraseStartBefore(text, field, previousEnd, head);
        return organisation < field && isOrganisation(text.substring(organisation, field)) ? organisation : start;
    }

    /// Where an office begins after the persons of the office before, whose names read like a part of it: 商务部发言人 after
    /// 署长马金元和, 市财政局局长 after 副市长王平、张歌平率.
    private int startAfterName(String text, int start, Head head, int previousEnd) {
        if (previousEnd == 0 || start < previousEnd) {
            return start;
        }
        int name = nameFinder.findEnd(text, previousEnd, false);
        while (name > 0 && name < start && text.charAt(name) == '、') {
            name = nameFinder.findEnd(text, name + 1, false);
        }
        Matcher joint = JOINT.matcher(text);
        boolean joined = name > start
                && name < head.start()
                && joint.region(name, head.start()).lookingAt()
                && joint.end() < head.start();
        return joined ? joint.end() : start;
    }

    /// The position after the party of a member of parliament whose country is not printed: 共和党籍众议员.
    private static int startAfterParty(String text, int start, Head head) {
        Matcher party = MEMBER_OF_PARTY.matcher(text).region(start, head.start());
        return party.matches() && text.startsWith("议员", head.end() - 2) ? head.start() : start;
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
        boolean bounded =
                first == 0 || (first > lowest && OfficePhraseFinder.CLAUSE_MARKS.indexOf(text.charAt(first - 1)) >= 0);
        String modifiers = text.substring(start, head.start()).replaceFirst("[副前原]$", "");
        if (!bounded || end - first < 3 || modifiers.isEmpty()) {
            return start;
        }
        String last = modifiers.substring(modifiers.length() - 1);
        Head mark = new Head(end, end + 1, head.type());
        // 经开区、高新区管委会
        boolean district =
                modifiers.matches(".*[区园](?:党工委|管委会|党工委管委会|管理委员会)") && "区园".indexOf(text.charAt(end - 1)) >= 0;
        boolean same = text.startsWith(last, end - 1) && OfficeTerms.ORGANISATION_LAST_CHARACTERS.contains(last);
        return (same || district) && phraseStart(text, first, mark) == first ? first : start;
    }

    /// The term with which a note or a quotation begins that ends with this one; -1 where this ends none.
    private static int startOfNote(List<Term> terms, int last) {
        String mark = terms.get(last).word;
        String opening = mark.equals("”") ? "“" : mark.equals(")") ? "(" : "（";
        int first = mark.matches("[”）)]") ? last : -1;
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
        for (int named = first <= last ? InstitutionName.startBefore(terms, first) : first; first > named; first--) {
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
