package org.baoku.people.appointment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.name.PatternList;

/// The verbs that tell of appointments, and the words around them that decide whether and when it happened.
public final class AppointmentVerbs {
    private static final PatternList LIST = new PatternList("appointment-verbs.txt");

    /// Verbs with their person between them and the office: 任命某某为市长.
    static final Pattern ABOUT = Pattern.compile(
            "(?<verb>拟?(?:" + LIST.alternatives("about") + ")|[选聘](?!择|手|拔|定|举)|"
                    + "(?<![责主信常委上连就卸在胜重曾现原时历拟兼出转调升接留改新担候两几数一二三四五六七八九十首适])任(?!" + LIST.alternatives("no-verb") + "))"
                    + "(?:了)?[：:]?(?!新一|下一|上一|第[0-9一二三四五六七八九十])(?:(?:此前|先前|曾|现|目前|自[0-9]{4}年(?:[0-9]{1,2}月)?(?:以来|起))(?:曾|一直)?(?:担任|任|出任)[^，。；的]{2,24}的)?(?<person>(?:[^，。；！？\\n“”（(：:]|[（(][^（）()]{1,12}[）)]){2,160}?)(?:继续)?(?<link>担任|连任|出任|兼任|接任|为(?!为|[大上中少][校将]为|同志)|(?<![、和与及主])任(?!命|免|务|职)|作为|当(?!选))");

    /// A further person of the same verb: 任命某某为市长，某某为副市长.
    static final Pattern FURTHER = Pattern.compile(
            "[，、；;](?<person>(?:[^，。；！？\n“”（(：:为任]|为(?=[大上中少][校将]|同志)|[（(][^（）()]{1,12}[）)]|(?<=[、和与及，；;])任){2,160}?)(?:(?<!选)为(?![大上中少][校将]|同志)|兼任|兼(?=[\\u4e00-\\u9fff]{2}))");

    /// Verbs that take persons out of an office: 免去某某的局长职务.
    static final Pattern DISMISSING = Pattern.compile(
            "(?<!拟)免去|解除|解聘(?=其|[\\u4e00-\\u9fff]{2,4}的?[^，。；]{2,24}职务)|撤销|罢黜|罢免(?:并[\\u4e00-\\u9fff]{2})?|免除|撤去|终止(?=[\\u4e00-\\u9fff]{2,4}(?:同志)?的?[^，。；代]{2,30}职务)|(?<!拟)免(?=[\\u4e00-\\u9fff]{2,4}(?:同志)?的?[\\u4e00-\\u9fff]{2,30}职)");

    /// Verbs whose person stands before them.
    static final Pattern TAKING = Pattern.compile(
            Stream.of("gone", "resigned", "elected", "nominated", "former", "current", "acting")
                            .map(kind -> "(?<" + kind + ">" + LIST.alternatives(kind) + ")|")
                            .collect(Collectors.joining())
                    + "(?<appointed>" + LIST.alternatives("appointed") + "|(?:" + LIST.alternatives("become")
                    + "|(?<![责主信常委上下连就卸在胜重留离赴到免职候两几数一二三四五六七八九十首适]|[^0-9.][0-9])任(?!" + LIST.alternatives("no-verb")
                    + ")"
                    + "|(?<=(?:(?<![\\u4e00-\\u9fff])|(?<=[称示道了宣由]))[\\u4e00-\\u9fff&&[^能以够不可堪]]{1,2}[胜连上下信])任(?!命|务|何|意|期))(?:成?为|了)?)");

    /// Words before a verb that say when or how, not who.
    static final Pattern ADVERBS = Pattern.compile("(?:" + LIST.alternatives("adverb") + ")+$");

    /// Words that introduce a statement and do not belong to the name after them.
    static final Pattern INTRODUCTION = Pattern.compile(".*(?:" + LIST.alternatives("introduction") + ")");

