package org.baoku.people.office;

import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.people.name.NameLexicon;

/// Cuts from the beginning of an office what does not belong to it, where a word before it reads like a part:
/// 升息 in 升息欧洲央行行长, 威胁 in 威胁总统.
final class OfficeBeginning {
    private static final Set<String> WORDS_BEFORE_PLACES = Set.of(
            "中国", "国家", "时任", "常驻", "国网", "越共", "民革", "民盟", "民建", "民进", "农工党", "致公党", "台盟", "中共", "政协", "全国", "共青团",
            "政府", "国务院", "新任", "现任", "机构", "近东", "民航", "公司", "集团", "学院", "协商", "法院", "联邦", "武警", "海警", "铁路", "兵团", "师",
            "届", "赴", "海军", "空军", "陆军", "组织", "运动");

    private static final Set<String> STATE_RANKS = Set.of(
            "前", "原", "副", "新任", "现任", "代", "代理", "临时", "候任", "常务", "第一", "国家", "中央", "时任", "人民", "联邦", "共和国", "过渡",
            "看守", "现", "第二", "第三", "委员会", "中共", "国务委员", "兼", "时", "任", "全国人大", "人大", "常委", "看守政府", "名誉", "当选", "越共",
            "国务", "内阁", "新", "首任", "首位", "前任", "第一任", "看守内阁", "民族", "团结", "临时政府", "非国大", "执行");

    private static final List<String> BEGINNINGS = List.of(
            "国家", "中共", "全国", "中央", "国务院", "省委", "市委", "县委", "区委", "州委", "外交部", "国防部", "中华", "最高", "共青团", "民盟", "民建",
            "民进", "民革", "致公党", "九三学社", "农工党", "台盟", "公安部", "商务部", "教育部", "财政部");

    /// Verbs that also stand inside the names of organisations, before a new one: 联系 in 联系国家体育总局局长.
    private static final Set<String> VERBS_BEFORE = Set.of(
            "联系", "协调", "组织", "指导", "领导", "监督", "咨询", "调查", "审计", "检查", "推动", "采访", "协助", "邀请", "要求", "支持", "控告", "举报",
            "授命", "推广", "服务", "发展", "督促", "培训", "保护", "宣传", "报道", "援助", "促进", "建议", "带着", "领着");

    /// Words before an office that end the credit of a report or a picture.
    private static final Set<String> ENDS_OF_LEAD_INS = Set.of(
            "电", "讯", "摄", "供图", "报道", "消息", "快讯", "专电", "财联社", "宣传月", "宣传周", "宣传日", "活动月", "活动周", "新华社", "中新社", "法新社",
            "路透社", "韩联社", "朝中社", "俄新社");

    /// What is done on the scene by those who are called after it: 现场指挥部.
    private static final Pattern AT_THE_SCENE = Pattern.compile("指挥|救援|救治|处置|管理|执法|工作|检查|督导|检测|教学|会|总");

    /// What 联系 belongs to: 联系点, 联系办公室.
    private static final Pattern AFTER_CONTACT = Pattern.compile("[点人处组]|会议|办公室|委员会|小组|工作|中心|群众");

    private static final Pattern OFFICER_RANK = Pattern.compile("大校|[上中少]校|[上中少准]将|[大上中少]尉");

    private static final Set<String> CONTINENTS =
            Set.of("非洲", "亚洲", "欧洲", "南美", "南美洲", "北美", "拉美", "中东", "东南亚", "中亚", "西非", "东非", "东欧", "北欧", "加勒比", "岛国");

    private static final Pattern PARTY = Pattern.compile("党$");

    /// Who is chosen by a place, so that his party is no part of the office.
    private static final Set<String> MEMBERS_OF_PLACES = Set.of("议员", "市长", "县长", "众议员", "参议员", "里长");

    private final OfficeLexicon lexicon;
    private final NameLexicon names;
    private final OfficeTerms words;

    OfficeBeginning(OfficeLexicon lexicon, NameLexicon names, OfficeTerms words) {
        this.lexicon = lexicon;
        this.names = names;
        this.words = words;
    }

