package org.baoku.people.office;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.people.name.NameContext;
import org.baoku.people.name.NameLexicon;
import org.baoku.people.name.ResourceLists;
import org.baoku.people.office.OfficeLexicon.Head;

/// Finds where an office begins of which something stands before the words that the grammar of organisations
/// takes: a country that the tokenizer split, the first of two fields, the name of a firm, of a campaign or of a city,
/// or 该.
final class OfficeExtension {
    /// The last two fields of a ministry: 艺术及文化.
    private static final Pattern FIELDS = Pattern.compile("[\\u4e00-\\u9fff]{2,6}[及和与][\\u4e00-\\u9fff]{2,8}");

    private static final Pattern FIRM = Pattern.compile("^(?!公司|集团).{2,12}有限(?:责任)?公司");

    /// What may begin the name of a firm: no function word, and nobody who does or is something.
    private static final Pattern FIRM_NAME =
            Pattern.compile("中?[\\u4e00-\\u9fff&&[^" + OfficeTerms.FUNCTION_CHARACTERS + "任原者员]]{1,4}");

    /// What stands before the name of a doctrine in that of a campaign.
    private static final Pattern CAMPAIGN = Pattern.compile("(?:深入)?(?:学习(?:宣传)?贯彻)?习近平新时代$");

    private static final String DOCTRINE = "中国特色社会主义思想";
    /// What a foreign city has: 安克雷奇 before 机场警方.
    private static final Pattern OF_CITY = Pattern.compile("机场|警方|警察|消防|联储|港口|港务|市警|地区");
    /// What joins two countries in the name of an organisation.
    private static final String DASHES = "—-－–";

    /// The second of two in the name of an organisation, and what it is: 东盟中心.
    private static final Pattern PAIRED =
            Pattern.compile("[\\u4e00-\\u9fff]{2,16}?(?:中心|理事会|商会|协会|基金|委员会|论坛|博览会|小组|联盟|合作|秘书处)");

    private static final Pattern HEAD_OF_PLACE = Pattern.compile("[市州省]长");

    /// What 该 stands before in an office.
    private static final Pattern DETERMINED = Pattern.compile(
            "[州省市县区镇乡村街邦局院厅党办署旅团营连校所站军矿厂](?!长)|组织|委员会|部门?|会(?!长)|中心|机构|街道|社区|单位|工会|派出所|[支大中]队|分局|公司|小组|联盟|协会|基金会|法院|检察院|学院|大学");

    /// A number with which a name may begin, and not the day of a month.
    private static final Pattern NUMBER = Pattern.compile("(?<![月0-9])[0-9]+号?$");

    /// The number of a congress and of its session, before 会议: 十七届人大三次.
    private static final Pattern SESSION =
            Pattern.compile("第?[一二三四五六七八九十百0-9]{1,4}届[\\u4e00-\\u9fff]{0,10}?第?[一二三四五六七八九十0-9]{1,3}次$");

    private static final Pattern TURN = Pattern.compile("第[0-9一二三四五六七八九十]{1,3}任$");

    private static final Pattern TERM = Pattern.compile("第?[一二三四五六七八九十]{1,3}届");

    /// The terms before the last one: 第六至, 第八、九、.
    private static final Pattern TERMS_BEFORE =
            Pattern.compile("第[一二三四五六七八九十]{1,3}届?(?:[、至到和-]第?[一二三四五六七八九十]{1,3}届?)*[、至到和-]$");

    /// All terms, before the place: 第六至第九届 before 海城市政协委员.
    private static final Pattern TERMS = Pattern.compile("第[一二三四五六七八九十]{1,3}(?:届?[、至到和-]第?[一二三四五六七八九十]{1,3})*届$");

    private static final int MAX_TERMS = 16;

    /// What begins with a number.
    private static final Pattern NUMBERED = Pattern.compile(
            "[^年月日时名个位]?[街路桥院楼港站][\\u4e00-\\u9fff]*?(?:社区|街道|居委会|委员会|派出所)|[\\u4e00-\\u9fff]{0,6}热线|指挥中心");

    /// The first fields of a committee, each before 、, and the parliament before them.
    private static final Pattern FIELDS_OF_PARLIAMENT =
            Pattern.compile("(?:[参众]议院|国会|议会|[上下]院|人大(?:常委会)?|人民代表大会)(?<fields>(?:[\\u4e00-\\u9fff]{2,6}、){1,5})$");

    /// Fields before the last one, each before 、.
    private static final Pattern FIELD_LIST =
            Pattern.compile("(?:[\\u4e00-\\u9fff]{2,14}、)(?=[^。；]*[及和与])(?:[\\u4e00-\\u9fff]{2,8}、){0,3}$");

    private static final Pattern COMMITTEE = Pattern.compile("[\\u4e00-\\u9fff]{2,14}委员会副?");

