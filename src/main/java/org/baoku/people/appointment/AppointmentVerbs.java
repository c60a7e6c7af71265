package org.baoku.people.appointment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;

/// The verbs that tell of appointments, and the words around them that decide whether and when it happened.
public final class AppointmentVerbs {
    /// Verbs with their person between them and the office: 任命某某为市长.
    static final Pattern ABOUT = Pattern.compile(
            "(?<verb>拟?(?:任命|聘任|委任(?!命)|聘请|续聘|增聘|提拔任用|提拔|选举产生|选举|推选|补选|增选|推举|推荐|提名|提请任命|任用|派遣|指派|决定(?=[^，。；]{2,10}为[^，。；]{0,30}代(?:理|[省市县区州]))|决定(?=[：:](?!提名|推荐|拟|建议)(?:[^，。；任免]|（[^（）]{1,12}）){2,44}为)|(?:批准|确认|宣布|通过|指定|确定|明确)(?=[^，。；任选聘推举提为]{2,16}为))|[选聘](?!择|手|拔|定|举)|(?<![责主信委上连就卸在胜重曾现原时历拟兼出转调升接留改新担候两几数一二三四五六七八九十首适])任(?!命|务|何|意|期|性|职|用|内|前|教|重|免|凭|由|上[调转升改]|者|城(?![建管市投乡关中东南西北])|丘[市县镇]))"
                    + "(?:了)?[：:]?(?!新一|下一|上一|第[0-9一二三四五六七八九十])(?<person>(?:[^，。；！？\n“”（(：:]|[（(][^（）()]{1,12}[）)]){2,44}?)(?:继续)?(?<link>担任|出任|兼任|接任|为|任(?!命|免|务|职)|作为|当(?!选))");

    /// A further person of the same verb: 任命某某为市长，某某为副市长.
    static final Pattern FURTHER = Pattern.compile(
            "[，、；;](?<person>(?:[^，。；！？\n“”（(：:为任]|[（(][^（）()]{1,12}[）)]){2,44}?)(?:同志|先生|女士)?(?:为|兼任|兼(?=[\\u4e00-\\u9fff]{2}))");

    /// Verbs that take persons out of an office: 免去某某的局长职务.
    static final Pattern DISMISSING = Pattern.compile(
            "免去|解除|解聘(?=其|[\\u4e00-\\u9fff]{2,4}的?[^，。；]{2,24}职务)|撤销|罢免(?:并[\\u4e00-\\u9fff]{2})?|免除|撤去|免(?=[\\u4e00-\\u9fff]{2,4}(?:同志)?的?[\\u4e00-\\u9fff]{2,30}职)");

