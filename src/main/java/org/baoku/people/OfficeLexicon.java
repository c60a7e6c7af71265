package org.baoku.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that offices are made of, and the rules that tell public offices from others.
///
/// An office phrase is a head noun (局长) with modifiers before it (西宁市应急管理). Whether its holder is an
/// official depends on both.
final class OfficeLexicon {
    /// Whether a head noun alone makes its holder an official.
    enum HeadType {
        /// Always: 市长, 总书记.
        PUBLIC,
        /// Only with a public organisation before it: 主任, 委员.
        AMBIGUOUS,
        /// Never, but it may stand among offices: 教授.
        NEUTRAL,
        /// Not an office, though it begins like one: 委员会.
        NONE
    }

    /// The span of an office's head noun in a text.
    record Head(int start, int end, HeadType type) {}

    private static final Set<String> BUSINESS_HEADS = Set.of("董事长", "总经理", "总裁", "经理", "首席执行官", "院长", "校长", "厂长");
    private static final List<String> INTERNATIONAL_PREFIXES =
            List.of("国际", "世界", "全球", "亚太", "金砖", "亚投行", "世行", "上合组织", "红十字国际");
    /// Places and other words that begin with 长, with what shows that they are meant and not a name after
    /// 市长.
    private static final Pattern PLACES = Pattern.compile("长安(?:区|街|镇|大道|路|汽车|大学|医院|福特)"
            + "|长[沙春](?:市|县|[路街]|中心|支行|分行|海关|办事处|大道|[一-鿿]{0,6}(?:机场|医院|大学|地铁))"
            + "|长江(?:路|大桥|口|流域|沿|经济|三角|干流|中|下|上|以|北|南|大|委|航|边|岸|禁|保护)"
            + "|长宁(?:区|县|路|街)|长治市|长兴(?:县|岛|路)|长城(?:街|路|汽车|站|文化|国家|沿)|长白(?:山|县|路|街)"
            + "|长寿(?:区|路|街)|长乐(?:区|市|路|街|机场)|长[葛垣]市|长街镇|长[泰汀岛海丰武顺][县区镇路]|长征(?:路|镇|街|医院)"
            + "|长阳[县路街]|长途|长期|长达(?:[0-9一二三四五六七八九十数近半两几多约到成百千]|超过)|长三角|长辛店|长效|长子县");

    private static final Pattern PEOPLES_ORGANISATION =
            Pattern.compile("文联|作家协会|作协|科学技术协会|科协|台湾同胞联谊会|台联|侨联|归国华侨联合会|青年联合会|青联|妇女联合会|妇联|"
                    + "残疾人联合会|残联|工商业联合会|工商联|文学艺术界联合会|新闻工作者协会|记协|对外友好协会|对外友协|法学会|红十字会|贸促会|"
                    + "国际贸易促进委员会|黄埔军校同学会|宋庆龄基金会|消费者权益保护委员会|关心下一代工作委员会");

    /// What belongs to the state or its army though its name reads like that of a firm or an institute.
    private static final Pattern OF_THE_STATE = Pattern.compile("^(?:中国)?(?:国务院|中共中央|全国人大|全国政协)|集团军");

    /// Courts and procuratorates, also in short.
    private static final Pattern COURT = Pattern.compile("法院|检察院|法$|(?:高院|中院)(?:党组)?(?:常务)?副?$");

    /// Federations of sports and committees of the Olympics.
    private static final Pattern FEDERATION = Pattern.compile("(?:大?体联|足联|篮联|泳联|田联|排联|乒联|羽联|奥委会|足协|篮协|泳协|田协|排协|乒协|羽协"
            + "|(?:中国|国际|亚洲|世界)(?:足球|篮球|田径|游泳|乒乓球|羽毛球|排球|体操|滑冰|滑雪|冰球)(?:协会|联合会))"
            + "(?:第一|常务|代理|执行|前|原)?副?$");

    private static final Set<String> PEOPLES_POSTS = Set.of("会长", "理事长", "主席", "秘书长");

    private static final List<String> PARTY_WORDS = List.of("党组", "党委");

    private final Map<Character, List<String>> headsByFirstCharacter = new HashMap<>();
    private final Map<String, HeadType> headTypes = new HashMap<>();
    private final Set<String> publicOrganisations = new HashSet<>();
    private final List<String> privateOrganisations = new ArrayList<>();
    private final Set<String> organisationVerbs = new HashSet<>(ResourceLists.words("organisation-verbs.txt"));
    private final Set<String> countries = new HashSet<>(ResourceLists.words("countries.txt"));

    OfficeLexicon() {
        for (String line : ResourceLists.lines("office-heads.txt")) {
            List<String> words = List.of(line.split("\\s+", -1));
            HeadType type = HeadType.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
            for (String word : words.subList(1, words.size())) {
                headTypes.put(word, type);
                headsByFirstCharacter
                        .computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                        .add(word);
            }
        }
        headsByFirstCharacter
                .values()
                .forEach(words -> words.sort((one, other) -> Integer.compare(other.length(), one.length())));
        for (String line : ResourceLists.lines("organisations.txt")) {
            List<String> words = List.of(line.split("\\s+", -1));
            (words.getFirst().equals("public") ? publicOrganisations : privateOrganisations)
                    .addAll(words.subList(1, words.size()));
        }
    }