    /// Conditions, wishes and refusals: what they say has not happened.
    static final Pattern NOT_A_FACT = Pattern.compile(LIST.alternatives("not-a-fact"));

    /// An expectation in the clause before, which the clause of the verb goes on with: 有望接棒，出任….
    static final Pattern EXPECTATION = Pattern.compile("(?:有望|或将|可能|将会|有意|据传|传闻|传言)[^，。；]{0,8}，$");

    /// Conditions in an earlier clause of the sentence: 如果法案通过，他当选为…就会….
    static final Pattern CONDITION = Pattern.compile("如果|如若|倘若|假如|假若|一旦|万一|除非");

    /// An office that nobody holds yet.
    static final Pattern NEXT_HOLDER = Pattern.compile("(?:为)?下一?[任届]");

    /// What follows an office that has not been taken: 接任秘书长的传闻.
    static final Pattern RUMOUR = Pattern.compile("的?(?:传闻|传言|可能性?|资格|意愿|呼声|机会|条件)(?!的人)|们|[都均皆](?=[^，。])");

    /// What follows an office in a subordinate clause: 担任市长期间 tells nothing new.
    static final Pattern SUBORDINATE = Pattern.compile(
            "(?:以?及|和|与)[^，。；]{2,24}期间|[0-9]{1,2}年|(?:已|已经|尚|还)*(?:近|有|逾|达|超过?|长达|不足|不到|未满|不满)?[0-9一二三四五六七八九十两多余]{1,3}(?:年|个月)|(?:的)?(?:时期|时候|期间|以来|之后|之前|之初|时(?!任|代)|后(?!任|又)|前(?!任)|一事|届满|开始|任期|任上|的?(?:资格|意愿|申请|可能|消息|传闻|声音|呼声|机会|条件))");

    /// Someone's particulars after a name, as in notices before appointments: 某某，男，1974年1月生.
    static final Pattern PARTICULARS = Pattern.compile(
            "(?<=^|[。；\n：:，、 \u3000“”）)])(?<name>[\\u4e00-\\u9fff·]{2,12})(?:同志|先生|女士)?(?:（[^（）]{1,24}）|\\([^()]{1,24}\\))?(?:的?(?:个人|工作)?(?:简历|履历)|[，,：:](?:男|女|汉族|国家[一二三]级|[\\u4e00-\\u9fff]{1,4}族|[12][0-9]{3}年|现年|生于|出生|籍贯|[0-9]{2}岁|今年[0-9]))"
                    + "|(?<=^|[。；\n：:，、 \u3000“”）)])(?<born>[\\u4e00-\\u9fff·]{2,12}?)曾?(?:出生于|生于|[12][0-9]{3}年[0-9]{0,2}月?(?:出)?生|(?<!生)于[12][0-9]{3}年|现年[0-9]|是一[名位]|长期在?|早年|早期|大学毕业(?=后|时|那年|前)|毕业于)");

    /// Replacing someone: 接替某某出任市长.
    static final Pattern REPLACING = Pattern.compile(
            "(?:接替|接任|取代|接班|替代|接棒|代替)了?(?:[^，。；、]{0,8}的(?!职[务位]|岗位|位置))?(?<person>[他她]|[^，。；的、]{2,16}?)(?:同志|先生|女士)?(?:的(?:职[务位]|岗位|位置))?(?:，(?=担任|出任|任|就任|成为))?(?:担任|出任|兼任|任|成为|就任|为|的人?是(?!否)|的(?=[^，。；]{2,30}(?:职务|一职|职位)))");

    /// Words without which a text tells of no appointment; a cheap test before the others.
    public static final Pattern HINT = Pattern.compile(LIST.alternatives("hint"));