    /// Verbs whose person stands before them.
    static final Pattern TAKING = Pattern.compile(
            "(?<gone>不再(?:担任|兼任|出任|任)|卸任(?:的(?=[^，。；]{0,16}(?:长|总统|总理|首相|主席|大使|书记)))?|卸去|被免去|离任)"
                    + "|(?<resigned>辞去|辞任|辞掉|(?<!申)请辞(?!去)(?=[^，。；]{2,30}(?:长|主席|书记|主任|职务|一职)))"
                    + "|(?<elected>(?:被)?当选(?:成)?(?:为|的(?=[^，。；]{2,16}(?:长|主任|主席|书记)))?|被[^，。；被]{0,10}?(?:推选|选举|推举|选)(?:成)?为|获选(?:成?为|连任)?|连任|蝉联|高票当选为?)"
                    + "|(?<nominated>拟(?:提名|推荐|提拔|提)?(?:担任|出任|转任|聘任|任命|兼任|任(?!职务[为是：]))为?|拟(?:推荐提名|提名推荐|提名|推荐|任命|提拔|聘)为|(?:被)?(?:提名|推荐)(?:其)?(?:担任|出任|为)|提名任(?!命)|拟提名(?=[\\u4e00-\\u9fff]{2,20}(?:长|主任|主席|委员))|(?<=[，；])提名(?=[^，。；为]{2,20}(?:候选人|主任|主席|市长|县长|区长|检察长|院长|会长)[。；，候])|拟任职务[：为是])"
                    + "|(?<former>曾经?(?:先后|历|长期|短暂|同时|[两三四五多数]度|[两三四五多数]次|[于从自]?[0-9]{4}年[0-9年月日至到起—-]{0,20}|在[^，。；]{2,20}?){0,3}(?:担任过?|出任过?|兼任过?|任(?![内期命务何意])过?)|历任过?|原任|(?:落马|被查|案发|被捕|退休|去世)时任|(?:(?<!同)|(?<=[陪会随]同))时任(?!命|免|期)|(?:此前|先前|之前|早前|生前|(?<!日)前)(?:曾|一直)?(?:担任|任|出任)|先后(?:担任过?|任|出任)|(?:担任|任|出任|兼任)过(?!渡)|(?:此前|曾|原)为(?!了)|(?:曾经?|此前|先前|原)是(?!否|[^，。]{0,3}[名位个])|[当做]过(?=[^，。；的]{2,30}(?:长|书记|主任|主席|支书))|(?:案发|落马|被查|到案|退休|离休|离职|辞职|去世|逝世|卸任|投案|出事|生)前[系为是]|(?:当时|彼时|那时)(?:还|正|仍)?(?:任|担任|(?:是|为|系|身为)(?![^，。]{0,3}[名位个])(?=[^，。；]{2,40}的))|(?<![\\u4e00-\\u9fff])时为(?=[^，。；]{2,24}的)|[曾原]系|(?:被查|落马|案发)[时前]的(?:职务|身份)[是为]|(?:履[新职]|到任|上任|任现职|调任)前，(?<held>[^，。]{2,4})[为系是])"
                    + "|(?<current>(?:现在?|目前|当前|(?<!至)今|现仍)(?:不仅|不但)?(?:兼任|担任|任(?!职务[为是：]))|现[为系](?!了)|(?:目前|现在)是(?!否|由|[^，。]{0,3}[名位个])|现任职务[为是：]|(?:目前|现在?|当前)的?职务[为是：]|仍(?:然)?(?:担任|任|兼任)|继续(?:担任|兼任))"
                    + "|(?<acting>代理(?!人|商|律师)(?=.{0,10}(?:长|主席|主任|书记|总理|总统|首相))|代行(?![^，。；]{1,12}职[权务责][\\u4e00-\\u9fff&&[^的等]])|代任|暂代(?=[^，。；]{2,30}(?:长|主席|书记|主任|总理|总统|首相|一职|职务))|代为行使)"
                    + "|(?<appointed>被?(?:任命|委任(?!命)|聘任|聘请|聘|指定|确认|宣布|选派|委派|指派)(?:其)?(?:担任|出任|为)|获(?:任命|委任|聘任|聘)为?|受(?:命|邀|聘)(?:担任|出任|为)|"
                    + "(?:(?:递补|补缺|继任|接替|填补|接掌)(?=[，。；]|$)|担任|出任|兼任|转任|专任|调任|回任|升任|接任|就任|获任|改任(?:其为)?|明确为|走马上任(?=[^，。；]{2,24}(?:长|书记|主任|主席))|当上了?(?=[^，。；的]{2,20}(?:长|书记|主任|主席|支书))|(?:接过|执掌|担起了?|扛起了?)(?=[^，。；]{2,20}(?:一职|职务))|续任|挂任|挂职任|挂职担任|赴任(?=[^，。；]{2,20}(?:长|书记|主任|主席))|到任(?=[^，。；]{2,20}(?:长|书记|主任|主席)(?:之?后|，|。))|新(?:职务|身份|岗位)[是为]|去向[是为]|擢升为|晋升为|晋升|升为|提拔为|履新(?!前|后|以来|之)|成为(?=[^，。；]{2,24})|接棒|出掌|转岗任|提任|补任|再任|新任|兼(?=[^任、，。；]{2,24}(?:长|主任|书记|主席)[，。；、])|"
                    + "(?<![责主信委上连就卸在胜重留离赴到免职候两几数一二三四五六七八九十首适]|[^0-9.][0-9])任(?!命|务|何|意|期|性|职|用|内|前|教|重|免|凭|由|上|满|者|选|课|副职|城(?![建管市投乡关中东南西北])|丘[市县镇])|(?<=[，。；：称示道了宣由\n ][^能以够不可堪，。]{1,2}[胜连上信])任(?!命|务|何|意|期))(?:成?为|了)?)");

