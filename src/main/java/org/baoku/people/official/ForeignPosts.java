package org.baoku.people.official;

import java.util.regex.Pattern;
import org.baoku.people.name.NameFinder;
import org.baoku.people.office.OfficePhrase;

/// Posts that make their holder an official only where a foreign name follows: 主席让-克洛德·某某, 国防部门主管某某·某某.
final class ForeignPosts {
    private static final Pattern CENTRAL_BANK = Pattern.compile("央行|中央银行|储备银行|日本银行|英格兰银行");

    /// An office that says first what its holder is in charge of.
    private static final Pattern WITH_FIELD = Pattern.compile("主管|负责|分管");

    /// Offices that, without an organisation, are printed of foreigners only.
    private static final Pattern ONLY_ABROAD = Pattern.compile("前?(?:新闻秘书|幕僚长)");

    /// What organs of other states are called, also in part, with the post of somebody in charge.
    private static final Pattern OF_SERVICE =
            Pattern.compile("(?:.*(?:部门|警察|警方|消防|[海空陆]军|军队|部队|军区|国防|移民|海关|安全委员会|市政委员会|监狱|情报|政府|公共事务|对外事务|[局署]"
                    + "|(?:外交|国防|内政|司法|财政|环境|卫生|教育|商务|贸易|农业|能源|交通|安全|劳工|国土|文化|信息)[^，]{0,6}部).{0,12}(?:负责人|主管|发言人|总监|专员|协调员|成员|总干事|局长|顾问)"
                    + "|.*(?:行动|地面部队|舰队|战区|部队)副?指挥官|.*(?:民政|行政|卫生|警务|移民|救灾|人权)专员|.{2,}委员会成员"
                    + "|(?:.*[的国])?(?:高级|首席)?(?:外交|国防|国家安全)(?:事务|政策)?(?:高级|首席|特别)?顾问|联合国.*(?:特别|高级)顾问)");

    /// Firms, schools and societies, whose departments are named alike.
    private static final Pattern OF_NO_STATE = Pattern.compile(
            "公司|集团|企业|银行|大学|学院|研究|协会|学会|基金|俱乐部|球队|足球|品牌|市场|事业部|业务部|产品|项目|医院|工会|酒店|赛事|动物园|博物馆|公园|寺|教会|投资|策略|营销|销售|财务|研发|高盛|事务中心|奥组委|董事会|大众|拍卖|苏富比|佳士得");

    /// How far before a post the firm is named that it belongs to.
    private static final int BEFORE_POST = 8;

    /// Organs without a name that 该 stands before: 该组织秘书长某某.
    private static final Pattern OF_THAT_BODY =
            Pattern.compile("该?(?:组织|机构|联盟|理事会|委员会|行|署)(?:副|候任|助理|首席|执行)?(?:总干事|秘书长|主席|发言人|总裁|经济学家|主任|高级专员)");

    /// Posts alone, of an organisation of several states that the text names before: 副总干事某某.
    private static final Pattern OF_NAMED_BODY =
            Pattern.compile("(?:负责[^，。；]{2,14}的)?(?:副|助理|候任)?(?:总干事|秘书长|高级专员)|执行主任|首席经济学家");

    private static final Pattern BODY_OF_STATES = Pattern.compile(
            "联合国|(?:世界|国际|欧洲|非洲|亚洲|美洲|阿拉伯|伊斯兰)[\\u4e00-\\u9fff]{2,8}(?:组织|署|机构|联盟|委员会|银行|开发基金)|国际货币基金组织|世卫组织|世贸组织|经合组织|粮农组织|上合组织|北约|非盟|东盟|阿盟");

    private static final Pattern SPOKESMAN = Pattern.compile("(?:副|首席|新闻)?发言人");

    private static final int MAX_LEADER = 5;
    private static final int MIN_TRANSLITERATION = 3;

    private final NameFinder names;

    ForeignPosts(NameFinder names) {
        this.names = names;
    }