    /// The beginning of any verb of a statement.
    public static final Pattern ANY = Pattern.compile(String.join(
            "|",
            List.of(
                    "(?:" + REPLACING.pattern().replaceAll("\\(\\?<[a-z]+>", "(?:") + ")",
                    "(?:" + DISMISSING.pattern() + ")",
                    "(?:" + TAKING.pattern().replaceAll("\\(\\?<[a-z]+>", "(?:") + ")",
                    "(?:" + ABOUT.pattern().replaceAll("\\(\\?<[a-z]+>", "(?:") + ")")));

    /// The groups of [#TAKING] by kind.
    static final Map<Kind, String> GROUPS = Map.of(
            Kind.REMOVED, "gone",
            Kind.RESIGNED, "resigned",
            Kind.ELECTED, "elected",
            Kind.NOMINATED, "nominated",
            Kind.FORMER, "former",
            Kind.CURRENT, "current",
            Kind.ACTING, "acting",
            Kind.APPOINTED, "appointed");

    /// Words for a person who was named before.
    static final Set<String> PRONOUNS = Set.of("他", "她", "其", "本人", "此人", "该同志", "其本人", "二人", "两人", "后者", "前者", "此君");

    /// Adverbs at the beginning of a clause.
    static final Pattern LEADING_ADVERBS =
            Pattern.compile("^" + ADVERBS.pattern().replace(")+$", ")+"));

    /// What stands between a dismissed person and the office.
    static final Pattern PARTICLES =
            Pattern.compile("(?:同志|先生|女士|(?:大|上|中|少|次)[将校帅]|等人?|的|所?担任的?|所?兼任的?|所?任的?|现任的?|原任的?|本兼各职|一切)*");

    /// A word right before an office that says that it is a former or a new one.
    public static final Pattern BEFORE_OFFICE = Pattern.compile(
            "(?:(?:选举|差额选举|等额选举)(?:产生|出)了?|时任|(?:当时|彼时)的|曾经的|昔日的|原任|前一任|上一任|前任|新任|新当选(?:的|为)?|当选的|(?:刚刚?|新近?|最近|近期)(?:就任|上任|到任|履新)的|(?:即将|已|刚刚?)?(?:卸任|离任)的|最后一任|[被遭](?:议会|国会)?(?:罢免|解职|免职|撤职|革职|推翻|解雇)的|(?:新|刚刚?|刚刚?被)任命的|现任|拟任|候任|辞职的|原|(?<![此之以目日先早生始束幕演赛课映播战行术婚产节餐睡班来年月周天钟岁眼当])前)$");

    /// What follows 原阳 and 原平 where they are no places, but 原 stands before one: 原阳山市.
    private static final String REST_OF_PLACE = "[\\u4e00-\\u9fff&&[^市县区]]{1,2}[市县区州]";

    /// 原 or 前 at the beginning of an office.
    public static final Pattern LEADING_FORMER = Pattern.compile(
            "(?:时任|原任|前一任|上一任|前任|原(?![子料创油]|动力|州(?!长)|[阳平](?!" + REST_OF_PLACE + "))|前(?![进锋郭海线哨沿茅旗])(?!总理府))");

    /// 原 or 前 inside an office: 区委原书记.
    public static final Pattern FORMER_INSIDE = Pattern.compile(
            "(?<![太五平中高草三沁清阳荆开松固秋塬广丰])(?:(?<=[省市县区州旗盟镇乡村局厅部委院会府司处科校办组所党社队团站行公心关协署厂场馆库园])原|原(?![市县区镇乡村]))(?![阳平子料创则始油住产]|动力|州(?!长))|(?<=[\\u4e00-\\u9fff])时任|(?<=[\\u4e00-\\u9fff])(?<![目以之日此年眼当向支始束])前(?![进锋郭海线哨沿列台湾期旗0-9])");

    /// A word inside an office that says that it is taken, held or left: 某国新任总统.
    static final Pattern TAKEN_INSIDE =
            Pattern.compile("(?<=[\\u4e00-\\u9fff]{2})(?:新任|现任|候任|新?当选|卸任)(?=[\\u4e00-\\u9fff]{2})(?!.*[、，])");

