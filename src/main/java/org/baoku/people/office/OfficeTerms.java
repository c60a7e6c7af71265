package org.baoku.people.office;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.people.name.NameLexicon;

/// Which words of a sentence can be part of an office, by the word, its part of speech and its neighbours:
/// 应急 and 管理 before 局, but no preposition and no person.
final class OfficeTerms {
    /// Words before an office that do not belong to it.
    static final List<String> OUTSIDE_WORDS = List.of(
            "新任", "新当选", "现任", "时任", "曾任", "兼任", "担任", "历任", "现年", "来自", "当选", "候任", "由", "和", "与", "及", "暨", "以及", "等",
            "各", "位", "名", "该", "本", "其", "包括", "还有", "对", "让", "请", "给", "向", "以", "作为", "陪同", "会见", "被", "因", "据",
            "汇报", "意味着", "意味", "月份", "带班", "即", "仅", "继任");

    /// Characters with which the name of a place ends.
    static final String PLACE_LAST_CHARACTERS = "省市县区镇乡村州旗庄郡";

    /// Characters with which the name of an organisation ends.
    static final String ORGANISATION_LAST_CHARACTERS = "部局委办厅署会处院所司科社团党盟军场队组站庭";

    /// Characters that are no part of a name.
    static final String FUNCTION_CHARACTERS = "但却曾已的了在是和与及由被把将对向从到给为以于也又都就而并或等说这那其该各每某我你他她它们名位年月日时至请让据经因随同来去上下前后里中内外";

    /// Last characters of what may stand before a place inside an office: 国家税务总局 before 北京市.
    private static final String BEFORE_PLACES = "园府部局委办厅署会处院所司科社团党盟军场队组站行校区市省州县镇乡村旗驻共联室心系原前兼华";

    /// Heads of state and of governments, and their ministers in short.
    static final Set<String> HEADS_OF_STATE =
            Set.of("总统", "首相", "总理", "国务卿", "外长", "防长", "财长", "总书记", "外相", "防相", "财相", "特首", "委员长");