    /// Words before a verb that say when or how, not who.
    static final Pattern ADVERBS = Pattern.compile(
            "(?:(?:先后)?[两三四五六七八九十0-9]{1,2}次|一度|[0-9一二两三四五六七八九十几]{1,3}(?:年|个?月|天|周)[之以]?后|第[一二三四五六七八九十]{1,2}[次度]|[两三]度|(?:时隔|仅仅?)[0-9半一两二三四五六七八九十]{1,3}(?:年|个月|天)|(?:案发|落马|被查|到案|去世|逝世|退休|离休|履新|上任|到任|赴任|履职|调任)(?:之?前|时|后)?|(?:此次|本次)?(?:离任|卸任|任职)(?:之?前|后)|尽管|虽然|是(?=[今去前]年|[0-9于在])|自动|早在|早于|以来|连续[两二三四五六七八九多][届次年任]|连续|生前|以[^，。；]{1,20}(?:得票率|选票|[0-9]票|优势|差距|结果|票数)|多年|年间|[0-9]{4}[至到—-]|(?<=年)间|直至|顺利|提前|如期|临危受命|受命|火线|意外|被迫|最终|终于|短暂|[今昨明]起|今后|随即|暂时?|重新|旋即|紧接着|再度|相继|机构改革后|换届后|毕业后|转业后|回国后|跨(?:军种|兵种|省|市|县|部门|系统)|已经|已|将于|将会|将|会|仍|亦|刚刚|(?<=[月日年在])刚|则(?=[将会被已])|并不|正式|随后|后来|后又|后|又|再次|再|并且|并|还|也|同时|一并|分别|均|都|便|即|就|同年|同月|同日|次年|第二年|翌年|当年|次月|年底|年初|起|年中|开始|一直|长期|期间|其间|曾经|曾|此前|先前|之前|早前|更早|此外|另外|此后|此番|本次|今次|这次|于|自|在|从|至今|至|和(?=[0-9])|获公示|公示|目前|现|首次|成功|全票|高票|获得|获|受|被|当场|经|依法|一致|同意|表决通过|同志|先生|女士|向[\\u4e00-\\u9fff]{2,8}(?=提出|申请|请求)|申请|请求|提出|宣布|宣誓|拟|因个人原因|因工作原因|因工作变动|因年龄原因|因工作需要|因健康原因|因身体原因|主动|引咎|要求|"
                    + "[0-9]{2,4}年|[一二三四五六七八九〇零○]{4}年|[0-9一二三四五六七八九十]{1,3}月(?:份|[底初末])?|[0-9]{1,2}[日号]|[0-9]{1,2}岁|[0-9]{1,2}时|[上中下]旬|上午|下午|晚间?|[今去前](?:年[初底末中春夏秋冬]?)|[上本下]个?[月周]|近期|昨日|昨天|今天|今日|近日|日前|当天|当日|[一二三四五六七八九十两几数][周天个]月?[内后]|年内|即日起|依法|不久|任上|[ \u3000,至到—-]|[（(][^）)]{1,16}[）)])+$");

    /// Words that introduce a statement and do not belong to the name after them.
    static final Pattern INTRODUCTION = Pattern.compile(
            ".*(?:决定|接受|批准|同意|关于|获悉|表示|宣布|报道|消息|显示|公告|介绍|透露|据悉|官宣|通过|其中|由|对|让|请|推荐|提名|任命|免去|称|选举|投票|以及|委员|委托|指定|撤销|期间|会上|[0-9]日|[0-9]年|[0-9]月|目前|现年[0-9]+岁的|年[仅过近]?[0-9]+岁的|随着|此前|而|但|且|即|的|和|与)");