    /// Whether this post makes whose name begins at a position an official.
    boolean isHeldAt(String text, OfficePhrase phrase, int nameStart) {
        return isLeader(text, phrase, nameStart)
                || isCentralBanker(text, phrase, nameStart)
                || isOfNamedBody(text, phrase, nameStart)
                || speaksForLeader(text, phrase, nameStart)
                || isInService(text, phrase, nameStart);
    }

    /// Whether this is 主席 before a name with a dot or a hyphen.
    private boolean isLeader(String text, OfficePhrase phrase, int nameStart) {
        String office = phrase.textIn(text);
        boolean leader = beginsClause(text, phrase.start()) && (office.equals("主席") || office.equals("副主席"));
        int end = leader || ONLY_ABROAD.matcher(office).matches() ? names.findEnd(text, nameStart, true) : -1;
        String name = end > 0 ? text.substring(nameStart, end) : "";
        return isDotted(name) || (!leader && name.length() >= MIN_TRANSLITERATION);
    }

    /// Whether this is a post alone before a name with a dot, in a text that names such an organisation before.
    private boolean isOfNamedBody(String text, OfficePhrase phrase, int nameStart) {
        return beginsClause(text, phrase.start())
                && OF_NAMED_BODY.matcher(phrase.textIn(text)).matches()
                && BODY_OF_STATES.matcher(text).region(0, phrase.start()).find()
                && names.startsDottedName(text, nameStart);
    }

    /// Whether this is the spokesman of a foreigner before a foreign name: 古特雷斯的发言人某某·某某.
    private boolean speaksForLeader(String text, OfficePhrase phrase, int nameStart) {
        int end = phrase.start() - 1;
        boolean spokesman = end > 2
                && text.charAt(end) == '的'
                && SPOKESMAN.matcher(phrase.textIn(text)).matches();
        if (!spokesman) {
            return false;
        }
        for (int start = Math.max(0, end - MAX_LEADER); start <= end - MIN_TRANSLITERATION; start++) {
            if (names.isTransliterated(text.substring(start, end))) {
                return names.startsDottedName(text, nameStart)
                        || names.findEnd(text, nameStart, true) - nameStart >= MIN_TRANSLITERATION;
            }
        }
        return false;
    }

    private static boolean beginsClause(String text, int at) {
        return at == 0 || "，。；：“\n".indexOf(text.charAt(at - 1)) >= 0;
    }

    /// Whether this is 行长 before a foreign name in a text about a central bank.
    private boolean isCentralBanker(String text, OfficePhrase phrase, int nameStart) {
        String office = phrase.textIn(text);
        return office.endsWith("行长")
                && (office.length() <= "该行行长".length()
                        || WITH_FIELD.matcher(office).lookingAt())
                && CENTRAL_BANK.matcher(text).find()
                && names.findEnd(text, nameStart, true) - nameStart >= MIN_TRANSLITERATION;
    }

    /// Whether a transliterated name follows a post in an organ of a state or of several.
    private boolean isInService(String text, OfficePhrase phrase, int nameStart) {
        String office = phrase.textIn(text);
        boolean thatBody = OF_THAT_BODY.matcher(office).matches()
                && (office.startsWith("该") || (phrase.start() > 0 && text.charAt(phrase.start() - 1) == '该'));
        boolean service = thatBody
                || (OF_SERVICE.matcher(office).matches()
                        && !OF_NO_STATE
                                .matcher(text)
                                .region(Math.max(0, phrase.start() - BEFORE_POST), phrase.end())
                                .find());
        int end = service ? names.findEnd(text, nameStart, true) : -1;
        String name = end > 0 ? text.substring(nameStart, end) : "";
        return isDotted(name) || (name.length() >= MIN_TRANSLITERATION && names.isTransliterated(name));
    }

    private static boolean isDotted(String name) {
        return name.chars().anyMatch(c -> "·•・‧∙･-".indexOf(c) >= 0);
    }
}
