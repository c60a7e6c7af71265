package org.baoku.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words of printed credits that are no names: what people are (记者), for whom they work (本报), what they
/// made (摄影).
final class CreditLexicon {
    /// What a credited person is; the word before a name.
    private static final List<String> ROLES = List.of(
            "记者", "通讯员", "实习生", "评论员", "特派员", "撰稿人", "观察员", "编辑", "编译", "责编", "主播", "编导", "作者", "编审", "报道员", "技术组",
            "视频制作");

    /// What narrows a role; stands before it.
    private static final List<String> QUALIFIERS = List.of(
            "总台央视", "全媒体", "新华社", "新华网", "人民网", "光明网", "央广网", "中新网", "本报", "本网", "本台", "本刊", "本社", "特约", "特派", "见习",
            "实习", "首席", "全媒", "融媒体", "融媒", "总台", "央视", "执笔", "参与", "采写", "文字", "摄影", "图片", "视频", "客户端", "大学生", "公益",
            "校园", "小", "学生", "高级", "资深", "深度", "体育", "财经", "随军", "军事", "战地", "责任", "版面", "值班", "新媒体", "本版", "驻京", "主任",
            "驻站", "外派", "机动");

    /// How names of newspapers, stations and sites end.
    private static final List<String> OUTLET_ENDS = List.of(
            "报", "网", "社", "台", "客户端", "新闻", "中心", "在线", "电讯", "财经", "央视", "传媒", "融媒", "广播", "之声", "频道", "杂志", "周刊",
            "观察", "分社", "总站", "》", "快讯", "时刻", "西藏", "团");

    /// What somebody made; stands before or after names.
    private static final Set<String> WORKS = Set.of(
            "文", "图", "摄", "摄影", "文图", "图文", "供图", "视频", "文字", "图片", "拍摄", "剪辑", "制图", "整理", "采访", "文并图", "文并摄", "漫画",
            "撰文", "采写", "摄像", "航拍", "配图", "绘图", "设计", "翻译", "执笔", "摄制", "并摄", "海报", "音频", "报道", "综合", "摄报");

    /// Works that say no more than that the credited made the article.
    private static final Set<String> NOTHING_MORE =
            Set.of("报道", "整理", "采访", "采访整理", "综合报道", "综合整理", "整理报道", "撰文", "采写");

    /// Works that may be printed right behind a name without anything between them. 文 and 图 are not among
    /// them: 徐文 is a name.
    private static final List<String> ATTACHED = List.of(
            "摄影报道", "图文报道", "采访整理", "文并摄", "综合报道", "拍摄", "供图", "摄影", "并摄", "撰文", "采写", "整理", "制图", "报道", "编译", "摄");

    /// Parts of words that stand in credits without being persons.
    private static final List<String> NO_PERSON = List.of(
            "中国", "公司", "集团", "综合", "视觉", "委员会", "大学", "学院", "医院", "宣传", "消息", "来源", "日电", "以上", "均由", "单位", "部门", "提供",
            "见图", "下转", "上接", "责任", "资料", "来稿", "标题", "备注", "注：", "通稿");

    /// Words of speech: a bracket with one of them is no credit.
    private static final List<String> SPEECH =
            List.of("我们", "你们", "他们", "她", "吗", "原标题", "。", "？", "！", "我在", "请问", "记者从", "获悉", "了解到");

    private final NameLexicon lexicon;

