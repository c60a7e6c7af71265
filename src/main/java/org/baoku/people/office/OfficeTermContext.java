package org.baoku.people.office;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameLexicon;

/// What the words beside a term of an office say of it: 和 inside the name of an organisation (工业和信息化厅) or between two
/// offices, what is sent somewhere after 赴.
final class OfficeTermContext {
    private static final Pattern UNIT = Pattern.compile("..(?:[局厅委处办署]|中心)$|联合会$|指挥部$");

    private static final Pattern MISSION = Pattern.compile("维和|医疗|救援|护航|工作");

    /// Organs in short, which are no field of a department.
    private static final Pattern ORGAN_IN_SHORT =
            Pattern.compile("人大|政协|[委办局厅署院协联社部]$|妇联|工会|央行|国台|民革|民盟|民建|民进|致公|九三|台盟");

    private static final Pattern DEPARTMENT = Pattern.compile("[局厅委]$");

    private static final int MAX_FIELDS = 4;
    private static final int MAX_BEFORE_UNIT = 3;
    private static final int MAX_SPLIT_PERSON = 6;

    private final OfficeLexicon lexicon;
    private final NameLexicon names;

    OfficeTermContext(OfficeLexicon lexicon, NameLexicon names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    /// Whether this is the name of a place.
    boolean isPlace(Term term) {
        return term.word.length() > 1 && (term.nature.startsWith("ns") || lexicon.isCountry(term.word));
    }

    /// Whether a head of state follows, which the tokenizer may split: 防长.
    static boolean isBeforeHeadOfState(List<Term> terms, int index) {
        String next = terms.get(index + 1).word;
        String two = index + 2 < terms.size() ? next + terms.get(index + 2).word : next;
        return OfficeTerms.HEADS_OF_STATE.contains(next) || OfficeTerms.HEADS_OF_STATE.contains(two);
    }

    /// Whether what is sent somewhere follows the place: 维和部队 after 赴黎巴嫩.
    static boolean isBeforeMission(List<Term> terms, int index) {
        return index + 2 < terms.size()
                && MISSION.matcher(terms.get(index + 2).word).lookingAt();
    }

    /// Whether one of the next words ends the name of a unit: 事业 and 管理局 after 社会保险.
    static boolean isBeforeUnit(List<Term> terms, int index) {
        int last = Math.min(terms.size() - 1, index + MAX_BEFORE_UNIT);
        for (int at = index + 1; at <= last; at++) {
            if (UNIT.matcher(terms.get(at).word).find()
                    || (at > index + 1 && terms.get(at).word.matches("[局处]|中心"))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a conjunction stands inside an organisation's name (工业和信息化厅): no new organisation begins
    /// after it.
    boolean isInsideName(List<Term> terms, int index) {
        // 南亚与中亚 before 事务
        if ((isPlace(terms.get(index - 1)) || terms.get(index - 1).word.equals("外交"))
                && isPlace(terms.get(index + 1))
                && index + 2 < terms.size()
                && terms.get(index + 2).word.matches("(?:事务|一体化).*")) {
            return true;
        }
        Nature after = terms.get(index + 1).nature;
        Nature before = terms.get(index - 1).nature;
        boolean newOrganisation = after.startsWith("ns")
                || (after.startsWith("nt") && !lexicon.isOrganisationVerb(terms.get(index - 1).word))
                || lexicon.isCountry(terms.get(index + 1).word)
                || terms.get(index + 1).word.matches("[省市县州区].*|国家|全国|中央|国务院|联邦|白宫");
        boolean noun = before.startsWith('n')
                || before.startsWith('v')
                || before.startsWith("an")
                || joinsFields(terms, index)
                || lexicon.isOrganisationVerb(terms.get(index - 1).word);
        return !newOrganisation
                && noun
                && !isPerson(wordBefore(terms, index))
                && !before.startsWith("nr")
                && !before.startsWith("ns");
    }

    /// Whether a conjunction joins the fields of a department, the first of which is in short: 文化广电和旅游局. An
    /// organ in short (政协和水利局) is no field.
    private static boolean joinsFields(List<Term> terms, int index) {
        Term field = terms.get(index - 1);
        if (!field.nature.startsWith('j') || ORGAN_IN_SHORT.matcher(field.word).find()) {
            return false;
        }
        int unit = index + 1;
        while (unit < terms.size() - 1
                && unit - index <= MAX_FIELDS
                && !DEPARTMENT.matcher(terms.get(unit).word).find()) {
            unit++;
        }
        return DEPARTMENT.matcher(terms.get(unit).word).find();
    }

    /// The word before a term; the tokenizer splits transliterated names into characters.
    private String wordBefore(List<Term> terms, int index) {
        StringBuilder word = new StringBuilder(terms.get(index - 1).word);
        int at = index - 2;
        while (at >= 0
                && word.length() < MAX_SPLIT_PERSON
                && terms.get(at).word.length() <= 2
                && terms.get(at).word.chars().allMatch(c -> names.isTransliterationCharacter((char) c))) {
            word.insert(0, terms.get(at).word);
            at--;
        }
        return word.toString();
    }

    /// Whether this is a transliterated name (布林肯 before 和国防部长) or the last character of another one.
    private boolean isPerson(String word) {
        if (word.length() == 1) {
            return NameContext.isIdeograph(word.charAt(0))
                    && OfficeTerms.ORGANISATION_LAST_CHARACTERS.indexOf(word.charAt(0)) < 0
                    && OfficeTerms.PLACE_LAST_CHARACTERS.indexOf(word.charAt(0)) < 0
                    && "水气电党政军民人制学业".indexOf(word.charAt(0)) < 0;
        }
        return word.length() > 2
                && names.wordFrequency(word) == 0
                && (names.isForeignName(word)
                        || word.chars().allMatch(c -> names.isTransliterationCharacter((char) c)));
    }
}