    /// Conditions, wishes and refusals: what they say has not happened.
    static final Pattern NOT_A_FACT = Pattern.compile(
            "如果|如若|若(?!干)|倘|假如|一旦|有望|可能|或将|或许|或(?=出任|担任|接任|接替)|希望|想要|意图|未能|没有|并未|从未|禁止|拒绝|是否|不会|不想|不愿|不适合|适合|能否|传言|传闻|竞选|角逐|争取|人选|不得|应当|可以|能够|有资格|谁|何时|要求.{0,6}(?:辞|下)|呼吁|敦促|反对|阻止|策划|图谋|密谋|企图|候选人(?=.{0,4}当选)|不能|无法|不可|难以|不同意|否认|规定|条件|不具备|发起$|利用(?:其|先后|在|曾|原|自己)*$|(?:要求|施压|主张|呼吁)[^，。；]{0,6}$");

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
            "[0-9]{1,2}年|(?:已|已经)?(?:近|有|逾|超过?|长达)?[0-9一二三四五六七八九十两多余]{1,3}(?:年|个月)|(?:的)?(?:时期|时候|期间|以来|之后|之前|之初|时(?!任|代)|后(?!任|又)|前(?!任)|一事|届满|任期|任上|的?(?:资格|意愿|申请|可能|消息|传闻|声音|呼声|机会|条件))");

    /// Someone's particulars after a name, as in notices before appointments: 某某，男，1974年1月生.
    static final Pattern PARTICULARS = Pattern.compile(
            "(?<=^|[。；\n：:，、 \u3000“”）)])(?<name>[\\u4e00-\\u9fff·]{2,12})(?:同志|先生|女士)?(?:（[^（）]{1,24}）|\\([^()]{1,24}\\))?(?:的?(?:个人|工作)?(?:简历|履历)|[，,：:](?:男|女|汉族|国家[一二三]级|[\\u4e00-\\u9fff]{1,4}族|[12][0-9]{3}年|现年|生于|出生|籍贯|[0-9]{2}岁|今年[0-9]))"
                    + "|(?<=^|[。；\n：:，、 \u3000“”）)])(?<born>[\\u4e00-\\u9fff·]{2,12})(?:出生于|生于|[12][0-9]{3}年[0-9]{0,2}月?(?:出)?生|(?<!生)于[12][0-9]{3}年|现年[0-9]|是一[名位]|长期在?|早年|早期|大学毕业(?=后|时|那年|前)|毕业于)");

    /// Replacing someone: 接替某某出任市长.
    static final Pattern REPLACING = Pattern.compile(
            "(?:接替|接任|取代|接班|替代)了?(?:[^，。；、]{0,8}的)?(?<person>[他她]|[^，。；的、]{2,16}?)(?:同志|先生|女士)?(?:，(?=担任|出任|任|就任))?(?:担任|出任|任|成为|就任|为|的(?=[^，。；]{2,30}(?:职务|一职|职位)))");

    /// Words without which a text tells of no appointment; a cheap test before the others.
    public static final Pattern HINT = Pattern.compile(
            "免职|递补|补缺|填补|接掌|任(?![何务意性凭由教])(?<![主责信]任)|免去|免除|解除|解聘|撤销|罢免|辞[去掉]|请辞|暂代|推举|[曾前原在]经?是|做过|当时|彼时|那时|时为|蝉联|新职务|新身份|新岗位|去向|曾经的|昔日的|走马上任|当[过上]|辞任|职务[为是：]|明确为|接过|执掌|[担扛]起|卸任|离任|去职|[一致表决议]通过|决定[：:]|批准|指定|宣布|明确|为[^，。；]{0,14}代|[曾前]系|[选聘]|荐|提名|接替|取代|替代|代理|代行|代为|成为|履新|提拔|[升晋现曾原前]为|[曾原现]系|[已还并时]兼|宣誓就职|[此职]前为|卸去|接棒|出掌|履[新职]前");

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
            "(?:时任|曾经的|昔日的|原任|前一任|上一任|前任|新任|新当选(?:的|为)?|当选的|(?:刚刚?|新近?|最近|近期)(?:就任|上任|到任|履新)的|(?:即将|已|刚刚?)?(?:卸任|离任)的|最后一任|[被遭](?:议会|国会)?(?:罢免|解职|免职|撤职|革职|推翻|解雇)的|(?:新|刚刚?|刚刚?被)任命的|现任|拟任|候任|辞职的|原|(?<![此之以目日先早生始束幕演赛课映播战行术婚产节餐睡班来年月周天钟岁眼当])前)$");

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
            "(?: ?[（(][^（）()]{1,30}[）)])?(?:[^。；：“”、]{0,60}，(?=(?:随后|最终|并|遂|于是)(?:宣布)?(?:引咎)?辞职))?(?:因[^，。；：“”、]{2,40}?(?=而?被))?[^，。；：“”、]{0,12}?(?:(?<resigned>(?<!要求|呼吁|敦促|他|她)(?:宣布辞职|引咎辞职|提出辞职|(?<!申)请辞(?!去)|[递提]交了?(?:辞呈|辞职信)|辞任(?=[。，；、]|$)|辞职(?!信|报告|申请|后|的|要求)))|(?<removed>(?<!他|她)[被遭](?:[^，。；：“”、]{0,14}?(?:免职|解职|革职|撤职|罢免)|[^，。；：“”、]{0,14}?(?:解除|免去)(?:其|全部|一切|领导)?职[务权])|不再担任(?:现职|该职|上述职务|这一职务)|(?:到龄)?免职(?=[，。；、]|$)|(?:宣布|将|已|正式|期满|届满|[年月日]底?)(?:将|于|在|正式|会|从[^，。；：“”、]{2,10}|[0-9年月日底初末今明后]{2,6})*(?:卸任|离任|去职|卸职)(?=[。，；后、]|$))|(?<again>(?:获得|成功|实现|赢得|胜选|宣誓|再次)连任(?![^，。；]*[长统席任])))");

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
        return switch (word.charAt(0)) {
            case '新', '刚', '当', '近' -> word.contains("当选") ? Kind.ELECTED : Kind.APPOINTED;
            case '最' -> word.startsWith("最近") ? Kind.APPOINTED : Kind.FORMER;
            case '现' -> Kind.CURRENT;
            case '拟', '候' -> Kind.NOMINATED;
            default -> Kind.FORMER;
        };
    }

    private AppointmentVerbs() {}
}
