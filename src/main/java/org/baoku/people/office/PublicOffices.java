package org.baoku.people.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.people.name.ResourceLists;

/// Whether an office makes its holder an official: by its head noun and the organisation before it.
final class PublicOffices {
    private static final Set<String> BUSINESS_HEADS = Set.of("董事长", "总经理", "总裁", "经理", "首席执行官", "院长", "校长", "厂长");

    /// What belongs to the state, its army or several states though its name reads like that of a firm or an institute.
    private static final Pattern OF_THE_STATE = Pattern.compile(
            "^(?:国家监委|.{2,6}纪委监委)驻|医院管理局|医管局|应急救援中心|^(?:中国)?(?:国务院|中共中央|全国人大|全国政协)|政治协商会议|集团军|党史和文献研究院|军事科学院|国家体育总局|老龄协会"
                    + "|供销合作|人民银行|证券(?:交易|期货|监督|及期货|委员会)|(?:社会|医疗|养老|失业|工伤)保险|国防大学|国防科技大学|党史研究院|社会主义学院|行政学院|干部学院|塔利班$|管委会副?$|管理委员会副?$|医院船|专班$|^联合国|国际货币基金组织|国际清算银行|国际原子能|[省市县区]档案馆|^国家.{2,8}委员会|^国家(?:卫健|卫生健康|卫计|发改|发展改革|民|监|语|能源)委");

    /// What stands between an organisation and the head noun.
    private static final Pattern RANKS = Pattern.compile("(?<=.)(?:原|前|第一|常务|专职|名誉|荣誉|代理|党组|高级|首席|助理|副|代)+$");

    /// What ends organisations of the state and their units; 部 and 科 also end those of firms and hospitals.
    private static final Pattern UNIT = Pattern.compile("[省市州县区旗镇乡局厅署处办]$|(?:党|政府|军|委).{0,12}部$|[局署厅委关].{0,8}科$");

    /// Parts of schools, hospitals and railways, whose party secretaries are no officials.
    private static final Pattern PARTY_OF_INSTITUTION = Pattern.compile(
            "(?:校|馆|[内外产儿]科|车队|车间|车站|北站|南站|东站|西站|医院|中医[一二三四五六]院|学院|职教中心|培训中心|幼儿园|病区)(?:第[一二三四五六七八九十]{1,2})?(?:党委|党总支|党支部|总支|支部)(?:第一|副|原)?$");

    /// A community or village, which may be called after a firm: 恒大社区.
    private static final Pattern OF_RESIDENTS =
            Pattern.compile("(?:社区|居民区|小区|街道|村)(?:居委会|村委会|居民委员会|村民委员会)?(?:党委|党工委|党总支|党支部|总支|支部)?(?:第一)?副?$");

    /// A building site.
    private static final Pattern OF_PROJECT = Pattern.compile("项目部?(?:党总?支部|党工委|党委)?副?$");

    private static final Pattern COMMERCIAL_BANK = Pattern.compile(
            "(?:工商|建设|农业|交通|招商|(?:北京|天津|上海|南京|宁波|杭州|徽商|江苏|成都|重庆|长沙|贵阳|西安|青岛|齐鲁|苏州|厦门|郑州|兰州|哈尔滨|晋商|盛京|锦州|中原|汉口|桂林|威海|富滇)|浦发|兴业|民生|中信|光大|华夏|平安|广发|渤海|浙商|邮储|储蓄|农商|城商|村镇|商业|私人)银行|中国银行(?!业|保险)");

    /// What a firm calls a part of the world, and what clubs have directors of.
    private static final Pattern REGION_OF_FIRM = Pattern.compile("(?:[国球洲亚]区|地区|体育)副?$");

    /// A congress, whose presidium and secretaries are officials.
    private static final Pattern OF_CONGRESS = Pattern.compile(".*次会议副?|.*主席团(?:常务|执行)?");

