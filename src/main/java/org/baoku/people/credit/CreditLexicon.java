package org.baoku.people.credit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoku.people.name.NameLexicon;

/// The words of printed credits that are not names: roles (记者), outlets (本报) and contributions (摄影).
public final class CreditLexicon {
    /// What a credited person is; stands before the name.
    private static final List<String> ROLES = List.of(
            "记者", "通讯员", "实习生", "评论员", "特派员", "撰稿人", "观察员", "编辑", "编译", "责编", "主播", "编导", "作者", "编审", "报道员", "技术组",
            "视频制作");

    /// Words that qualify a role; stand before it.
    private static final List<String> QUALIFIERS = List.of(
            "总台央视", "全媒体", "新华社", "新华网", "人民网", "光明网", "央广网", "中新网", "本报", "本网", "本台", "本刊", "本社", "特约", "特派", "见习",
            "实习", "首席", "全媒", "融媒体", "融媒", "总台", "央视", "执笔", "参与", "采写", "文字", "摄影", "图片", "视频", "客户端", "大学生", "公益",
            "校园", "小", "学生", "高级", "资深", "深度", "体育", "财经", "随军", "军事", "战地", "责任", "版面", "值班", "新媒体", "本版", "驻京", "主任",
            "驻站", "外派", "机动");

    /// The qualifiers that name a medium.
    private static final Set<String> MEDIA = Set.of(
            "总台央视", "新华社", "新华网", "人民网", "光明网", "央广网", "中新网", "本报", "本网", "本台", "本刊", "本社", "总台", "央视", "客户端", "本版");

    /// What may follow a role and belongs to it: 记者站记者, 记者团通讯员.
    private static final List<String> ROLE_EXTENSIONS = List.of("团记者", "站记者", "团通讯员");

    /// Last characters of the names of newspapers, stations and sites.
    private static final List<String> OUTLET_SUFFIXES = List.of(
            "报", "网", "社", "台", "客户端", "新闻", "中心", "在线", "电讯", "财经", "央视", "传媒", "融媒", "广播", "之声", "频道", "杂志", "周刊",
            "观察", "分社", "总站", "》", "快讯", "时刻", "西藏", "团");

    /// What a credited person contributed; stands before or after names.
    private static final Set<String> CONTRIBUTIONS = Set.of(
            "文", "图", "摄", "摄影", "文图", "图文", "供图", "视频", "文字", "图片", "拍摄", "剪辑", "制图", "整理", "采访", "文并图", "文并摄", "漫画",
            "撰文", "采写", "摄像", "航拍", "配图", "绘图", "设计", "翻译", "执笔", "摄制", "并摄", "海报", "音频", "报道", "综合", "摄报");

    /// Contributions that only say that the credited persons made the article.
    private static final Set<String> GENERIC_CONTRIBUTIONS =
            Set.of("报道", "整理", "采访", "采访整理", "综合报道", "综合整理", "整理报道", "撰文", "采写");

    /// Contributions that may be printed right after a name without a separator. 文 and 图 are not among them:
    /// 徐文 is a name.
    private static final List<String> CONTRIBUTION_SUFFIXES = List.of(
            "摄影报道", "图文报道", "采访整理", "文并摄", "综合报道", "拍摄", "供图", "摄影", "并摄", "撰文", "采写", "整理", "制图", "报道", "编译", "摄");

    /// Contributions before a slash that a name may run into: 文 of 林阿敏文/图.
    private static final List<String> CONTRIBUTIONS_BEFORE_SLASH = List.of("文字", "视频", "摄影", "文", "图", "摄");

    private static final List<String> ET_CETERA = List.of("等来稿", "等人", "等");

    private static final String COMPILED_FROM = "综合";

    /// Parts of words that stand in credits and are not persons.
    private static final List<String> NON_PERSON_WORDS = List.of(
            "中国", "公司", "集团", "综合", "视觉", "委员会", "大学", "学院", "医院", "宣传", "消息", "来源", "日电", "以上", "均由", "单位", "部门", "提供",
            "见图", "受访", "采访对象", "网友", "截图", "网络", "警方", "家属", "校方", "资料图", "通讯员", "实习生", "全媒体", "下转", "上接", "责任", "资料",
            "来稿", "标题", "备注", "注：", "通稿");