    /// How many characters at the beginning do not belong to the phrase: words before a place that do not
    /// end an organisation (升息 in 升息欧洲央行行长), words before a head of state that are no country
    /// (威胁 in 威胁总统), and a single character that is left of another word (电 in 电国家主席).
    int leadingLength(List<Term> terms, int first, int last, String head) {
        int cut = first;
        // 温莎城堡 and 与 before 国王
        if ("和与及同跟".contains(terms.get(last).word)) {
            cut = last + 1;
        }
        boolean ofState = OfficeTerms.HEADS_OF_STATE.contains(head);
        for (int i = last; i > cut; i--) {
            Term term = terms.get(i);
            boolean place = words.isPlace(term) || (i == last && ofState && lexicon.isCountry(term.word));
            if (place && !mayStandBeforePlace(terms, first, i - 1)) {
                cut = i;
            }
        }
        if (ofState) {
            for (int i = last; i >= cut; i--) {
                String word = terms.get(i).word;
                // 内阁 of 内阁总理, which is one word
                boolean withHead = word.length() > head.length() && word.endsWith(head);
                boolean ranked = withHead && STATE_RANKS.contains(word.substring(0, word.length() - head.length()));
                // 美国共和党籍前总统
                boolean party = i > cut && word.endsWith("党籍") && lexicon.isCountry(terms.get(i - 1).word);
                if (!ranked && !party && !mayStandBeforeHeadOfState(terms.get(i))) {
                    cut = i + 1;
                }
            }
        }
        for (int i = cut; i < last; i++) {
            // 国民党籍南投县长: the party is no part of the office.
            boolean party = terms.get(i).word.endsWith("籍") && words.isPlace(terms.get(i + 1));
            // 华电集团
            boolean named = terms.get(i + 1).word.matches("集团|(?:集团)?公司");
            boolean description = describes(terms, cut, i, head);
            boolean scene = terms.get(i).word.endsWith("现场")
                    && !AT_THE_SCENE.matcher(terms.get(i + 1).word).lookingAt();
            if ((ENDS_OF_LEAD_INS.contains(terms.get(i).word) && !named) || party || scene || description) {
                cut = i + 1;
            }
        }
        for (int i = cut; i < last; i++) {
            boolean sender =
                    terms.get(i).word.equals("代表") && !terms.get(i + 1).word.matches("大会|团|处|队|工委|工作.*|资格.*");
            if (sender || (i == cut && "媒讯摄称说图受".contains(terms.get(i).word))) {
                cut = i + 1;
            }
        }
        // 通讯员 供图 before a place whose first character the tokenizer took for the end of a word
        for (int i = cut; i + 1 < last; i++) {
            if (terms.get(i).word.equals("供") && terms.get(i + 1).word.equals("图")) {
                cut = i + 2;
            }
        }
        if (cut + 1 < last && terms.get(cut).word.equals("记者") && VERBS_BEFORE.contains(terms.get(cut + 1).word)) {
            cut++;
        }
        // 会 and 和 of 会和前县长, 上校 and 和 of 上校和政委
        if (cut + 1 <= last
                && (terms.get(cut).word.equals("会")
                        || OFFICER_RANK.matcher(terms.get(cut).word).matches())
                && "和与".contains(terms.get(cut + 1).word)) {
            cut += 2;
        }
        while (cut < last && VERBS_BEFORE.contains(terms.get(cut).word) && beginsOrganisation(terms.get(cut + 1))) {
            cut++;
        }
        // 联系 begins the name of no organisation, whatever stands after it: 联系众合社区书记.
        if (cut < last
                && terms.get(cut).word.equals("联系")
                && !AFTER_CONTACT.matcher(terms.get(cut + 1).word).lookingAt()) {
            cut++;
        }
        while (cut < last && isStrayBefore(terms.get(cut), terms.get(cut + 1))) {
            cut++;
        }
        int leading = 0;
        for (int i = first; i < cut; i++) {
            leading += terms.get(i).word.length();
        }
        return leading;
    }

