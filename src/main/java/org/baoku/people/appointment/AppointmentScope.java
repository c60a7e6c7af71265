package org.baoku.people.appointment;

import java.util.List;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment;
import org.baoku.people.name.ResourceLists;

/// Which offices count as public ones in statements about appointments: those of the state, the parties, the
/// armed forces, state firms, universities, hospitals, mass organisations and federations; not those of
/// private firms and clubs, nor trainers.
final class AppointmentScope {
    private static final Pattern FIRM = Pattern.compile(
            "公司(?!注册处)|集团(?!军)|股份|企业(?!合作|联合会|家协会|局|办)|证券(?!监督|监管|交易|委员会|及?期货)|基金(?!会|委员会)|(?<!社会|医疗|养老|失业|工伤)保险|科技(?!局|部|厅|委|司|署|处|科|大学|学院|馆|协|工业局|和|园|城|新区|开发区|产业园|创新|小镇|示范区|示范园|特派)|控股|酒店|银行|理财|信托|期货|工作室|事务所|俱乐部|传媒|影业|影视|汽车|商学院|财险|人寿|地产|置业|资本|创投|投控|分行|支行|超市|贝壳|资管");

    /// Organs of the state that administer firms or are called after what firms do: 酒店管理局, 汽车产业园管委会.
    private static final Pattern STATE_ORGAN =
            Pattern.compile("^(?!.*(?:公司|集团|银行|股份(?!合作)|董事会|总裁)).*(?:局副?局长|局党|管理局|管委会|管理委员会|(?:管理|工业|合作|置业)办)");

    /// A company of its own, and not the branch of one; that of a place (省…公司) belongs to the state.
    /// What is awarded and not held: 全国优秀县委书记.
    private static final Pattern AWARD = Pattern.compile("(?:全[国省市])?(?:优秀|最美|先进|模范)");

    private static final Pattern COMPANY = Pattern.compile("^(?![省市州县区]).*(?:公司|集团(?!军))");

    private static final Pattern FIRM_POST = Pattern.compile(
            "(?:总裁|总?经理|董事长?|监事长?|首席(?!大?法官|大臣|部长|秘书|检察官|核?谈判代表|发言人|成员)[\\u4e00-\\u9fff]{1,6}|总监|法定代表人|董秘|独董|执行官|合伙人|财务负责人|职工监事代表|董事会(?:主席|秘书)|(?<![\\u4e00-\\u9fff])监事会主席|创始人|社长)$");
    private static final Pattern PUBLIC_ORGAN = Pattern.compile(
            "(?:情报|警务|警察|消防|入境|卫生防护中心|部安全|医管局.{0,8})总监|(?:管理局|发展局|金管局|医管局|贸发局|旅发局)(?:副|行政|执行|署理)*总裁|(?:(?:财政|国防|商务|外交|农业|交通|科技|能源|内政|司法|教育|卫生|环境|资源|建设|信息化)部|委员会|总司|总署|议会|政府|联储|大学|医院|研究院|统计局.{0,6})(?:前|原|时任)?首席");

    /// A rank alone, which is no office: 晋升副厅级.
    private static final Pattern LEVEL = Pattern.compile("[正副]?[国省部厅局司处县科乡师地]{1,2}级(?:领导)?(?:干部|职务)?");

    /// Firms that do not belong to the state and whose posts are printed without 公司.
    private static final Pattern PRIVATE_FIRM = Pattern.compile(
            "民营(?!经济|企业家)|私营|华为|腾讯|快手|拼多多|滴滴|阿里巴巴|百度|京东(?!城)|小米(?!椒)|字节跳动|美团|恒大(?!社区)|万达(?!社区)|万科|碧桂园|融创(?!新)|比亚迪|蚂蚁|网商银行|微软|谷歌|特斯拉|波音|高通|英特尔|海信|联想");

    private static final Pattern PRIVATE = Pattern.compile("民营企业(?!家)");