    /// Those who lead a movement or a region.
    private static final Pattern MOVEMENT =
            Pattern.compile("(?:车臣|哈马斯|真主党|塔利班|胡塞武装|快速支援部队|.共和国|[^湾]地区)(?:政治局|最高)?(?:代理|前)?$");

    /// A party, whose leader or spokesman is meant.
    private static final Pattern PARTY =
            Pattern.compile("(?:(?<!政)党|民盟|国民力量|自民联|非国大)(?:中央|中央委员会)?(?:新任|最高|第一|前|原|名誉|荣誉)?副?$");

    /// A part of an organisation of the state, whose head is called 负责人; 科 also is a part of hospitals.
    private static final Pattern UNIT_IN_CHARGE = Pattern.compile(
            "(?:司|[局厅委署关府镇乡县区市].{0,12}[处科室队]|(?:司法|税务|派出|财政|监管|管理)所|[镇乡]?街道办|警方|(?:镇|乡|街道).{2,10}办公室)(?:有关|相关|主要)?(?:部门)?[前原]?副?$|(?:街道|[镇乡]).{2,8}站$");

    /// A rank of officers between a unit and a post: 人武部上校政委.
    private static final Pattern OFFICER_RANK = Pattern.compile("(?:大校|[上中少]校|[上中少准]将|[大上中少]尉)$");

    /// Courts and procuratorates, also in short.
    private static final Pattern COURT = Pattern.compile("法院|检察院|法$|(?:高院|中院)(?:党组)?(?:常务)?副?$");

    /// Federations of sports and committees of the Olympics.
    private static final Pattern FEDERATION = Pattern.compile(
            "(?:大?体联|足联|篮联|泳联|田联|排联|乒联|羽联|滑联|雪联|冰联|冰球联|网联|拳联|举联|棋联|射联|赛联|剑联|射箭联|手联|曲联|柔联|残奥委会|奥委会|亚奥理事会|奥组委|足协|篮协|泳协|田协|排协|乒协|羽协|反兴奋剂机构"
                    + "|(?:中国|国际|亚洲|世界|欧洲|非洲|南美|中北美洲?及加勒比)(?:足球|篮球|田径|游泳|乒乓球|羽毛球|排球|体操|滑冰|滑雪|冰球|自行车|击剑|举重|射击|拳击|赛艇|皮划艇|帆船|马术|柔道|跆拳道|摔跤|手球|曲棍球|网球|高尔夫球|橄榄球|棒球|垒球|围棋|象棋|电子竞技|登山|攀岩|水上)(?:联盟|协会|联合会))"
                    + "(?:.{2,8}(?:部|委员会|机构))?(?:第一|常务|代理|执行|前|原|名誉)?副?$");

    /// The short form of an organisation after its name: （IMF）.
    private static final Pattern SHORT_FORM = Pattern.compile("[（(][A-Za-z]{2,10}[）)]");

    /// What only centres of the state do, so that they are such without their place: 确权登记事务中心.
    private static final Pattern SERVICE_OF_STATE = Pattern.compile(
            "(?:登记|政务|便民|行政审批|退役军人|党群|疾控|疾病预防控制|应急|融媒体|遗产监测|遗址|文物保护|公共资源交易|机关事务|社会治理|矛盾调解|信访|公积金|社会保障|就业服务|不动产|征收)[\\u4e00-\\u9fff]{0,8}中心$");

    /// A firm or a hospital of which the text has told before: 该矿 before 生产技术科科长.
    private static final Pattern THIS_FIRM = Pattern.compile("[该本](?:矿|厂|公司|集团|企业|医院|行|店|酒店|商会|协会)$");

    /// Posts of the state, whatever it is that their bureau administers: 酒店管理局局长.
    private static final Set<String> HEADS_OF_BUREAUS = Set.of("局长", "厅长", "署长");

    private static final Set<String> PEOPLES_POSTS = Set.of("会长", "理事长", "主席", "秘书长", "总干事", "主任");

    private static final List<String> PARTY_WORDS = List.of("党组", "党委");

