package org.baoku.people;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import org.baoku.people.OfficeLexicon.Head;

/// Finds the offices of a text: from the head noun back to the first word of the organisation.
///
/// In 西宁市应急管理局局长 the head noun is 局长. The words before it belong to the phrase, back to a punctuation
/// mark, a verb, a preposition or a person. Offices joined by 、 are one list and belong to one person.
final class OfficePhraseFinder {
    private static final String PUNCTUATION = "，。；：！？“”‘’《》（）()…—,;:!?\"'、\n\r \u3000|〉〈【】「」";

    /// Words before an office that do not belong to it.
    private static final List<String> OUTSIDE_WORDS = List.of(
            "新任", "新当选", "现任", "时任", "曾任", "兼任", "担任", "历任", "现年", "来自", "当选", "候任", "由", "和", "与", "及", "暨", "以及", "等",
            "各", "位", "名", "该", "本", "其", "包括", "对", "让", "请", "给", "向", "以", "作为", "陪同", "会见", "被", "因", "据");

    private static final List<String> SMALL_PLACE_WORDS = List.of("街道", "社区", "镇", "乡", "村", "居委会", "村委会", "党工委");
    private static final String PLACE_LAST_CHARACTERS = "省市县区镇乡村州旗庄郡";
    private static final String ORGANISATION_LAST_CHARACTERS = "部局委办厅署会处院所司科社团党盟军场队组站";

    /// Other characters that a word inside an organisation's name may end with.
    private static final String OTHER_LAST_CHARACTERS = "会国华央事前原副革建进共";

    private static final List<String> CONJUNCTIONS = List.of("和", "与", "及");

    private final OfficeLexicon lexicon;
    private final NameLexicon names;
    private final Segment segment;

    OfficePhraseFinder(OfficeLexicon lexicon, NameLexicon names) {
        this.lexicon = lexicon;
        this.names = names;
        this.segment = HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableCustomDictionary(false);
    }

    /// The head nouns of all offices of the text, from left to right.
    List<Head> findHeads(String text) {
        return lexicon.findHeads(text);
    }

    /// The office that ends in this head noun, joined with those listed before it.
    ///
    /// @param heads the head nouns of this text
    /// @param index of the head noun in the list
    OfficePhrase phraseEndingAt(String text, List<Head> heads, int index) {
        int current = index;
        OfficePhrase phrase = singlePhrase(text, heads, current);
        while (current > 0 && isListed(text, heads.get(current - 1), phrase)) {
            current--;
            phrase = phrase.joinedWith(singlePhrase(text, heads, current));
        }
        return phrase;
    }