    /// Whether a term only says where the holder or the party of the office is to be found: 非洲 before a country, 非洲裔,
    /// 当地, the party of a member before his place.
    private boolean describes(List<Term> terms, int first, int index, String head) {
        String word = terms.get(index).word;
        Term next = terms.get(index + 1);
        boolean ofCountry = index > first && lexicon.isCountry(terms.get(index - 1).word);
        return word.equals("当地")
                || (word.endsWith("裔") && !ofCountry)
                || (CONTINENTS.contains(word) && lexicon.isCountry(next.word))
                || (index == first
                        && MEMBERS_OF_PLACES.contains(head)
                        && PARTY.matcher(word).find()
                        && words.isPlace(next));
    }

    private boolean mayStandBeforePlace(List<Term> terms, int first, int index) {
        String word = terms.get(index).word;
        // 中国人民政治协商会议青海省委员会
        if (word.endsWith("协商会议")
                || (word.equals("会议")
                        && index > first
                        && terms.get(index - 1).word.endsWith("协商"))) {
            return true;
        }
        // the end of a headline before 美国司法部长
        if (word.matches("体系|关系|联系")) {
            return false;
        }
        boolean single = word.length() == 1 && OfficeTerms.FUNCTION_CHARACTERS.indexOf(word.charAt(0)) < 0;
        // 安铺镇 欧 家村: the single character begins the name of a place that the tokenizer split.
        boolean splitName = single && index > first && OfficeTerms.endsOrganisation(terms.get(index - 1).word);
        // 封 before 开县, 金 before 家村: all that the clause has before a short name of a place begins that name.
        boolean beginsCounty = index == 0
                && single
                && terms.get(1).word.matches("[\\u4e00-\\u9fff][县村镇乡庄]")
                && UnlistedNames.MAY_STAND_ALONE.indexOf(word.charAt(0)) < 0;
        // 支 before 家村, 松柏 before 瑶族乡
        boolean namesPlace = UnlistedNames.namesPlaceAfter(word, terms.get(index + 1).word, names);
        boolean joined = "与和及".contains(word)
                && index > first
                && (words.isPlace(terms.get(index - 1))
                        || terms.get(index - 1).word.equals("外交"));
        return OfficeTerms.endsOrganisation(word)
                || splitName
                || "东西南北“（(".contains(word)
                || beginsCounty
                || namesPlace
                || joined
                || words.isPlace(terms.get(index))
                || lexicon.isCountry(word)
                || WORDS_BEFORE_PLACES.contains(word);
    }

    private boolean mayStandBeforeHeadOfState(Term term) {
        String word = term.word;
        char end = word.charAt(word.length() - 1);
        return words.isPlace(term)
                || lexicon.isCountry(word)
                || OfficeTerms.ORGANISATION_LAST_CHARACTERS.indexOf(end) >= 0
                || OfficeTerms.PLACE_LAST_CHARACTERS.indexOf(end) >= 0
                || "国府央会院".indexOf(end) >= 0
                || STATE_RANKS.contains(word)
                || (word.length() == 1 && names.isTransliterationCharacter(end));
    }

    /// Whether this single character is the end of a word before the organisation that begins with the next
    /// term.
    private boolean isStrayBefore(Term term, Term next) {
        String word = term.word;
        boolean single = word.length() == 1
                && !lexicon.isCountry(word)
                && OfficeTerms.ORGANISATION_LAST_CHARACTERS.indexOf(word.charAt(0)) < 0
                && OfficeTerms.PLACE_LAST_CHARACTERS.indexOf(word.charAt(0)) < 0
                && "原前副代全各总省市正首".indexOf(word.charAt(0)) < 0;
        return single && BEGINNINGS.stream().anyMatch(next.word::startsWith);
    }

    private boolean beginsOrganisation(Term term) {
        return words.isPlace(term)
                || lexicon.isCountry(term.word)
                || PARTY.matcher(term.word).find()
                || (term.word.length() > 2 && term.word.endsWith("部长"))
                || BEGINNINGS.stream().anyMatch(term.word::startsWith);
    }
}