    private final OfficeLexicon lexicon;
    private final Set<String> publicOrganisations = new HashSet<>();
    private final List<String> privateOrganisations = new ArrayList<>();

    PublicOffices(OfficeLexicon lexicon) {
        this.lexicon = lexicon;
        publicOrganisations.addAll(ResourceLists.words("organisation-names.txt"));
        publicOrganisations.addAll(ResourceLists.words("foreign-organisations.txt"));
        for (String line : ResourceLists.lines("organisations.txt")) {
            List<String> words = List.of(line.split("\\s+", -1));
            (words.getFirst().equals("public") ? publicOrganisations : privateOrganisations)
                    .addAll(words.subList(1, words.size()));
        }
    }

    /// Whether a private organisation ends right before this position: 华为 before 人力资源部长.
    boolean endsPrivateOrganisation(String text, int end) {
        return THIS_FIRM.matcher(text).region(Math.max(0, end - 4), end).find()
                || privateOrganisations.stream()
                        .anyMatch(word -> word.length() > 1 && text.startsWith(word, end - word.length()));
    }

    /// What an office says about its holder.
    ///
    /// @param printed what stands before its head noun: 省委审计委员会 of 省委审计委员会主任
    OfficePhrase.Sector sectorOf(String printed, String head) {
        String modifiers = SHORT_FORM
                .matcher(OFFICER_RANK.matcher(printed).replaceFirst(""))
                .replaceFirst("");
        if (isPartyOnly(modifiers, head)) {
            return OfficePhrase.Sector.PARTY;
        }
        if (isPublic(modifiers, head)) {
            return OfficePhrase.Sector.PUBLIC;
        }
        return isPrivateHead(modifiers, head) ? OfficePhrase.Sector.PRIVATE : OfficePhrase.Sector.NONE;
    }

    /// Whether this is an office of a party organisation or trade union that does not say whose: 党委书记,
    /// 党支部书记.
    private boolean isPartyOnly(String modifiers, String head) {
        boolean tradeUnion = head.equals("主席") && modifiers.matches(".*(?<!总)工会副?") && modifiers.length() <= 3;
        return tradeUnion || (head.equals("书记") && modifiers.matches("(党委|党组|党支部|党总支|支部|纪委)?副?"));
    }

    /// Whether this is the head of a company or a school, so that a party secretary listed with it belongs
    /// to the same.
    private boolean isPrivateHead(String modifiers, String head) {
        boolean ofInstitution = head.equals("院长") || head.equals("校长");
        boolean secretary =
                head.equals("书记") && PARTY_OF_INSTITUTION.matcher(modifiers).find();
        return secretary
                || (BUSINESS_HEADS.contains(head) && !(ofInstitution && modifiers.matches("代?")))
                || isPrivate(modifiers, head);
    }