    CreditLexicon(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// A role found in a word.
    ///
    /// @param start where the role, with what narrows it, begins
    /// @param end one past its last unit
    record Role(int start, int end) {}

    /// Whether this is what somebody says, not who wrote.
    boolean isSpeech(String credit) {
        return SPEECH.stream().anyMatch(credit::contains);
    }

    /// The first role that this word holds, with qualifiers and the outlet's name before it.
    Optional<Role> roleIn(String word) {
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
        for (String more : List.of("团记者", "站记者", "团通讯员")) {
            end = word.startsWith(more, end) ? end + more.length() : end;
        }
        int start = qualified(word, at);
        return Optional.of(new Role(isOutletBefore(word, start, at) ? 0 : start, end));
    }

    /// Whether the beginning of the word is an outlet's name: by its end, or because a qualifier follows it and
    /// no name begins like it (YMG全媒体记者).
    private boolean isOutletBefore(String word, int start, int at) {
        String before = word.substring(0, start);
        if (before.isEmpty()) {
            return true;
        }
        boolean strange = start < at && before.length() <= 12 && !lexicon.isSurname(before.charAt(0));
        return endsLikeOutlet(before) || strange || before.startsWith("综合");
    }

    private static int qualified(String word, int at) {
        int posted = word.lastIndexOf('驻', at);
        if (posted >= 0 && at - posted <= 8 && (posted == 0 || endsLikeOutlet(word.substring(0, posted)))) {
            return posted;
        }
        int start = at;
        boolean longer = true;
        while (longer) {
            longer = false;
            for (String qualifier : QUALIFIERS) {
                if (start >= qualifier.length() && word.startsWith(qualifier, start - qualifier.length())) {
                    start -= qualifier.length();
                    longer = true;
                    break;
                }
            }
        }
        return start;
    }

    /// Whether this is somebody's work (文/图, 摄影, 视频拍摄) and no name.
    boolean isWork(String word) {
        for (String part : word.split("/", -1)) {
            if (!WORKS.contains(part) && !isCompound(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCompound(String word) {
        for (int cut = 2; cut <= word.length() - 2; cut++) {
            if (WORKS.contains(word.substring(0, cut)) && WORKS.contains(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /// Whether this work says no more than that somebody made the article.
    static boolean saysNothingMore(String work) {
        return NOTHING_MORE.contains(work);
    }

    /// The work printed right behind a name, or an empty text.
    String attachedWork(String word) {
        for (String work : ATTACHED) {
            if (word.length() > work.length() && word.endsWith(work)) {
                return work;
            }
        }
        return "";
    }

    /// The work before a stroke that a name runs into: 文 of 林阿敏文/图; empty where there is none.
    String lastWork(String word) {
        for (String work : List.of("文字", "视频", "摄影", "文", "图", "摄")) {
            if (word.length() > work.length() + 1 && word.endsWith(work)) {
                return work;
            }
        }
        return "";
    }

    /// The work behind a stroke, with names running on behind it or not; empty where there is none.
    String firstWork(String word) {
        if (isWork(word)) {
            return word;
        }
        return WORKS.stream()
                .filter(work -> work.length() > 1 && word.startsWith(work) && word.length() > work.length() + 1)
                .findFirst()
                .orElse("");
    }

    /// Whether this names a newspaper, a station, a site or what narrows a role, so that a role may follow it.
    boolean isOutlet(String word) {
        return QUALIFIERS.contains(word) || (word.length() >= 2 && endsLikeOutlet(word));
    }

    private static boolean endsLikeOutlet(String word) {
        return OUTLET_ENDS.stream().anyMatch(word::endsWith);
    }

    /// Whether this can be no person: an agency, a company, a remark.
    boolean isNoPerson(String word) {
        boolean place = word.length() >= 3 && (word.endsWith("省") || word.endsWith("市"));
        return place || NO_PERSON.stream().anyMatch(word::contains) || (word.length() > 2 && isOutlet(word));
    }

    /// The word without the remark that there were more: 张雪璨等来稿.
    String withoutEtCetera(String word) {
        for (String more : List.of("等来稿", "等人", "等")) {
            if (word.length() > more.length() + 1 && word.endsWith(more)) {
                return word.substring(0, word.length() - more.length());
            }
        }
        return word;
    }

    /// The role without the remark that the piece was compiled (综合新华社驻曼谷记者).
    String plain(String role) {
        return role.startsWith("综合") ? role.substring(2) : role;
    }
}