    private static final Pattern CENTRAL_BANK = Pattern.compile(
            "央行|中央银行|人民银行|储备银行|国家银行|英格兰银行|开发银行|基础设施投资银行|清算银行|世界银行|世行|货币基金组织|亚投行|农业发展基金|人口基金|儿童基金|(?:证券|期货|黄金)交易所|[上深北]交所|中国银行(?!业)");
    private static final Pattern ORGANISATION = Pattern.compile("自民党|自由民主党|货币基金组织|世界银行|世行");
    private static final Pattern PARTY = Pattern.compile("党委|党组|纪委|党总支|党支部|工委|工会|[民国进主]党副?总裁");

    /// Words of the notices of firms that belong to shareholders.
    private static final Pattern LISTED_FIRM = Pattern.compile("股东大会|独立董事|证券代码|职工代表监事");

    private static final Pattern SPORT = Pattern.compile(
            "教练|领队|^[^、，]*(?<![支大中总小分]|卫队|宪兵队|警队|刑警|特警|交警|消防|救援|工作|考察|科考|巡查|执法|突击|巡逻|生产|代表|检查|缉私|联防|民兵|应急|抢险|维和|医疗|宣讲|勘探|地质|监察|考古|登山|审讯|侦查|侦察|警卫|游击|赤卫|宣传|农场|[分中大总支小]队)队长$|球队|国家队|俱乐部|主帅|球员|足球队|篮球队|国少队|国青(?!联)|战队|服务队|志愿者|车队|商会会长单位|足协杯|粉丝|班长|班主任|辅导员|学生会|学生干部|剧组|乐队|导演|推广大使|形象大使|代言|宣传大使|旅游大使|品牌|课代表|副会长单位|理事单位|执行事务合伙人|评委|主持人|主播|编剧|制片");
    private static final Pattern WEAK = Pattern.compile(
            "代表|负责人|顾问|助理|领导人|领袖|队长|教授|研究员|秘书|成员|委员|理事|院士|主管|主编|法定代表人|组长|副组长|参谋|副教授|指挥|总指挥|召集人|专员|科员|观察员|接班人|总监|协调员|站长|店长|船长|机长|列车长|馆员|特使|家长|排长|班长|连长|厂长|车间主[任管]|团长|校长助理");
    /// The heads of a group that the state forms, which the sentence names.
    private static final Pattern GROUP_POST = Pattern.compile("(?:常务|第一)?副?(?:组长|总?指挥|总指挥长)");

    private static final Pattern GROUP = Pattern.compile("(?:领导|协调|工作)小组|指挥部|专班");

    private static final Pattern LAST_POST = Pattern.compile(
            "(?:(?<!安全|国安|总统|首席|总理|首相|国务卿|部长|外长|主席|政府|白宫|内阁|王室|外交|外事|总统办公室)顾问|教授|研究员|院士|法定代表人|合伙人|(?<!台湾地区|政府|当局|党|政治局|副|前|代理|哈马斯|共和国|部队|阵线|运动|组织|联盟)领导人|(?<!院|党|最高|国家|反对派|议会)领袖|列车长|乘务长|店长|厂长|护士长|观察员|(?<!事务|驻华|战略沟通|特别|联合国.{0,12})协调员|作家|记者|律师)$");

    private static final Pattern STATE = Pattern.compile(
            "国资委|组织部|[省市县区州]委(?!员)|[省市县区州]政府|[省市县区州]人民政府|中组部|国务院|巡视|纪检|党组(?:研究)?决定|监委|审查调查|监察调查|违纪违法|(?<!工作人员)受贿[、一罪]");

    /// Who investigates those who work for the state.
    private static final Pattern DISCIPLINE = Pattern.compile("(?:纪委|监委|纪检监察组).{0,40}(?:调查|处分|消息)|(?:被|遭)(?:双开|查)");