    /// Whether an office is a public one.
    ///
    /// @param modifiers what stands before its head noun: 省委审计委员会 of 省委审计委员会主任
    private boolean isPublic(String modifiers, String head) {
        OfficeLexicon.HeadType type = lexicon.typeOf(head);
        if (StateInstitutions.areHeadedBy(modifiers, head)) {
            return true;
        }
        if (type == OfficeLexicon.HeadType.NEUTRAL
                || (isPrivate(modifiers, head)
                        && !PeoplesOrganisation.isNamedIn(modifiers)
                        && !FEDERATION.matcher(modifiers).find())) {
            return false;
        }
        if (PEOPLES_POSTS.contains(head)
                && (PeoplesOrganisation.isNamedIn(modifiers)
                        || FEDERATION.matcher(modifiers).find())) {
            return true;
        }
        return switch (head) {
            case "发言人" -> {
                String organisation = modifiers.replaceFirst("(新闻|首席|副|前|原)+$", "");
                yield PARTY.matcher(organisation).find() || hasPublicOrganisation(organisation);
            }
            case "组长" -> !modifiers.matches(".*[内外骨儿产专]科") && hasPublicOrganisation(modifiers);
            case "领袖" ->
                modifiers.matches(".*(?:议会|[参众上下][议]?院|国会)(?:多数党|少数党)?")
                        || PARTY.matcher(modifiers.replaceFirst("(多数|少数)党$", "党"))
                                .find()
                        || isOfCountry(modifiers, "最高|反对党|在野党");
            case "元首" -> isOfCountry(modifiers, "最高|国家");
            case "埃米尔" -> modifiers.matches("卡塔尔|科威特|.{2,4}酋长国");
            case "知事" -> modifiers.matches(".*[都道府县州]副?");
            case "干事长" -> PARTY.matcher(modifiers).find();
            case "秘书" -> modifiers.matches(".*(安全会议|安全委员会|国防委员会|(组织|委员会|经委会|[部署])执行)|.*[部署].{0,8}(特别|首席)");
            case "执行秘书" -> modifiers.matches(".*(组织|委员会|经委会|公约|秘书处|共同体|[部署])");
            case "委员" ->
                modifiers.matches(".*(镇|乡|街道|党委|党工委|支部|村|社区)(宣传|组织|统战|纪检|政法|武装)?") || hasPublicOrganisation(modifiers);
            case "主管" -> modifiers.matches("(联合国|世界).*(组织|署|机构|基金会).*|(欧盟|欧盟委员会|联合国).*事务");
            case "台长" -> modifiers.matches(".*(气象|天文|地震|海洋预报).*");
            case "场长" -> modifiers.matches(".*(林场|农场|牧场)副?");
            case "馆长" -> modifiers.matches(".*[省市县区州旗](档案|方志)馆副?|.*(省|市|县|区|政府|中央)文史(研究)?馆副?|.*使馆副?");
            case "顾问" ->
                (modifiers.matches(".*(国家安全|白宫|总统办公室|总统府|政府|国防部|外交部|首席).{0,6}") && hasPublicOrganisation(modifiers))
                        || isOfCountry(modifiers, "(?:国家)?安全(?:事务)?");
            case "负责人" ->
                (UNIT_IN_CHARGE.matcher(modifiers).find() && hasPublicOrganisation(modifiers))
                        || modifiers.matches(
                                "台.{2,6}部门[前原]?副?|(?:外事|交通|农业|经济|内政|卫生|防务|法务|财政|劳动|教育|文化|体育|环保|海洋|数位)(?:事务|主管|福利)?部门[前原]?副?")
                        || modifiers.matches("(?:世卫组织|世界卫生组织|联合国|国际原子能机构|世界粮食计划署|粮农组织|红十字国际委员会).{0,12}")
                        || isOfCountry(modifiers, ".{0,12}(组织|机构|署|局|部|委员会|部门)[前原]?|.{0,8}巡逻队.{0,12}[市州郡县区]")
                        || modifiers.matches(".{2,12}[州市省]军[政民事]{1,2}(行政)?(机构|当局)")
                        || modifiers.matches(
                                ".*(局|厅|委|政府|法院|检察院|支队|大队|管委会|街道办?)(有关|相关|主要)?(部门|方面)?|台(湾|当局|湾地区)?.{0,6}机构[前原]?副?|(行政|立法|监察|司法|考试)机构[前原]?副?");
            case "里长" -> modifiers.matches(".*[区里][前原]?");
            case "领导人" ->
                modifiers.equals("党和国家")
                        || modifiers.matches("(台|(?:中国)?台湾(?:地区)?|.{0,6}当局)[前原]?副?")
                        || isOfCountry(
                                modifiers, "(族|当局|最高|政府|反对派|反对党|政变|军政府|已故|新任|现任)?[前原]?|.{0,12}(?:军|武装|阵线|联盟|运动)”?[前原]?")
                        || PARTY.matcher(modifiers).find()
                        || modifiers.matches(
                                ".*(?:政党|议会|反对派).{0,3}.{2,6}(?:联盟|阵线|运动)[前原]?|.*(?:解放|抵抗|圣战)(?:运动|组织|阵线).*")
                        || MOVEMENT.matcher(modifiers).find();
            case "书记" ->
                !PARTY_OF_INSTITUTION.matcher(modifiers).find()
                        && !OF_PROJECT.matcher(modifiers).find();
            case "主任" -> !modifiers.matches(".*科(?:常务|执行)?副?|.*[一二三四五六七八九十]病?区副?") && hasPublicOrganisation(modifiers);
            case "领导", "领导同志" ->
                modifiers.matches(
                        "(.{0,8}[省市州县区厅局镇乡旗盟部](上|委|政府|政协|人大|人大常委会|纪委监委|党政军?|[四五六]套班子|四大班子)?|街道|党和国家|国家|中央|中央军委)(主要)?");
            case "人大代表" -> true;
            case "代表" ->
                modifiers.matches(
                        ".*(?:论坛|委员会|会谈|谈判|磋商)(?:[中美俄英法德日韩朝]方)?首席|.*(常驻|贸易|特别|谈判|驻.{2,24}(副|特命全权)?|(?:贸易|特别|谈判)副)|.*(组织|联合国|署|机构|基金会?|政府|银行)驻.{1,12}|(日本)?(最大在野党)?(立宪民主党|民主党|公明党|国民民主党|日本维新会|希望之党)|.*党(院内|国会)");
            case "校长" ->
                modifiers.contains("党校") || modifiers.contains("行政学院") || StateInstitutions.isUniversity(modifiers);
            case "警长" -> modifiers.matches(".*[一二三四]级(?:高级)?") || hasPublicOrganisation(modifiers);
            case "检察官", "法官", "员额法官", "首席检察官", "审判员", "检察员" ->
                modifiers.matches("|执行|承办|主审|主办|办案|经办|速裁")
                        || modifiers.endsWith("级")
                        || hasPublicOrganisation(modifiers);
            case "特派员" -> !modifiers.endsWith("科技") && hasPublicOrganisation(modifiers);
            case "召集人", "总召集人" -> modifiers.matches(".*(?:党团|立法机构|立法院|议会|国会|议院|政协委员|人大代表|行政会议).*");
            case "领队" -> modifiers.matches(".*工作队副?");
            case "总监" ->
                (hasPublicOrganisation(modifiers)
                                && !REGION_OF_FIRM.matcher(modifiers).find())
                        || modifiers.matches(".{0,4}(?:医院管理局|医管局|机管局|机场管理局|贸发局|贸易发展局|旅发局|旅游发展局|市建局|重建局).{0,10}")
                        || modifiers.matches(
                                ".*(?:中国|国家|国际|[省市县区州]).{0,12}[局署](?:财务|技术|工程|安全|业务|规划|信息|检验)副?|(?:交通运输|应急管理|水利|生态环境|农业农村)部安全");
            case "院长" ->
                COURT.matcher(modifiers).find()
                        || modifiers.matches(
                                ".*(党史和文献研究院|军事科学院|党史研究院|社会主义学院|行政学院|干部学院|情报院|监[察查]院|行政院|立法院|考试院|司法院)[前原]?副?");
            case "所长", "队长", "大队长", "中队长", "教导员", "指导员", "政治指导员", "营长", "连长", "排长", "站长", "舰长", "艇长", "指挥员" ->
                UnitPosts.isPublic(modifiers, head) || (head.endsWith("导员") && hasPublicOrganisation(modifiers));
            case "会长" ->
                modifiers.matches(
                        ".*(红十字会|台湾同胞联谊会|台联|黄埔军校同学会|法学会|对外友协|(?:全国|[省市县区州])友协|友好协会|宋庆龄基金会|归国华侨联合会|文学艺术界联合会|青年联合会|记协|新闻工作者协会|慈善总会|慈善会|[省市县区].*基金会.*工作委员会|贸促会|工商联|侨联|残联|国会|议会|政调|党总务|海协会|海峡两岸关系协会).*");
            case "成员" ->
                PARTY_WORDS.stream().anyMatch(modifiers::contains)
                        || modifiers.matches(".*(?:议院|议会|国会|上院|下院|国民大会).{0,16}委员会(?:.{2,6}党)?(?:首席|资深|高级)?");
            case "军长" -> modifiers.matches(".*军(?:原|前|代理?)?副?") || hasPublicOrganisation(modifiers);
            case "团长" -> modifiers.matches(".*讲师团副?") || hasPublicOrganisation(modifiers);
            case "园长" -> modifiers.matches(".*国家(?:植物园|公园)副?");
            case "区长" -> !modifiers.endsWith("工区") && !modifiers.endsWith("工区副");
            case "妇女主任" -> modifiers.matches(".*[村镇乡庄屯组社区]");
            case "干部", "助理", "厂长", "专家" -> false;
            case "执行主席" ->
                modifiers.equals("大会") || OF_CONGRESS.matcher(modifiers).matches() || hasPublicOrganisation(modifiers);
            case "主席", "秘书长" ->
                OF_CONGRESS.matcher(modifiers).matches()
                        || (head.equals("秘书长") && modifiers.matches("大会副?"))
                        || PARTY.matcher(modifiers).find()
                        || hasPublicOrganisation(modifiers);
            default -> type == OfficeLexicon.HeadType.PUBLIC || hasPublicOrganisation(modifiers);
        };
    }

