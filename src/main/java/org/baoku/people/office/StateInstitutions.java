package org.baoku.people.office;

import java.util.regex.Pattern;

/// Institutions of the state or of several states whose heads are called as those of firms and schools.
final class StateInstitutions {
    /// Organisations of several states, a party's leadership and banks of the state, whose heads are called as those of
    /// firms.
    private static final Pattern HEADED_LIKE_FIRMS = Pattern.compile(
            "(?:国际货币基金组织|国际清算银行|金融管理局|金管局|自民党|亚洲开发银行|亚开行|美洲开发银行|世界银行集团|国际金融公司|亚投行|基础设施投资银行|国际农业发展基金|农发基金|医院管理局|医管局|机场管理局|机管局|贸易发展局|贸发局|旅游发展局|旅发局|生产力促进局|市区重建局|市建局|积金局|证监会)(?:第一|常务|行政|执行|助理)?副?$");

    /// The banks that set the course of others.
    private static final Pattern STATE_BANK = Pattern.compile(
            "(?:央行|中央银行|^(?:日本|韩国|泰国|芬兰|加拿大|以色列|法兰西|法国|西班牙|意大利|瑞典|希腊|葡萄牙|爱尔兰|阿尔及利亚|赞比亚|坦桑尼亚|乌干达|加纳|墨西哥|俄罗斯|老挝|印度尼西亚|印尼|蒙古)银行|人民银行|储备银行|国家银行|英格兰银行|开发银行|投资银行|世界银行|世行|亚投行|亚开行)(?:前|原|第一|常务|执行)?副?$|人民银行.{0,12}(?:分行|支行|管理部)(?:党委)?副?$");

    /// Whose committees are of the state or a party, and not of an association.
    private static final Pattern OF_CONGRESS =
            Pattern.compile("人大|人民代表大会|政协|中央|国务院|纪律检查|监察|(?:国|议)会|[参众议]议?院|欧盟|(?:省|市|县|区|州)$");

    /// Universities and colleges, some of which have a branch: 中国地质大学（武汉）.
    private static final String NAME_OF_UNIVERSITY = ".{2,14}(?:(?:大学|学院)(?:[（(][\\u4e00-\\u9fff]{2,4}[）)])?|高等专科学校)";

    private static final Pattern UNIVERSITY = Pattern.compile(NAME_OF_UNIVERSITY + "[原前]?(?:常务|执行)?副?");

    private static final Pattern PARTY_OF_UNIVERSITY =
            Pattern.compile(NAME_OF_UNIVERSITY + "[原前]?校?(?:党委|纪委)[原前]?(?:常务)?副?");

    private StateInstitutions() {}

    /// Whether this is the head of a university or its party, or of a branch of a foundation that a place runs.
    static boolean areHeadedBy(String modifiers, String head) {
        return switch (head) {
            case "院长" -> modifiers.matches("中国(?:社会)?科学院副?|中国工程院副?");
            case "校长" -> isUniversity(modifiers);
            case "董事长" -> modifiers.matches("(?:台湾)?(?:海基会|海峡交流基金会)[前原]?副?");
            case "行长" -> STATE_BANK.matcher(modifiers).find();
            case "总裁", "总经理" -> HEADED_LIKE_FIRMS.matcher(modifiers).find();
            case "理事" -> modifiers.matches(".*(?:联储|联邦储备委员会|储备银行)前?");
            case "经济学家" -> modifiers.matches(".*(?:组织|联合国|亚投行|世界银行|世行|央行|中央银行|开发银行|贸发会议|财政部|经济部|劳工部|商务部|国务院)前?首席");
            case "常委", "委员", "成员" -> PARTY_OF_UNIVERSITY.matcher(modifiers).matches();
            case "书记" ->
                PARTY_OF_UNIVERSITY.matcher(modifiers).matches() || modifiers.matches(".{2,32}驻.{2,12}(?:村|社区|工作队)第一");
            case "会长" -> modifiers.matches("(?=.*[省市县区]).*基金会.*工作委员会副?");
            case "巡视员", "调研员" -> !modifiers.contains("公司") && !modifiers.contains("集团");
            case "委员会委员" -> OF_CONGRESS.matcher(modifiers).find();
            default -> false;
        };
    }

    /// Whether this is a university or college, with 副 where its vice president is meant.
    static boolean isUniversity(String modifiers) {
        return UNIVERSITY.matcher(modifiers).matches();
    }
}