    /// A firm that an office names, and not only calls 公司.
    private static final Pattern NAMED_FIRM =
            Pattern.compile("[^、，](?<!销售|下属|所属|全资|控股|[子分])公司|集团|银行|证券|保险|基金|控股|科技|股份");

    /// An office of the firm that the article is about.
    private static final Pattern THIS_FIRM = Pattern.compile("公司(?![原前])|第[一二三四五六七八九十]+届[董监]事会");

    /// How much of an article says which firm it is about.
    private static final int BEGINNING = 200;

    private final List<Pattern> stateFirms = ResourceLists.lines("state-firms.txt").stream()
            .map(Pattern::compile)
            .toList();

    /// Whether an appointment to this office counts.
    ///
    /// @param sentence in which it is told
    boolean counts(String office, Appointment.Kind kind, String sentence, String article) {
        if (AWARD.matcher(office).lookingAt()) {
            return false;
        }
        boolean inGroup =
                GROUP_POST.matcher(office).matches() && GROUP.matcher(sentence).find();
        if (office.startsWith("所有")
                || office.startsWith("本次")
                || office.startsWith("本届")
                || SPORT.matcher(office).find()
                || (!inGroup && WEAK.matcher(office).matches())
                || (LAST_POST.matcher(office).find() && !office.contains("、"))) {
            return false;
        }
        if (LEVEL.matcher(office).matches()) {
            return false;
        }
        if (isMostlyPrivate(office) || PRIVATE_FIRM.matcher(office).find()) {
            return false;
        }
        boolean firm =
                FIRM.matcher(office).find() && !STATE_ORGAN.matcher(office).find();
        boolean firmPost = FIRM_POST.matcher(office).find();
        if ((firm || firmPost) && PRIVATE.matcher(sentence).find()) {
            return false;
        }
        if (CENTRAL_BANK.matcher(office).find()) {
            return true;
        }
        if (PARTY.matcher(office).find()) {
            boolean listed = (firm || office.contains("经理"))
                    && LISTED_FIRM.matcher(article).find();
            return !listed || isStateFirm(office);
        }
        if (!firm
                && (!firmPost
                        || isOfPublicOrgan(office)
                        || isOfAssociation(office, sentence)
                        || isOfParty(office, sentence))) {
            return true;
        }
        boolean thisFirm = THIS_FIRM.matcher(office).lookingAt();
        String beginning = article.substring(0, Math.min(article.length(), BEGINNING));
        boolean unnamed = !firm || thisFirm || !NAMED_FIRM.matcher(office).find();
        return isStateFirm(office)
                || STATE.matcher(sentence).find()
                || DISCIPLINE.matcher(beginning).find()
                || (unnamed && isStateFirm(sentence))
                || (thisFirm && isStateFirm(beginning));
    }

    /// Whether a post that firms have too is one of the state or of an international organisation:
    /// 财政部首席经济学家.
    private static boolean isOfPublicOrgan(String office) {
        return PUBLIC_ORGAN.matcher(office).find();
    }

    /// Whether 监事长 is told with the other posts of an association.
    private static boolean isOfAssociation(String office, String sentence) {
        return office.equals("监事长") && (sentence.contains("会长") || sentence.contains("秘书长"));
    }

    /// Whether 总裁 is told of a party or of an international organisation: 自民党总裁.
    private static boolean isOfParty(String office, String sentence) {
        return office.endsWith("总裁") && ORGANISATION.matcher(sentence).find();
    }

    private boolean isStateFirm(String text) {
        return stateFirms.stream().anyMatch(firm -> firm.matcher(text).find());
    }

    /// Whether an office is a career in firms of which most do not belong to the state.
    private boolean isMostlyPrivate(String office) {
        int ofState = 0;
        int others = 0;
        for (String entry : office.split("[、，]", -1)) {
            if (isStateFirm(entry) || PARTY.matcher(entry).find()) {
                ofState++;
            } else if (COMPANY.matcher(entry).find()) {
                others++;
            }
        }
        return others >= 3 && others > ofState;
    }
}