    /// A part of an organisation that only has a number: 四处 after 省委组织部干部.
    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]{1,2}[处科局部室]");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");

    /// Units of the army and of the corps in Xinjiang that have a number.
    private static final Pattern NUMBERED_UNIT = Pattern.compile("团|师|旅|集团军|中队|大队|[组营连](?!织)");

    private static final Pattern UNNUMBERED_UNIT =
            Pattern.compile("边防|驱逐舰|护卫舰|舰艇|潜艇|守备|场站|航空兵|炮兵|支队|大队|中队|部门|[旅团师部营连]$|部队|集团军|基地|舰队|分队");

    private static final Pattern ROAD = Pattern.compile("[GS]");

    /// What follows 台 where it stands for the authorities of Taiwan and counts nothing.
    private static final Pattern AUTHORITY = Pattern.compile("当局|行政|立法|外事|防务|经济|内政|法务|高检");

    /// The armed forces and their units.
    private static final Pattern ARMED_FORCES = Pattern.compile("(?:军|军队|军区|部队|舰队|战区)$");

    /// Which holder of an office in turn is meant, before a head of state.
    private static final Set<String> TURNS = Set.of("现", "新", "首任", "首位", "前任", "第一任");

    private static final List<String> CONJUNCTIONS = List.of("和", "与", "及", "暨");

    private final OfficeLexicon lexicon;
    private final OfficeTermContext context;

    OfficeTerms(OfficeLexicon lexicon, NameLexicon names) {
        this.lexicon = lexicon;
        this.context = new OfficeTermContext(lexicon, names);
    }

    /// Whether this term can be part of an office phrase, by its word and part of speech.
    boolean belongs(List<Term> terms, int index) {
        Term term = terms.get(index);
        String word = term.word;
        if (word.equals("时") || word.equals("任")) {
            int first = word.equals("时") ? index : index - 1;
            return first > 0
                    && terms.get(first).word.equals("时")
                    && terms.get(first + 1).word.equals("任")
                    && first + 2 < terms.size()
                    && isSeatOrOrgan(terms.get(first - 1));
        }
        if (word.equals("时任") || word.equals("新任") || word.equals("现任")) {
            return index > 0
                    && (isSeat(terms.get(index - 1))
                            || terms.get(index - 1).word.endsWith("党")
                            || (word.equals("时任") && isSeatOrOrgan(terms.get(index - 1))));
        }
        // 市发改委相关负责人
        if (word.equals("相关") || word.equals("有关")) {
            return index > 0 && terms.get(index + 1).word.matches("负责人|部门|方面|处室|科室");
        }
        // 武警总队某部
        if (word.equals("某部")) {
            return index > 0 && belongs(terms, index - 1);
        }
        // 某 before 支队: units of the army without their number
        if (word.equals("某")) {
            return UNNUMBERED_UNIT.matcher(terms.get(index + 1).word).lookingAt();
        }
        if (word.equals("赴")) {
            return index > 0
                    && isPlace(terms.get(index + 1))
                    && belongs(terms, index - 1)
                    && OfficeTermContext.isBeforeMission(terms, index);
        }
        if (word.equals("号")) {
            return index > 0 && terms.get(index - 1).word.equals("”");
        }
        if (word.equals("第") && DIGITS.matcher(terms.get(index + 1).word).matches()) {
            return true;
        }
        if (word.equals("当选")) {
            return index > 0
                    && lexicon.isCountry(terms.get(index - 1).word)
                    && HEADS_OF_STATE.contains(terms.get(index + 1).word);
        }
        // 西班牙现首相, 某某政府首位防长
        if (TURNS.contains(word)
                && index > 0
                && (lexicon.isCountry(terms.get(index - 1).word)
                        || terms.get(index - 1).word.endsWith("政府"))
                && OfficeTermContext.isBeforeHeadOfState(terms, index)) {
            return true;
        }
        if (word.equals("首位") || word.equals("首任")) {
            return word.equals("首任") && index > 0 && belongs(terms, index - 1);
        }
        // 道 after 和平街
        if (word.equals("道") && index > 0 && terms.get(index - 1).word.endsWith("街")) {
            return true;
        }
        if (word.equals("多数") || word.equals("少数")) {
            return terms.get(index + 1).word.equals("党");
        }
        if (word.equals("代")) {
            return terms.get(index + 1).word.matches("[省市县区州旗镇乡部局厅]长|主席|主任|检察长|院长|司令员?|政委|行长|总理|首相|总统|外长|防长|议长");
        }
        if (word.equals("过渡") || word.equals("看守") || word.equals("临时")) {
            return HEADS_OF_STATE.contains(terms.get(index + 1).word)
                    || terms.get(index + 1).word.matches("(?:政府|内阁|援助|军事|委员会|行政|国民|主权).*");
        }
        if (word.equals("对") && terms.get(index + 1).word.startsWith("外")) {
            return index > 0 && belongs(terms, index - 1);
        }
        // 美国国务院对朝政策特别代表
        if (word.equals("对") && lexicon.isCountry(terms.get(index + 1).word) && index + 2 < terms.size()) {
            return index > 0
                    && belongs(terms, index - 1)
                    && terms.get(index + 2).word.matches("(?:政策|事务|关系|问题|谈判|贸易|外交|特别).*");
        }
        if (OUTSIDE_WORDS.contains(word) && !CONJUNCTIONS.contains(word)) {
            return false;
        }
        if (word.equals("政变") || word.equals("已故")) {
            return index > 0 && lexicon.isCountry(terms.get(index - 1).word);
        }
        // 计量 before 股
        if (word.equals("股")) {
            return index > 0
                    && (belongs(terms, index - 1) || terms.get(index + 1).word.equals("股长"));
        }
        if (word.matches("[（）()]")) {
            return true;
        }
        if (lexicon.isCountry(word) || lexicon.isOrganisationVerb(word)) {
            return true;
        }
        Nature nature = term.nature;
        if (CONJUNCTIONS.contains(word)) {
            return index > 0 && context.isInsideName(terms, index);
        }
        if (word.equals("前") || word.equals("外")) {
            return index > 0 && (terms.get(index - 1).word.equals("”") || belongs(terms, index - 1));
        }
        if (word.length() == 1 && ORGANISATION_LAST_CHARACTERS.indexOf(word.charAt(0)) >= 0) {
            return true;
        }
        if (word.length() == 1 && nature.startsWith("v") && index + 1 < terms.size()) {
            String after = terms.get(index + 1).word;
            return after.length() == 1 && ORGANISATION_LAST_CHARACTERS.indexOf(after.charAt(0)) >= 0;
        }
        if (nature.startsWith("nr")) {
            return PLACE_LAST_CHARACTERS.indexOf(word.charAt(word.length() - 1)) >= 0
                    || namesOrganisationOfPlace(terms, index);
        }
        if (nature.startsWith('n') || nature.startsWith('j') || nature.startsWith('b') || nature.startsWith('g')) {
            return true;
        }
        if (nature.startsWith("vn") || nature.startsWith('s') || nature.startsWith('h') || nature.startsWith('k')) {
            return true;
        }
        // 友好 in 越南友好组织联合会, 紧急 in 夏威夷紧急事务管理局
        if (nature.startsWith('a') && word.length() == 2 && index > 0 && isPlace(terms.get(index - 1))) {
            return true;
        }
        if (nature.startsWith('l') || nature.startsWith('i')) {
            // 水利工程 before 管理处
            boolean field = nature.startsWith('l') && OfficeTermContext.isBeforeUnit(terms, index);
            return endsOrganisation(word) || word.endsWith("内阁") || word.endsWith("会议") || field;
        }
        if (word.equals("紧急") || word.equals("突发")) {
            return terms.get(index + 1).word.matches("事务|情况|项目|措施|状态|救援|救灾|事件|公共");
        }
        if (word.equals("其他")) {
            return terms.get(index + 1).word.equals("国际");
        }
        if (word.equals("新")) {
            return terms.get(index + 1).word.startsWith("开发")
                    || (index > 0
                            && terms.get(index + 1).word.matches("(?:经济|能源|材料|兴).*")
                            && PLACE_LAST_CHARACTERS.indexOf(terms.get(index - 1)
                                            .word
                                            .charAt(terms.get(index - 1).word.length() - 1))
                                    >= 0);
        }
        if (word.equals("里")) {
            String after = terms.get(index + 1).word;
            return after.matches("前|原|里长")
                    || (index > 0 && terms.get(index - 1).word.length() == 1 && after.matches("(?:[区村镇乡]|社区).*"));
        }
        if (word.equals("台")) {
            return index == 0 || AUTHORITY.matcher(terms.get(index + 1).word).lookingAt();
        }
        if (nature.startsWith('m')) {
            // 44 after 第
            if (index > 0 && terms.get(index - 1).word.equals("第")) {
                return true;
            }
            // 60 after G, 16 before 团
            if (word.length() > 1 && DIGITS.matcher(word).matches()) {
                return NUMBERED_UNIT.matcher(terms.get(index + 1).word).lookingAt()
                        || (index > 0 && ROAD.matcher(terms.get(index - 1).word).matches());
            }
            return word.startsWith("第") || word.length() == 1 || word.startsWith("十") || word.startsWith("二十");
        }
        if (nature.startsWith('q')) {
            boolean batch = word.equals("批")
                    && index > 1
                    && (terms.get(index - 1).word.startsWith("第")
                            || terms.get(index - 2).word.equals("第"));
            return batch || word.equals("届") || word.equals("级");
        }
        // 援藏 in 第十批援藏工作队
        if (word.matches("援[藏疆青]?")) {
            return true;
        }
        if (word.equals("常驻")) {
            Term after = terms.get(index + 1);
            return isPlace(after) || lexicon.isCountry(after.word) || after.nature.startsWith("nt");
        }
        if (NUMBERED.matcher(word).matches()) {
            return true;
        }
        if (word.equals("外部")) {
            return index > 0 && terms.get(index - 1).word.equals("对");
        }
        if (nature.startsWith('f')) {
            return "东西南北".indexOf(word.charAt(0)) >= 0;
        }
        return word.equals("特别")
                || word.equals("有限")
                || word.equals("高级")
                || word.equals("中级")
                || word.equals("最高")
                || word.equals("高等");
    }

    /// Whether this word, which the dictionary has as a name, is that of an organisation after its place:
    /// 浦江 in 上海浦江海关.
    private boolean namesOrganisationOfPlace(List<Term> terms, int index) {
        String after = terms.get(index + 1).word;
        return index > 0
                && isPlace(terms.get(index - 1))
                && after.length() > 1
                && (endsOrganisation(after) || after.equals("海关"));
    }

    /// Whether this is a country or a place, or an army, whose former office may follow: 巴西时任总统, 阳新县时任县委书记.
    private boolean isSeat(Term term) {
        return isPlace(term)
                || lexicon.isCountry(term.word)
                || ARMED_FORCES.matcher(term.word).find()
                || PLACE_LAST_CHARACTERS.indexOf(term.word.charAt(term.word.length() - 1)) >= 0;
    }

    /// Whether somebody's office at the time may follow this word: 交警大队时任大队长.
    private boolean isSeatOrOrgan(Term term) {
        return isSeat(term) || endsOrganisation(term.word);
    }

    /// Whether this is the name of a place.
    boolean isPlace(Term term) {
        return context.isPlace(term);
    }

    /// Whether a word can end an organisation, so that a place may follow it inside an office.
    static boolean endsOrganisation(String word) {
        return BEFORE_PLACES.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    /// Whether a word ends a place or an organisation.
    static boolean endsPlaceOrOrganisation(String word) {
        return endsOrganisation(word) || PLACE_LAST_CHARACTERS.indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
