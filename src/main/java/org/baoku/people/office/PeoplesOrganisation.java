package org.baoku.people.office;

import java.util.regex.Pattern;

/// People's organisations (人民团体), whose names read like those of associations.
public final class PeoplesOrganisation {
    private static final Pattern NAME = Pattern.compile(
            "文联|(?:作家|书法家|美术家|音乐家|戏剧家|舞蹈家|摄影家|曲艺家|电影家|电视艺术家|民间文艺家|杂技家)协会|作协|[国省市县区藏疆古西夏][书美音剧舞影]协|科学技术协会|科协|台湾同胞联谊会|台联|侨联|归国华侨联合会|青年联合会|青联|妇女联合会|妇联|"
                    + "残疾人联合会|残联|工商业联合会|工商联|文学艺术界联合会|新闻工作者协会|记协|对外友好协会|对外友协|法学会|红十字会|贸促会|社会科学界?联合会|社科联|"
                    + "国际贸易促进委员会|黄埔军校同学会|宋庆龄基金会|消费者权益保护委员会|友好协会|海峡两岸关系协会|海协会|关心下一代工作委员会|计划生育协会|计生协");

    private static final Pattern PARTY = Pattern.compile(
            "(?:民革|民盟|民建|民进(?!党)|农工党|致公党|九三学社|台盟|民主同盟|民主建国会|民主促进会|农工民主党|民主自治同盟|国民党革命委员会)[^，。；]{0,8}(?:中央|委员会|[省市区县]委|大会)");

    private static final Pattern PARTY_POST = Pattern.compile("(?:常务|专职)?副?(?:主席|主委)");

    private static final Pattern TRADE_UNION = Pattern.compile("总工会");

    private static final Pattern POST = Pattern.compile("(?:名誉|常务|兼职|驻会|执行|专职|第一|副)*(?:主席|会长|理事长|秘书长|总干事)");

    private PeoplesOrganisation() {}

    /// Whether a text names one.
    static boolean isNamedIn(String text) {
        return NAME.matcher(text).find();
    }

    /// Whether a post that does not say of what (副主席) is that of an organisation which its sentence names:
    /// 在市妇联执委会议上，某某当选副主席.
    public static boolean hasPost(String post, String sentence) {
        return (POST.matcher(post).matches()
                        && (isNamedIn(sentence) || TRADE_UNION.matcher(sentence).find()))
                || (PARTY_POST.matcher(post).matches()
                        && PARTY.matcher(sentence).find());
    }
}