    /// Words of ordinary sentences: text in parentheses with one of them is no credit.
    private static final List<String> SENTENCE_WORDS =
            List.of("我们", "你们", "他们", "她", "吗", "原标题", "。", "？", "！", "我在", "请问", "记者从", "获悉", "了解到");

    private static final int MAX_OUTLET_LENGTH = 12;
    private static final int MAX_POSTING_LENGTH = 8;

    private final NameLexicon lexicon;

    CreditLexicon(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The span of a role in a word.
    ///
    /// @param start of the role with its qualifiers and outlet
    /// @param end index after its last unit
    record RoleSpan(int start, int end) {}

    /// Whether this text is an ordinary sentence and not a credit.
    boolean isSentence(String credit) {
        return SENTENCE_WORDS.stream().anyMatch(credit::contains);
    }

    /// Where the name of the medium before a role ends: 7 in 中青报·中青网记者, 2 in 本报见习记者; 0 where
    /// none stands before it.
    int mediumEnd(String role) {
        int start = ROLES.stream()
                .filter(role::endsWith)
                .mapToInt(word -> role.length() - word.length())
                .min()
                .orElse(0);
        int posting = role.lastIndexOf('驻', start);
        if (posting > 0 && start - posting <= MAX_POSTING_LENGTH && hasOutletSuffix(role.substring(0, posting))) {
            return posting;
        }
        if (posting == 0) {
            return 0;
        }
        String kind = kindBefore(role, start);
        while (!kind.isEmpty()) {
            start -= kind.length();
            kind = kindBefore(role, start);
        }
        return start;
    }

    /// The name of the medium without the marks that join it to the role.
    static String mediumName(String role, int end) {
        int last = end;
        while (last > 1 && "·•/—-".indexOf(role.charAt(last - 1)) >= 0) {
            last--;
        }
        return role.substring(0, last);
    }

    /// The word before this position that says what kind of reporter is meant, and not of which medium.
    private static String kindBefore(String role, int end) {
        return QUALIFIERS.stream()
                .filter(word ->
                        !MEDIA.contains(word) && end >= word.length() && role.startsWith(word, end - word.length()))
                .findFirst()
                .orElse("");
    }

    /// The first role in this word, with the qualifiers and the name of the outlet before it.
    Optional<RoleSpan> findRole(String word) {
        int at = Integer.MAX_VALUE;
        int end = 0;
        for (String role : ROLES) {
            int found = word.indexOf(role);
            if (found >= 0 && found < at) {
                at = found;
                end = found + role.length();
            }
        }
        if (at == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        for (String extension : ROLE_EXTENSIONS) {
            end = word.startsWith(extension, end) ? end + extension.length() : end;
        }
        int start = qualifierStart(word, at);
        return Optional.of(new RoleSpan(isOutletBefore(word, start, at) ? 0 : start, end));
    }

    /// Whether the characters before a role are the name of an outlet: by its suffix, or because a qualifier
    /// follows it and it does not begin with a surname (YMG全媒体记者).
    ///
    /// @param start of the role with its qualifiers
    /// @param role start of the role itself
    private boolean isOutletBefore(String word, int start, int role) {
        String before = word.substring(0, start);
        if (before.isEmpty()) {
            return true;
        }
        boolean unknownOutlet =
                start < role && before.length() <= MAX_OUTLET_LENGTH && !lexicon.isSurname(before.charAt(0));
        return hasOutletSuffix(before) || unknownOutlet || before.startsWith(COMPILED_FROM);
    }

    /// Where the qualifiers before a role begin: at 驻 with the place of the posting, or at the first of the
    /// known ones.
    private static int qualifierStart(String word, int role) {
        int posting = word.lastIndexOf('驻', role);
        if (posting >= 0
                && role - posting <= MAX_POSTING_LENGTH
                && (posting == 0 || hasOutletSuffix(word.substring(0, posting)))) {
            return posting;
        }
        int start = role;
        Optional<String> qualifier = qualifierBefore(word, start);
        while (qualifier.isPresent()) {
            start -= qualifier.get().length();
            qualifier = qualifierBefore(word, start);
        }
        return start;
    }

    /// Whether a word is a role, with or without qualifiers, and nothing else: 通讯员, 见习记者.
    public static boolean isBareRole(String word) {
        return ROLES.stream()
                .anyMatch(role -> word.endsWith(role) && qualifierStart(word, word.length() - role.length()) == 0);
    }

    private static Optional<String> qualifierBefore(String word, int end) {
        return QUALIFIERS.stream()
                .filter(qualifier -> end >= qualifier.length() && word.startsWith(qualifier, end - qualifier.length()))
                .findFirst();
    }

    /// Whether this is a contribution (文/图, 摄影, 视频拍摄) and not a name.
    boolean isContribution(String word) {
        for (String part : word.split("/", -1)) {
            if (!CONTRIBUTIONS.contains(part) && !isCompound(part)) {
                return false;
            }
        }
        return true;
    }

    /// Whether this word is two contributions in one: 视频拍摄.
    private static boolean isCompound(String word) {
        for (int cut = 2; cut <= word.length() - 2; cut++) {
            if (CONTRIBUTIONS.contains(word.substring(0, cut)) && CONTRIBUTIONS.contains(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /// Whether this contribution only says that the credited persons made the article.
    static boolean isGeneric(String contribution) {
        return GENERIC_CONTRIBUTIONS.contains(contribution);
    }

    /// The contribution printed right after a name: 摄影 of 李明摄影; empty where there is none.
    String contributionSuffix(String word) {
        for (String contribution : CONTRIBUTION_SUFFIXES) {
            if (word.length() > contribution.length() && word.endsWith(contribution)) {
                return contribution;
            }
        }
        return "";
    }

    /// The contribution printed right after a name and before a slash: 文 of 林阿敏文/图; empty where there is
    /// none.
    String contributionBeforeSlash(String word) {
        for (String contribution : CONTRIBUTIONS_BEFORE_SLASH) {
            if (word.length() > contribution.length() + 1 && word.endsWith(contribution)) {
                return contribution;
            }
        }
        return "";
    }

    /// The contribution at the beginning of a word, with or without names after it; empty where there is none.
    String contributionPrefix(String word) {
        if (isContribution(word)) {
            return word;
        }
        return CONTRIBUTIONS.stream()
                .filter(contribution -> contribution.length() > 1
                        && word.startsWith(contribution)
                        && word.length() > contribution.length() + 1)
                .findFirst()
                .orElse("");
    }

    /// Whether this is a newspaper, station, site or qualifier, so that a role may follow it.
    boolean isOutlet(String word) {
        return QUALIFIERS.contains(word) || (word.length() >= 2 && hasOutletSuffix(word));
    }

    private static boolean hasOutletSuffix(String word) {
        return OUTLET_SUFFIXES.stream().anyMatch(word::endsWith);
    }

    /// Whether this cannot be a person: an agency, a company, a place, a remark.
    boolean isNonPerson(String word) {
        boolean place = word.length() >= 3 && (word.endsWith("省") || word.endsWith("市"));
        return place || NON_PERSON_WORDS.stream().anyMatch(word::contains) || (word.length() > 2 && isOutlet(word));
    }

    /// The word without a final 等 (et cetera): 张雪璨 of 张雪璨等来稿.
    String withoutEtCetera(String word) {
        for (String more : ET_CETERA) {
            if (word.length() > more.length() + 1 && word.endsWith(more)) {
                return word.substring(0, word.length() - more.length());
            }
        }
        return word;
    }

    /// The role without the remark that the article was compiled from several sources (综合新华社驻曼谷记者).
    String withoutCompilationRemark(String role) {
        return role.startsWith(COMPILED_FROM) ? role.substring(COMPILED_FROM.length()) : role;
    }
}
