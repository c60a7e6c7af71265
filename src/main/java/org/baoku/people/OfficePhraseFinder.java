package org.baoku.people;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import org.baoku.people.OfficeLexicon.Head;

/// Finds the offices of a text: from the word that ends an office back to where its organisation begins.
///
/// Back from 局长 the words of 西宁市应急管理局 belong to it, up to a mark, a verb, a preposition, a person.
/// Offices that follow each other with 、 are one list and belong to one person.
final class OfficePhraseFinder {
    private static final int LONGEST = 40;
    private static final String MARKS = "，。；：！？“”‘’《》（）()…—,;:!?\"'、\n\r \u3000|〉〈【】「」";
    private static final List<String> NEW_IN_OFFICE = List.of(
            "新任", "新当选", "现任", "时任", "曾任", "兼任", "担任", "历任", "现年", "来自", "当选", "候任", "由", "和", "与", "及", "暨", "以及", "等",
            "各", "位", "名", "该", "本", "其", "包括", "对", "让", "请", "给", "向", "以", "作为", "陪同", "会见", "被", "因", "据");

    private static final List<String> SMALL_PLACES = List.of("街道", "社区", "镇", "乡", "村", "居委会", "村委会", "党工委");
    private static final String PLACE_ENDS = "省市县区镇乡村州旗庄郡";
    private static final String ORGANISATION_ENDS = "部局委办厅署会处院所司科社团党盟军场队组站";

    private static final List<String> JOINING = List.of("和", "与", "及");

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

    /// Every word of the text that ends an office, from left to right.
    List<Head> heads(String text) {
        return lexicon.heads(text);
    }

    /// The office that ends with this word, with those listed before it.
    ///
    /// @param heads the words that end offices in this text
    /// @param index which of them
    OfficePhrase endingWith(String text, List<Head> heads, int index) {
        int at = index;
        OfficePhrase phrase = phrase(text, heads, at);
        while (at > 0 && isListed(text, heads.get(at - 1), phrase)) {
            at--;
            phrase = phrase.after(phrase(text, heads, at));
        }
        return phrase;
    }