    private static final int MAX_FIELDS = 40;
    private static final int MAX_NUMBER = 8;
    private static final int MAX_LEADER = 6;
    private static final int MAX_FIELD = 4;
    private static final int MAX_CITY = 7;
    private static final int MIN_CITY = 3;

    private static final Pattern ENVOY_OF_SECRETARY =
            Pattern.compile("(?:联合国|非盟|阿盟|东盟|北约|上合组织)秘书长[\\u4e00-\\u9fff]{2,16}问题(?:特别|个人|高级)?(?:副)?(?:代表|特使)");

    private static final int MAX_ENVOY = 24;

    private final Set<String> leaders = Set.copyOf(ResourceLists.words("foreign-leaders.txt"));
    private final OfficeLexicon lexicon;
    private final NameLexicon names;

    OfficeExtension(OfficeLexicon lexicon, NameLexicon names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    /// Where the name of a firm begins that the few characters before the phrase belong to: 中超 before 联赛有限责任公司.
    static int startOfFirm(String text, int clause, int start, Head head) {
        int gap = start - clause;
        boolean cut = gap > 0
                && gap <= MAX_FIELD
                && FIRM.matcher(text).region(start, head.start()).find();
        return cut && FIRM_NAME.matcher(text).region(clause, start).matches() ? clause : start;
    }

    /// Where the name of a campaign begins whose doctrine the phrase begins with: 学习贯彻某某新时代 before
    /// 中国特色社会主义思想主题教育领导小组; the phrase's start where none does.
    static int startOfCampaign(String text, int clause, int start) {
        if (!text.startsWith(DOCTRINE, start)) {
            return start;
        }
        Matcher campaign = CAMPAIGN.matcher(text).region(clause, start);
        return campaign.find() ? campaign.start() : start;
    }

    /// Where the office of an envoy begins whose sender stands before his field: 联合国秘书长西非问题特别代表.
    static int startOfEnvoy(String text, int start, Head head) {
        Matcher envoy = ENVOY_OF_SECRETARY.matcher(text).region(Math.max(0, start - MAX_ENVOY), head.end());
        return text.startsWith("问题", start) && envoy.find() && envoy.end() == head.end() ? envoy.start() : start;
    }

    /// Where the name of a foreign city begins that is all the clause has before its head: 密尔 before 沃基市长.
    int startOfForeignCity(String text, int clause, int start, Head head) {
        boolean ofCity = OF_CITY.matcher(text).region(start, head.start()).lookingAt();
        int end = ofCity ? start : head.start();
        int length = end - clause;
        boolean cut = start > clause
                && length >= MIN_CITY
                && length <= MAX_CITY
                && (HEAD_OF_PLACE.matcher(text).region(head.start(), head.end()).matches() || ofCity);
        return cut && text.substring(clause, end).chars().allMatch(c -> names.isTransliterationCharacter((char) c))
                ? clause
                : start;
    }

    /// Where the name of the head of a government begins right before the phrase: 特朗普 before 政府交通部长.
    int startOfGovernment(String text, int clause, int start) {
        int longest = text.startsWith("政府", start) ? Math.min(MAX_LEADER, start - clause) : 0;
        for (int length = longest; length >= 2; length--) {
            String name = text.substring(start - length, start);
            if (leaders.contains(name) || (length > 2 && names.isForeignName(name) && !name.endsWith("了"))) {
                return start - length;
            }
        }
        return start;
    }

    /// Where the office of a foreign ministry begins whose first field 、 separates from the others:
    /// 马来西亚旅游、艺术及文化部长.
    int startOfFirstField(String text, int start, Head head, int previousEnd) {
        if (start < 4 || text.charAt(start - 1) != '、') {
            return start;
        }
        int listed = startOfFieldList(text, start, head, previousEnd);
        if (listed < start) {
            return listed;
        }
        if (!FIELDS.matcher(text).region(start, head.start()).lookingAt()) {
            return start;
        }
        for (int length = 2; length <= MAX_FIELD; length++) {
            if (start - 1 - length == previousEnd + 1
                    && text.charAt(previousEnd) == '兼'
                    && NameContext.allIdeographs(text, previousEnd + 1, start - 1)) {
                return previousEnd + 1;
            }
            int country = startOfCountry(text, previousEnd, start - 1 - length);
            if (start - 1 - length <= previousEnd || !NameContext.isIdeograph(text.charAt(start - 1 - length))) {
                return start;
            }
            if (country < start - 1 - length) {
                return country;
            }
        }
        return start;
    }

    /// Where the office of a foreign ministry with more fields begins, of which two 及 or 和 joins:
    /// 法国经济、财政及工业、数字主权部部长.
    private int startOfFieldList(String text, int start, Head head, int previousEnd) {
        Matcher fields = FIELD_LIST.matcher(text).region(Math.max(previousEnd, start - MAX_FIELDS), start);
        if (!text.startsWith("部", head.start() - 1) || !fields.find()) {
            return start;
        }
        int first = text.indexOf('、', fields.start());
        for (int at = first - 2; at > fields.start(); at--) {
            int country = startOfCountry(text, fields.start(), at);
            if (country < at) {
                return country;
            }
        }
        return start;
    }

    /// Where the fields of a committee of a parliament begin that 、 separates, after the parliament: 卫生、教育、 of
    /// 参议院卫生、教育和劳工委员会主席; the phrase's start where none do.
    static int startOfCommittee(String text, int start, Head head, int previousEnd) {
        if (start < 4
                || text.charAt(start - 1) != '、'
                || !COMMITTEE.matcher(text).region(start, head.start()).matches()) {
            return start;
        }
        Matcher fields = FIELDS_OF_PARLIAMENT.matcher(text).region(Math.max(previousEnd, start - MAX_FIELDS), start);
        return fields.find() ? fields.start("fields") : start;
    }

    /// Where the country begins that ends before this phrase and that the tokenizer split: 南奥塞梯 before
    /// 外长; the phrase's start where none does.
    int startOfCountry(String text, int clause, int start) {
        int longest = Math.min(OfficeWeight.MAX_COUNTRY_LENGTH.value(), start - clause);
        for (int length = longest; length >= 2; length--) {
            if (lexicon.isCountry(text.substring(start - length, start))) {
                return start - length;
            }
        }
        return start;
    }

    /// Where the first of two countries or alliances begins that a dash joins: 中国 of 中国—东盟中心; the phrase's start
    /// where none does.
    int startOfPair(String text, int start, Head head) {
        boolean joined = start > 2
                && DASHES.indexOf(text.charAt(start - 1)) >= 0
                && PAIRED.matcher(text).region(start, head.start()).lookingAt();
        if (!joined) {
            return start;
        }
        int first = text.startsWith("中国", start - 3) ? start - 3 : startOfCountry(text, 0, start - 1);
        return first < start - 1 ? first : start;
    }

    /// Where the number begins with which the name of a place or a service begins: 8号桥社区, 12345热线办公室; the phrase's
    /// start where none does.
    static int startOfNumber(String text, int start) {
        Matcher number = NUMBER.matcher(text).region(Math.max(0, start - MAX_NUMBER), start);
        boolean numbered = number.find()
                && NUMBERED.matcher(text).region(start, text.length()).lookingAt();
        return numbered ? number.start() : start;
    }

    /// Where the first place begins whose leaders are meant: 省及 before 临江市领导; the phrase's start where none does.
    static int startOfFirstPlace(String text, int start, Head head) {
        boolean two = start > 1
                && text.startsWith("领导", head.start())
                && text.charAt(start - 1) == '及'
                && "省市县区州".indexOf(text.charAt(start - 2)) >= 0;
        return two ? start - 2 : start;
    }

    /// Where the country begins whose holder in turn is meant: 印度尼西亚第五任 before 总统; the phrase's start where none
    /// does.
    int startOfTurn(String text, int clause, int start) {
        Matcher turn = TURN.matcher(text).region(Math.min(clause, start), start);
        int country = turn.find() ? startOfCountry(text, clause, turn.start()) : start;
        return country < start && country < turn.start() ? country : start;
    }

    /// Where the first term of office begins of several: 第六至 before 第十二届全国政协委员, 第八、九、 before 十届; the phrase's
    /// start where none does.
    static int startOfFirstTerm(String text, int start, int previousEnd) {
        boolean begins = TERM.matcher(text).region(start, text.length()).lookingAt();
        Matcher before = (begins ? TERMS_BEFORE : TERMS)
                .matcher(text)
                .region(Math.min(start, Math.max(previousEnd, start - MAX_TERMS)), start);
        return before.find() ? before.start() : start;
    }

    /// Where the numbers begin that stand before a congress: 十一届一次 before 会议主席团常务主席; the phrase's start where
    /// none do.
    static int startOfSession(String text, int clause, int start) {
        if (!text.startsWith("会议", start)) {
            return start;
        }
        Matcher session = SESSION.matcher(text).region(Math.min(clause, start), start);
        return session.find() ? session.start() : start;
    }

    /// Where an office begins whose organisation 该 stands before: 该镇党委书记, but not 该书记.
    static int withDeterminer(String text, int start, Head head) {
        // 该院党组书记
        boolean unit = start > 1
                && text.charAt(start - 2) == '该'
                && (OfficeTerms.endsPlaceOrOrganisation(text.substring(start - 1, start))
                        || "邦党".indexOf(text.charAt(start - 1)) >= 0);
        if (unit) {
            return start - 2;
        }
        // 该局时任党组书记
        if (start > 3 && text.startsWith("时任", start - 2) && text.charAt(start - 4) == '该') {
            return start - 4;
        }
        boolean determined = start > 0
                && text.charAt(start - 1) == '该'
                && DETERMINED.matcher(text).region(start, head.start()).lookingAt();
        return determined ? start - 1 : start;
    }
}