    /// Whether modifiers are a country and what this pattern matches: 缅甸 and 最高 before 领导人.
    private boolean isOfCountry(String modifiers, String rest) {
        for (int end = Math.min(OfficeWeight.MAX_COUNTRY_LENGTH.value(), modifiers.length()); end >= 2; end--) {
            if (lexicon.isCountry(modifiers.substring(0, end))
                    && modifiers.substring(end).matches(rest)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPrivate(String modifiers, String head) {
        if (OF_THE_STATE.matcher(modifiers).find()
                || OF_RESIDENTS.matcher(modifiers).find()) {
            return false;
        }
        boolean ofBureau = HEADS_OF_BUREAUS.contains(head) && !modifiers.contains("公司") && !modifiers.contains("集团");
        boolean publicUnit = ofBureau
                || ((head.equals("科长") || head.equals("处长") || head.equals("股长")) && modifiers.matches(".*[局厅委署].*"));
        if (COMMERCIAL_BANK.matcher(modifiers).find()) {
            return true;
        }
        return !publicUnit
                && privateOrganisations.stream()
                        .anyMatch(word -> word.length() == 1 ? modifiers.endsWith(word) : modifiers.contains(word));
    }

    private boolean hasPublicOrganisation(String printed) {
        String modifiers = RANKS.matcher(printed).replaceFirst("");
        boolean ranked = modifiers.length() < printed.length();
        if (modifiers.isEmpty()) {
            return false;
        }
        int longest = OfficeWeight.MAX_ORGANISATION_WORD_LENGTH.value();
        for (int start = 0; start < modifiers.length(); start++) {
            for (int end = start + 1; end <= Math.min(modifiers.length(), start + longest); end++) {
                String word = modifiers.substring(start, end);
                boolean part = word.length() == 1 && start > 0;
                if (part
                        && (end < modifiers.length()
                                || (ranked && !UNIT.matcher(modifiers).find()))) {
                    continue;
                }
                if (publicOrganisations.contains(word) || (start == 0 && lexicon.isCountry(word))) {
                    return true;
                }
            }
        }
        return isPublicCenter(modifiers);
    }

    /// Whether this is a centre that names its place or the state: 江苏省疾控中心.
    private boolean isPublicCenter(String modifiers) {
        String centre = modifiers.replaceFirst("(?:常务)?副$", "");
        return centre.endsWith("中心")
                && (SERVICE_OF_STATE.matcher(centre).find()
                        || centre.matches(
                                "(.{1,8}([省市县区州旗盟镇乡]|街道|社区)|香港|澳门|国家|全国|省|市|县|区|中国(疾病预防控制|疾控|地震台网|气象|环境监测|海事|救灾)).*"));
    }
}