    /// Whether a country stands right before this word: 俄罗斯外长.
    boolean isForeignBefore(String text, Head head) {
        for (int length = 2; length <= Math.min(8, head.start()); length++) {
            if (lexicon.isCountry(text.substring(head.start() - length, head.start()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a text is so full of other countries that foreign names are to be expected in it.
    boolean speaksOfAbroad(String text) {
        return lexicon.countriesIn(text) >= 2;
    }

    private static boolean isListed(String text, Head before, OfficePhrase phrase) {
        int gap = phrase.start() - before.end();
        if (gap == 0) {
            return true;
        }
        char between = text.charAt(before.end());
        return gap == 1 && (between == '、' || between == '兼' || between == '暨' || between == '·');
    }

    private OfficePhrase phrase(String text, List<Head> heads, int index) {
        Head head = heads.get(index);
        int floor = index > 0 ? heads.get(index - 1).end() : 0;
        int clause = head.start();
        int lowest = Math.max(floor, head.start() - LONGEST);
        while (clause > lowest && MARKS.indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        if (clause == floor
                && floor > 0
                && clause < head.start()
                && (text.charAt(clause) == '兼' || text.charAt(clause) == '暨')) {
            clause++;
        }
        int start = clause == head.start() ? clause : begin(text, clause, head);
        if (start > 0
                && start < head.start()
                && text.charAt(start) == '日'
                && Character.isDigit(text.charAt(start - 1))) {
            start++;
        }
        String modifiers = text.substring(start, head.start());
        String word = text.substring(head.start(), head.end());
        return new OfficePhrase(start, head.end(), rank(modifiers, word), lexicon.isForeign(modifiers));
    }

    private OfficePhrase.Rank rank(String modifiers, String word) {
        if (lexicon.isPartyOnly(modifiers, word)) {
            return OfficePhrase.Rank.PARTY;
        }
        if (lexicon.isPublic(modifiers, word)) {
            return OfficePhrase.Rank.PUBLIC;
        }
        return lexicon.isPrivateHead(modifiers, word) ? OfficePhrase.Rank.PRIVATE : OfficePhrase.Rank.NONE;
    }

    /// Where the organisation begins, between the clause's beginning and the office word.
    private int begin(String text, int clause, Head head) {
        List<Term> terms = segment.seg(text.substring(clause, head.end()));
        int at = head.end();
        int last = terms.size() - 1;
        while (last >= 0 && at > head.start()) {
            at -= terms.get(last).word.length();
            last--;
        }
        int begin = Math.min(at, head.start());
        int first = last + 1;
        while (first > 0) {
            int bridge = belongs(terms, first - 1) ? first - 1 : foreignPlace(terms, first - 1);
            if (bridge < 0 && first <= last && isUnknownPlace(terms, first - 1)) {
                bridge = first - 1;
            }
            if (bridge < 0) {
                break;
            }
            for (int i = bridge; i < first; i++) {
                begin -= terms.get(i).word.length();
            }
            first = bridge;
        }
        return begin + looseStart(terms, first, last);
    }

    /// Whether this word, which the dictionary takes for something else, is the name of the small place behind
    /// it: 岗嘎 before 镇党委, 舒 before 兰市委.
    private boolean isUnknownPlace(List<Term> terms, int index) {
        Term term = terms.get(index);
        String after = terms.get(index + 1).word;
        boolean function = "pucdrwtymqf".indexOf(term.nature.toString().charAt(0)) >= 0;
        if (function || NEW_IN_OFFICE.contains(term.word) || names.commonness(term.word) > 3_000) {
            return false;
        }
        boolean small =
                SMALL_PLACES.stream().anyMatch(after::startsWith) || (after.endsWith("族") && after.length() <= 4);
        boolean named = small && term.word.length() <= 3;
        boolean torn = term.word.length() == 1 && after.length() == 1;
        return named || torn;
    }

    /// How much of the beginning does not belong: words before the first place that end no organisation (升息
    /// 欧洲央行行长).
    private int looseStart(List<Term> terms, int first, int last) {
        int loose = 0;
        for (int i = first; i <= last; i++) {
            Term term = terms.get(i);
            boolean place = term.nature.startsWith("ns") || (lexicon.isCountry(term.word) && term.word.length() > 1);
            if (place) {
                return loose;
            }
            char end = term.word.charAt(term.word.length() - 1);
            if (ORGANISATION_ENDS.indexOf(end) >= 0
                    || PLACE_ENDS.indexOf(end) >= 0
                    || "会国华央事前原副革建进共".indexOf(end) >= 0) {
                return 0;
            }
            loose += term.word.length();
        }
        return 0;
    }

    /// Where a foreign place begins whose characters the dictionary does not know as a word (白俄罗斯 明 斯 克
    /// 市); -1 where none ends here.
    private int foreignPlace(List<Term> terms, int last) {
        int length = 0;
        for (int i = last; i >= 0 && length <= 10; i--) {
            Term term = terms.get(i);
            if (lexicon.isCountry(term.word) && term.word.length() > 1) {
                return i;
            }
            length += term.word.length();
            for (int c = 0; c < term.word.length(); c++) {
                char spelled = term.word.charAt(c);
                if (!names.transliterates(spelled) && PLACE_ENDS.indexOf(spelled) < 0) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private boolean belongs(List<Term> terms, int index) {
        Term term = terms.get(index);
        String word = term.word;
        if (NEW_IN_OFFICE.contains(word) && !JOINING.contains(word)) {
            return false;
        }
        if (lexicon.isCountry(word) || lexicon.isOrganisationVerb(word)) {
            return true;
        }
        Nature nature = term.nature;
        if (JOINING.contains(word)) {
            return index > 0 && joins(terms, index);
        }
        if (word.equals("前") || word.equals("外")) {
            return index > 0 && belongs(terms, index - 1);
        }
        if (word.length() == 1 && ORGANISATION_ENDS.indexOf(word.charAt(0)) >= 0) {
            return true;
        }
        if (word.length() == 1 && nature.startsWith("v") && index + 1 < terms.size()) {
            String after = terms.get(index + 1).word;
            return after.length() == 1 && ORGANISATION_ENDS.indexOf(after.charAt(0)) >= 0;
        }
        if (nature.startsWith("nr")) {
            return PLACE_ENDS.indexOf(word.charAt(word.length() - 1)) >= 0;
        }
        if (nature.startsWith('n') || nature.startsWith('j') || nature.startsWith('b') || nature.startsWith('g')) {
            return true;
        }
        if (nature.startsWith("vn") || nature.startsWith('s') || nature.startsWith('h') || nature.startsWith('k')) {
            return true;
        }
        if (nature.startsWith('l') || nature.startsWith('i')) {
            return ORGANISATION_ENDS.indexOf(word.charAt(word.length() - 1)) >= 0;
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

    /// Whether 和 stands inside a name (工业和信息化厅): nothing that begins an organisation follows it.
    private static boolean joins(List<Term> terms, int index) {
        Nature after = terms.get(index + 1).nature;
        Nature before = terms.get(index - 1).nature;
        boolean begins = after.startsWith("ns")
                || after.startsWith("nt")
                || terms.get(index + 1).word.matches("[省市县州区].*|国家|全国|中央|国务院");
        boolean noun = before.startsWith('n') || before.startsWith("vn") || before.startsWith('v');
        return !begins && noun && !before.startsWith("nr") && !before.startsWith("ns");
    }
}
