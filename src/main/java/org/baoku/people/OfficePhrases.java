package org.baoku.people;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.baoku.people.OfficeLexicon.Head;

/// Finds the offices of a text: from the word that ends an office back to where its organisation begins.
///
/// Back from 局长 the words of 西宁市应急管理局 belong to it, up to a mark, a verb, a preposition, a person. Offices that
/// follow each other with 、 are one list and belong to one person.
final class OfficePhrases {
    private static final int LONGEST = 40;
    private static final String MARKS = "，。；：！？“”‘’《》（）()…—,;:!?\"'、\n\r \u3000|〉〈【】「」";
    private static final List<String> NEW_IN_OFFICE = List.of(
            "新任", "新当选", "现任", "时任", "曾任", "兼任", "担任", "历任", "现年", "来自", "当选", "候任", "由", "和", "与", "及", "暨", "以及", "等",
            "各", "位", "名", "该", "本", "其", "包括", "对", "让", "请", "给", "向", "以", "作为", "陪同", "会见", "被", "因", "据");

    private final OfficeLexicon lexicon;
    private final Segment segment;

    OfficePhrases(OfficeLexicon lexicon) {
        this.lexicon = lexicon;
        this.segment = HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableCustomDictionary(false);
    }

    /// The offices of the text from left to right; a list stands once, where its last office stands.
    List<OfficePhrase> in(String text) {
        List<OfficePhrase> phrases = new ArrayList<>();
        int floor = 0;
        for (Head head : lexicon.heads(text)) {
            OfficePhrase phrase = phrase(text, head, floor);
            if (!phrases.isEmpty() && isListed(text, phrases.getLast(), phrase)) {
                phrases.set(phrases.size() - 1, phrase.after(phrases.getLast()));
            } else {
                phrases.add(phrase);
            }
            floor = head.end();
        }
        return phrases;
    }

    private static boolean isListed(String text, OfficePhrase before, OfficePhrase phrase) {
        int gap = phrase.start() - before.end();
        if (gap == 0) {
            return true;
        }
        char between = text.charAt(before.end());
        return gap == 1 && (between == '、' || between == '兼' || between == '暨' || between == '·');
    }

    private OfficePhrase phrase(String text, Head head, int floor) {
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
        String modifiers = text.substring(start, head.start());
        String word = text.substring(head.start(), head.end());
        return new OfficePhrase(start, head.end(), lexicon.isPublic(modifiers, word), lexicon.isForeign(modifiers));
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
        while (last >= 0 && belongs(terms, last)) {
            begin -= terms.get(last).word.length();
            last--;
        }
        return begin;
    }

    private boolean belongs(List<Term> terms, int index) {
        Term term = terms.get(index);
        String word = term.word;
        if (NEW_IN_OFFICE.contains(word) && !(word.equals("和") || word.equals("与"))) {
            return false;
        }
        if (lexicon.isCountry(word) || lexicon.isOrganisationVerb(word)) {
            return true;
        }
        Nature nature = term.nature;
        if (nature.startsWith("c")) {
            return index > 0 && word.length() == 1 && joins(terms, index);
        }
        if (nature.startsWith("nr")) {
            return "省市县区镇乡村州旗庄".indexOf(word.charAt(word.length() - 1)) >= 0;
        }
        if (nature.startsWith('n') || nature.startsWith('j') || nature.startsWith('b') || nature.startsWith('g')) {
            return true;
        }
        if (nature.startsWith("vn") || nature.startsWith('s') || nature.startsWith('h') || nature.startsWith('k')) {
            return true;
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