    /// All head nouns of the text from left to right, without overlaps; the longest where several begin.
    List<Head> findHeads(String text) {
        List<Head> heads = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            List<String> words = headsByFirstCharacter.get(text.charAt(at));
            String head = words == null ? "" : longestAt(words, text, at);
            if (head.isEmpty()) {
                at++;
            } else {
                HeadType type = headTypes.getOrDefault(head, HeadType.NONE);
                if (type != HeadType.NONE && !endsInPlace(text, at + head.length() - 1)) {
                    heads.add(new Head(at, at + head.length(), type));
                }
                at += head.length();
            }
        }
        return heads;
    }

    /// Whether the last character of a head noun begins the name of a place or another word: 长 in
    /// 西安市长安区.
    private static boolean endsInPlace(String text, int last) {
        return text.charAt(last) == '长'
                && PLACES.matcher(text).region(last, text.length()).lookingAt();
    }

    /// @param words longest first
    private static String longestAt(List<String> words, String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }

    /// Whether this verb can stand inside the name of an organisation: 管理.
    boolean isOrganisationVerb(String word) {
        return organisationVerbs.contains(word);
    }

    /// Whether this is a country other than China, a union of countries, or a short form of one.
    boolean isCountry(String word) {
        return countries.contains(word);
    }

    /// Whether a text mentions other countries at least this often.
    boolean hasForeignCountries(String text, int atLeast) {
        int found = 0;
        for (int start = 0; start < text.length() - 1 && found < atLeast; start++) {
            for (int length = 2; length <= 4 && start + length <= text.length(); length++) {
                if (countries.contains(text.substring(start, start + length))) {
                    found++;
                    start += length - 1;
                    break;
                }
            }
        }
        return found >= atLeast;
    }

    /// Whether modifiers begin with a foreign country or an international body.
    boolean isForeign(String modifiers) {
        if (INTERNATIONAL_PREFIXES.stream().anyMatch(modifiers::startsWith)) {
            return true;
        }
        for (int end = Math.min(OfficeWeight.MAX_COUNTRY_LENGTH.value(), modifiers.length()); end >= 1; end--) {
            if (countries.contains(modifiers.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /// Whether this is an office of a party organisation or trade union that does not say whose: 党委书记,
    /// 党支部书记.
    boolean isPartyOnly(String modifiers, String head) {
        boolean tradeUnion = head.equals("主席") && modifiers.matches(".*(?<!总)工会副?") && modifiers.length() <= 3;
        return tradeUnion || (head.equals("书记") && modifiers.matches("(党委|党组|党支部|党总支|支部)?副?"));
    }

    /// Whether this is the head of a company or a school, so that a party secretary listed with it belongs
    /// to the same.
    boolean isPrivateHead(String modifiers, String head) {
        boolean ofInstitution = head.equals("院长") || head.equals("校长");
        return (BUSINESS_HEADS.contains(head) && !(ofInstitution && modifiers.isEmpty())) || isPrivate(modifiers, head);
    }

    /// Whether an office is a public one.
    ///
    /// @param modifiers what stands before its head noun: 省委审计委员会 of 省委审计委员会主任
    boolean isPublic(String modifiers, String head) {
        HeadType type = headTypes.getOrDefault(head, HeadType.NONE);
        if (isOfInstitution(modifiers, head)) {
            return true;
        }
        if (type == HeadType.NEUTRAL
                || (isPrivate(modifiers, head)
                        && !isPeoplesOrganisation(modifiers)
                        && !FEDERATION.matcher(modifiers).find())) {
            return false;
        }
        if (PEOPLES_POSTS.contains(head)
                && (isPeoplesOrganisation(modifiers)
                        || FEDERATION.matcher(modifiers).find())) {
            return true;
        }
        return switch (head) {
            case "发言人" -> hasPublicOrganisation(modifiers.replaceFirst("(新闻|首席)+$", ""));
            case "负责人" ->
                modifiers.matches(".*(局|厅|委|政府|法院|检察院|支队|大队|管委会|街道办?)(有关|相关|主要)?(部门|方面)?|台(湾|当局)?.{0,6}机构[前原]?副?");
            case "里长" -> modifiers.matches(".*[区里][前原]?");
            case "领导人" ->
                modifiers.matches("(台|台湾|台湾地区|台当局|台湾当局)[前原]?副?") || isOfCountry(modifiers, "(当局|最高|政府)?[前原]?");
            case "主任" -> !modifiers.endsWith("科") && hasPublicOrganisation(modifiers);
            case "领导" -> modifiers.matches("(.{0,8}[省市州县区厅局镇乡旗盟](委|政府|政协|人大|人大常委会|纪委监委)?|街道|党和国家|国家|中央)(主要)?");
            case "人大代表" -> true;
            case "代表" -> modifiers.matches(".*(常驻|贸易|特别|驻.{2,12}(副|特命全权)?)");
            case "校长" -> modifiers.contains("党校") || modifiers.contains("行政学院") || isUniversity(modifiers);
            case "检察官", "法官", "审判员", "检察员" ->
                modifiers.isEmpty() || modifiers.endsWith("级") || hasPublicOrganisation(modifiers);
            case "院长" -> COURT.matcher(modifiers).find();
            case "所长" -> modifiers.matches(".*(派出|司法|看守|拘留|戒毒|税务|工商|财政).*");
            case "会长" ->
                modifiers.matches(
                        ".*(红十字会|台湾同胞联谊会|台联|黄埔军校同学会|法学会|对外友协|友好协会|宋庆龄基金会|归国华侨联合会|文学艺术界联合会|青年联合会|记协|新闻工作者协会|慈善总会|慈善会|[省市县区].*基金会.*工作委员会|贸促会|工商联|侨联|残联|国会|议会).*");
            case "队长", "大队长", "中队长" ->
                modifiers.matches(".*(警|消防|公安|执法|城管|海关|边防|武装|民兵|驻村|工作队|卫队|支队|大队|侦查|稽查|缉私|监察|维和).*");
            case "成员" -> PARTY_WORDS.stream().anyMatch(modifiers::contains);
            case "干部", "顾问", "助理", "馆长", "厂长", "专家" -> false;
            case "站长" -> modifiers.matches(".*(消防|救援|边防|边境|检查|监察|执法|气象|水文).*");
            case "主席", "秘书长" -> modifiers.matches(".{0,6}党[前原]?副?") || hasPublicOrganisation(modifiers);
            default -> type == HeadType.PUBLIC || hasPublicOrganisation(modifiers);
        };
    }

    /// Whether modifiers are a country and what this pattern matches: 缅甸 and 最高 before 领导人.
    private boolean isOfCountry(String modifiers, String rest) {
        for (int end = Math.min(OfficeWeight.MAX_COUNTRY_LENGTH.value(), modifiers.length()); end >= 2; end--) {
            if (countries.contains(modifiers.substring(0, end))
                    && modifiers.substring(end).matches(rest)) {
                return true;
            }
        }
        return false;
    }

    /// Whether this is the head of a university or its party, or of a branch of a foundation that a place runs.
    private static boolean isOfInstitution(String modifiers, String head) {
        return switch (head) {
            case "校长" -> isUniversity(modifiers);
            case "行长" -> modifiers.matches(".*(?:央行|中央银行|人民银行|储备银行|国家银行|开发银行|投资银行|世界银行|世行|亚投行)[前原]?副?");
            case "书记" -> modifiers.matches(".{2,16}(?:大学|学院)(?:党委|纪委)(?:常务)?副?|.{2,32}驻.{2,12}(?:村|社区|工作队)第一");
            case "会长" -> modifiers.matches("(?=.*[省市县区]).*基金会.*工作委员会副?");
            default -> false;
        };
    }

    /// Whether this is a university or college, with 副 where its vice president is meant.
    private static boolean isUniversity(String modifiers) {
        return modifiers.matches(".{2,14}(?:大学|学院)(?:常务|执行)?副?");
    }

    /// Whether this is one of the people's organisations (人民团体), whose names read like those of
    /// associations.
    private static boolean isPeoplesOrganisation(String modifiers) {
        return PEOPLES_ORGANISATION.matcher(modifiers).find();
    }

    private boolean isPrivate(String modifiers, String head) {
        if (OF_THE_STATE.matcher(modifiers).find()) {
            return false;
        }
        boolean publicUnit =
                (head.equals("科长") || head.equals("处长") || head.equals("股长")) && modifiers.matches(".*[局厅委署].*");
        return !publicUnit
                && privateOrganisations.stream()
                        .anyMatch(word -> word.length() == 1 ? modifiers.endsWith(word) : modifiers.contains(word));
    }

    private boolean hasPublicOrganisation(String modifiers) {
        if (modifiers.isEmpty()) {
            return false;
        }
        int longest = OfficeWeight.MAX_ORGANISATION_WORD_LENGTH.value();
        for (int start = 0; start < modifiers.length(); start++) {
            for (int end = start + 1; end <= Math.min(modifiers.length(), start + longest); end++) {
                String word = modifiers.substring(start, end);
                if (word.length() == 1 && end < modifiers.length() && start > 0) {
                    continue;
                }
                if (publicOrganisations.contains(word) || (start == 0 && countries.contains(word))) {
                    return true;
                }
            }
        }
        return isPublicCenter(modifiers);
    }

    /// Whether this is a centre that names its place or the state: 江苏省疾控中心.
    private boolean isPublicCenter(String modifiers) {
        String centre = modifiers.replaceFirst("(?:常务)?副$", "");
        return centre.endsWith("中心") && centre.matches("(.{2,8}[省市县区州]|国家|全国|省|市|县|区).*");
    }
}