    /// Leaving or keeping an office that stands before the name: 部长某某宣布辞职, 总统某某成功连任.
    static final Pattern LEAVING = Pattern.compile(
            "(?: ?[（(][^（）()]{1,30}[）)])?(?:，(?=[已将于]))?(?:[和与及、][^，。；：“”]{2,20}?等[^，。；：“”]{0,12}?(?=[已被遭]))?(?:[^。；：“”、]{0,60}，(?=(?:随后|最终|并|遂|于是)(?:宣布)?(?:引咎)?辞职))?(?:因[^，。；：“”、]{2,40}?(?=而?被|辞去职务))?(?:[^，。；：“”、]{0,24}?(?=宣布(?:引咎)?辞职)|[^，。；：“”、]{0,12}?)(?:(?<resigned>(?<!要求|呼吁|敦促|他|她)(?:宣布辞职|引咎辞职|提出辞职|(?<!申)请辞(?!去)|[递提]交了?(?:辞呈|辞职信)|辞任(?=[。，；、]|$)|辞去职务(?=[。，；、]|$)|辞职(?!信|报告|申请|后|的|要求)))|(?<removed>(?<!他|她)[被遭](?:[^，。；：“”、]{0,14}?(?:免职|解职|革职|撤职|罢免)(?!的)|[^，。；：“”、]{0,14}?(?:解除|免去)(?:其|全部|一切|领导)?职[务权])|不再担任(?:现职|该职|上述职务|这一职务)|(?:到龄)?免职(?=[，。；、]|$)|^(?:卸任|离任)(?=[，。；]|$)|(?:宣布|将|已|正式|期满|届满|日前|近日|[年月日]底?)(?:将|于|在|正式|会|从[^，。；：“”、]{2,10}|[0-9年月日底初末今明后]{2,6})*(?:卸任|离任|去职|卸职|退任)(?=[。，；后、]|回国|$))|(?<again>(?:获得|成功|实现|赢得|胜选|宣誓|再次|连选)连任(?![^，。；]*[长统席任])))");

    /// A word for someone's relative before that person's name.
    static final Pattern RELATION = Pattern.compile(
            "^(?:[其的])?(?:夫人|妻子|丈夫|长子|次子|儿子|女儿|弟弟|哥哥|父亲|母亲|岳父|外祖父|祖父|(?:前任|继任者)[为是]?)|^[其之][子女弟妹兄夫妻父母](?!任)|^(?:被告人|犯罪嫌疑人)");

    /// What stands before the name of someone's relative, who may have the same family name.
    static final Pattern RELATIVE = Pattern.compile("(?:夫人|妻子|丈夫|女儿|儿子|[长次幼]子|[长次幼]女|父亲|母亲|弟弟|哥哥|姐姐|妹妹|之子|之女)$");

    /// The kind that [#BEFORE_OFFICE] says.
    static Kind kindBeforeOffice(String word) {
        if (word.endsWith("辞职的")) {
            return Kind.RESIGNED;
        }
        if (word.endsWith("卸任的") || word.endsWith("离任的") || word.equals("卸任") || "被遭".indexOf(word.charAt(0)) >= 0) {
            return Kind.REMOVED;
        }
        if (word.startsWith("当时")) {
            return Kind.FORMER;
        }
        return switch (word.charAt(0)) {
            case '新', '刚', '当', '近' -> word.contains("当选") ? Kind.ELECTED : Kind.APPOINTED;
            case '最' -> word.startsWith("最近") ? Kind.APPOINTED : Kind.FORMER;
            case '选', '差', '等' -> Kind.ELECTED;
            case '现' -> Kind.CURRENT;
            case '拟', '候' -> Kind.NOMINATED;
            default -> Kind.FORMER;
        };
    }

    private AppointmentVerbs() {}
}