    /// Whether a country stands right before this head noun: 俄罗斯外长.
    boolean isAfterCountry(String text, Head head) {
        int longest = Math.min(OfficeWeight.MAX_COUNTRY_LENGTH.value(), head.start());
        for (int length = 2; length <= longest; length++) {
            if (lexicon.isCountry(text.substring(head.start() - length, head.start()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a text mentions so many other countries that foreign names are to be expected in it.
    boolean isAboutForeignCountries(String text) {
        return lexicon.hasForeignCountries(text, OfficeWeight.FOREIGN_TEXT_COUNTRIES.value());
    }

    private static boolean isListed(String text, Head before, OfficePhrase phrase) {
        int gap = phrase.start() - before.end();
        if (gap == 0) {
            return true;
        }
        char between = text.charAt(before.end());
        return gap == 1 && (between == '、' || between == '兼' || between == '暨' || between == '·');
    }

    private OfficePhrase singlePhrase(String text, List<Head> heads, int index) {
        Head head = heads.get(index);
        int previousEnd = index > 0 ? heads.get(index - 1).end() : 0;
        int clause = clauseStart(text, head, previousEnd);
        int start = clause == head.start() ? clause : phraseStart(text, clause, head);
        boolean afterDate = start > 0
                && start < head.start()
                && text.charAt(start) == '日'
                && Character.isDigit(text.charAt(start - 1));
        start += afterDate ? 1 : 0;
        String modifiers = text.substring(start, head.start());
        String headNoun = text.substring(head.start(), head.end());
        return new OfficePhrase(start, head.end(), sector(modifiers, headNoun), lexicon.isForeign(modifiers));
    }

    /// Where the clause of this head noun begins: after the last punctuation mark or the office before it.
    private static int clauseStart(String text, Head head, int previousEnd) {
        int clause = head.start();
        int lowest = Math.max(previousEnd, head.start() - OfficeWeight.MAX_PHRASE_LENGTH.value());
        while (clause > lowest && PUNCTUATION.indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        boolean afterOffice = clause == previousEnd && previousEnd > 0 && clause < head.start();
        boolean joined = afterOffice && (text.charAt(clause) == '兼' || text.charAt(clause) == '暨');
        return joined ? clause + 1 : clause;
    }

    private OfficePhrase.Sector sector(String modifiers, String headNoun) {
        if (lexicon.isPartyOnly(modifiers, headNoun)) {
            return OfficePhrase.Sector.PARTY;
        }
        if (lexicon.isPublic(modifiers, headNoun)) {
            return OfficePhrase.Sector.PUBLIC;
        }
        return lexicon.isPrivateHead(modifiers, headNoun) ? OfficePhrase.Sector.PRIVATE : OfficePhrase.Sector.NONE;
    }

    /// Where the organisation begins, between the beginning of the clause and the head noun.
    private int phraseStart(String text, int clause, Head head) {
        List<Term> terms = segment.seg(text.substring(clause, head.end()));
        int at = head.end();
        int last = terms.size() - 1;
        while (last >= 0 && at > head.start()) {
            at -= terms.get(last).word.length();
            last--;
        }
        int start = Math.min(at, head.start());
        int first = last + 1;
        while (first > 0) {
            int extended = belongs(terms, first - 1) ? first - 1 : foreignPlaceStart(terms, first - 1);
            if (extended < 0 && first <= last && isUnknownPlace(terms, first - 1)) {
                extended = first - 1;
            }
            if (extended < 0) {
                break;
            }
            for (int i = extended; i < first; i++) {
                start -= terms.get(i).word.length();
            }
            first = extended;
        }
        return start + leadingLength(terms, first, last);
    }

    /// Whether this term, which the dictionary tags otherwise, is the name of the small place after it: 岗嘎
    /// before 镇党委, or of a place that the tokenizer split: 舒 before 兰市委.
    private boolean isUnknownPlace(List<Term> terms, int index) {
        Term term = terms.get(index);
        String after = terms.get(index + 1).word;
        boolean functionWord = "pucdrwtymqf".indexOf(term.nature.toString().charAt(0)) >= 0;
        if (functionWord
                || OUTSIDE_WORDS.contains(term.word)
                || names.wordFrequency(term.word) > OfficeWeight.FREQUENT_WORD.value()) {
            return false;
        }
        boolean ethnic = after.endsWith("族") && after.length() <= OfficeWeight.MAX_ETHNIC_PLACE_LENGTH.value();
        boolean smallPlace = ethnic || SMALL_PLACE_WORDS.stream().anyMatch(after::startsWith);
        boolean named = smallPlace && term.word.length() <= OfficeWeight.MAX_SMALL_PLACE_LENGTH.value();
        boolean split = term.word.length() == 1 && after.length() == 1;
        return named || split;
    }

    /// How many characters at the beginning do not belong to the phrase: words before the first place that do not
    /// end an organisation (升息欧洲央行行长).
    private int leadingLength(List<Term> terms, int first, int last) {
        int leading = 0;
        for (int i = first; i <= last; i++) {
            Term term = terms.get(i);
            boolean place = term.nature.startsWith("ns") || (lexicon.isCountry(term.word) && term.word.length() > 1);
            if (place) {
                return leading;
            }
            char end = term.word.charAt(term.word.length() - 1);
            if (ORGANISATION_LAST_CHARACTERS.indexOf(end) >= 0
                    || PLACE_LAST_CHARACTERS.indexOf(end) >= 0
                    || OTHER_LAST_CHARACTERS.indexOf(end) >= 0) {
                return 0;
            }
            leading += term.word.length();
        }
        return 0;
    }

    /// The first term of a foreign place that the tokenizer split into characters (白俄罗斯 明 斯 克 市) and that
    /// ends with this term; -1 where none does.
    private int foreignPlaceStart(List<Term> terms, int last) {
        int length = 0;
        for (int i = last; i >= 0 && length <= OfficeWeight.MAX_FOREIGN_PLACE_LENGTH.value(); i--) {
            Term term = terms.get(i);
            if (lexicon.isCountry(term.word) && term.word.length() > 1) {
                return i;
            }
            length += term.word.length();
            for (int c = 0; c < term.word.length(); c++) {
                char character = term.word.charAt(c);
                if (!names.isTransliterationCharacter(character) && PLACE_LAST_CHARACTERS.indexOf(character) < 0) {
                    return -1;
                }
            }
        }
        return -1;
    }

    /// Whether this term can be part of an office phrase, by its word and part of speech.
    private boolean belongs(List<Term> terms, int index) {
        Term term = terms.get(index);
        String word = term.word;
        if (OUTSIDE_WORDS.contains(word) && !CONJUNCTIONS.contains(word)) {
            return false;
        }
        if (lexicon.isCountry(word) || lexicon.isOrganisationVerb(word)) {
            return true;
        }
        Nature nature = term.nature;
        if (CONJUNCTIONS.contains(word)) {
            return index > 0 && isInsideName(terms, index);
        }
        if (word.equals("前") || word.equals("外")) {
            return index > 0 && belongs(terms, index - 1);
        }
        if (word.length() == 1 && ORGANISATION_LAST_CHARACTERS.indexOf(word.charAt(0)) >= 0) {
            return true;
        }
        if (word.length() == 1 && nature.startsWith("v") && index + 1 < terms.size()) {
            String after = terms.get(index + 1).word;
            return after.length() == 1 && ORGANISATION_LAST_CHARACTERS.indexOf(after.charAt(0)) >= 0;
        }
        if (nature.startsWith("nr")) {
            return PLACE_LAST_CHARACTERS.indexOf(word.charAt(word.length() - 1)) >= 0;
        }
        if (nature.startsWith('n') || nature.startsWith('j') || nature.startsWith('b') || nature.startsWith('g')) {
            return true;
        }
        if (nature.startsWith("vn") || nature.startsWith('s') || nature.startsWith('h') || nature.startsWith('k')) {
            return true;
        }
        if (nature.startsWith('l') || nature.startsWith('i')) {
            return ORGANISATION_LAST_CHARACTERS.indexOf(word.charAt(word.length() - 1)) >= 0;
        }
        if (nature.startsWith('m')) {
            return word.startsWith("第") || word.length() == 1 || word.startsWith("十") || word.startsWith("二十");
        }
        if (nature.startsWith('q')) {
            return word.equals("届") || word.equals("级");
        }
        if (nature.startsWith('f')) {
            return "东西南北".indexOf(word.charAt(0)) >= 0;
        }
        return word.equals("特别") || word.equals("高级") || word.equals("中级") || word.equals("最高") || word.equals("高等");
    }

    /// Whether a conjunction stands inside an organisation's name (工业和信息化厅): no new organisation begins
    /// after it.
    private static boolean isInsideName(List<Term> terms, int index) {
        Nature after = terms.get(index + 1).nature;
        Nature before = terms.get(index - 1).nature;
        boolean newOrganisation = after.startsWith("ns")
                || after.startsWith("nt")
                || terms.get(index + 1).word.matches("[省市县州区].*|国家|全国|中央|国务院");
        boolean noun = before.startsWith('n') || before.startsWith("vn") || before.startsWith('v');
        return !newOrganisation && noun && !before.startsWith("nr") && !before.startsWith("ns");
    }
}
