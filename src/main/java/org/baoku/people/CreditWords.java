package org.baoku.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words of printed credits that are no names: what people are (记者), for whom they work (本报), what they made
/// (摄影).
final class CreditWords {
    /// What a credited person is; the word before a name.
    private static final List<String> ROLES =
            List.of("记者", "通讯员", "实习生", "评论员", "特派员", "撰稿人", "观察员", "编辑", "编译", "责编", "主播", "编导", "作者", "编审");

    /// What narrows a role; stands before it.
    private static final List<String> QUALIFIERS = List.of(
            "总台央视", "全媒体", "新华社", "新华网", "人民网", "光明网", "央广网", "中新网", "本报", "本网", "本台", "本刊", "本社", "特约", "特派", "见习",
            "实习", "首席", "全媒", "融媒体", "融媒", "总台", "央视", "执笔", "参与", "采写", "文字", "摄影", "图片", "视频", "客户端", "大学生", "公益",
            "校园", "小", "学生", "高级", "资深", "深度", "体育", "财经", "随军", "军事", "战地", "责任", "版面", "值班", "新媒体", "本版", "驻京", "主任",
            "驻站", "外派", "机动");

    /// How names of newspapers, stations and sites end.
    private static final List<String> OUTLET_ENDS = List.of(
            "报", "网", "社", "台", "客户端", "新闻", "中心", "在线", "电讯", "财经", "央视", "传媒", "融媒", "广播", "之声", "频道", "杂志", "周刊",
            "观察", "分社", "总站", "记者站", "》", "快讯", "时刻", "视频", "晨报", "西藏", "团");

    /// What somebody made; stands before or after names.
    private static final Set<String> WORKS = Set.of(
            "文", "图", "摄", "摄影", "文图", "图文", "供图", "视频", "文字", "图片", "拍摄", "剪辑", "制图", "整理", "采访整理", "文并图", "文并摄", "漫画",
            "撰文", "采写", "摄像", "航拍", "配图", "绘图", "设计", "翻译", "执笔", "摄制", "并摄", "海报", "音频", "报道", "摄影报道", "图文报道", "综合报道",
            "图片报道", "整理报道");

    /// Works that may be printed right behind a name without anything between them. 文 and 图 are not among them: 徐文 is a
    /// name.
    private static final List<String> ATTACHED = List.of(
            "摄影报道", "图文报道", "采访整理", "文并摄", "综合报道", "拍摄", "供图", "摄影", "并摄", "撰文", "采写", "整理", "制图", "报道", "编译", "摄");

    /// Parts of words that stand in credits without being persons.
    private static final List<String> NO_PERSON = List.of(
            "中国", "公司", "集团", "综合", "视觉", "委员会", "大学", "学院", "医院", "宣传", "消息", "来源", "日电", "据", "以上", "均由", "单位", "部门",
            "提供", "见图", "下转", "上接", "完）", "责任", "资料");

    /// A role found in a word.
    ///
    /// @param start where the role, with what narrows it, begins
    /// @param end one past its last unit
    record Role(int start, int end) {}

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
        int start = qualified(word, at);
        return Optional.of(new Role(start > 0 && endsLikeOutlet(word.substring(0, start)) ? 0 : start, end));
    }

    private static int qualified(String word, int at) {
        int start = at;
        int posted = word.lastIndexOf('驻', at);
        if (posted > 0 && at - posted <= 6 && endsLikeOutlet(word.substring(0, posted))) {
            return posted;
        }
        if (posted == 0 && at <= 6) {
            return 0;
        }
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

    /// Whether this is somebody's work (文/图, 摄影) and no name.
    boolean isWork(String word) {
        if (WORKS.contains(word)) {
            return true;
        }
        if (word.indexOf('/') < 0 && word.indexOf('、') < 0) {
            return false;
        }
        for (String part : word.split("[/、]", -1)) {
            if (!WORKS.contains(part)) {
                return false;
            }
        }
        return true;
    }

    /// The work printed right behind a name, or an empty text.
    String attachedWork(String word) {
        for (String work : ATTACHED) {
            if (word.length() >= work.length() + 2 && word.endsWith(work)) {
                return work;
            }
        }
        return "";
    }

    /// Whether this names a newspaper, a station, a site or what narrows a role, so that a role may follow it.
    boolean isOutlet(String word) {
        return QUALIFIERS.contains(word) || (word.length() > 2 && endsLikeOutlet(word));
    }

    private static boolean endsLikeOutlet(String word) {
        return OUTLET_ENDS.stream().anyMatch(word::endsWith);
    }

    /// Whether this can be no person: an agency, a company, a remark.
    boolean isNoPerson(String word) {
        return NO_PERSON.stream().anyMatch(word::contains) || (word.length() > 2 && isOutlet(word));
    }

    /// The role without the outlet's remark that the piece was compiled (综合新华社驻曼谷记者).
    String plain(String role) {
        return role.startsWith("综合") && role.length() > 4 ? role.substring(2) : role;
    }
}
