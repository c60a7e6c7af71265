package org.baoku.people;

import java.util.ArrayList;
import java.util.List;

/// Offices as printed turned into offices that stand by themselves: 省委副书记、省长 of a paper at home in
/// 青海省西宁市 is 青海省委副书记 and 青海省省长.
///
/// A list gives an office an entry; an entry without an organisation of its own takes the one before it, and
/// what only says 省 or 市 takes the place printed before it or the paper's home.
public final class OfficeNormalizer {
    private static final List<String> LEVELS = List.of("省", "市", "州", "县", "区");

    private OfficeNormalizer() {}

    /// The single offices of a printed list, each with its place as far as the paper's home tells it.
    ///
    /// @param homePlace from the province down: 青海省西宁市
    public static List<String> of(String printed, String homePlace) {
        List<String> resolved = new ArrayList<>();
        String place = "";
        String body = "";
        for (String part : printed.split("[、，,]", -1)) {
            if (part.isBlank()) {
                continue;
            }
            String office = part.strip();
            if (!body.isEmpty() && isBare(office)) {
                office = body + office;
            }
            String own = placeOf(office);
            if (own.isEmpty()) {
                office = placed(office, place, homePlace);
            } else {
                place = own;
            }
            body = bodyOf(office);
            resolved.add(office);
        }
        return resolved;
    }

    /// Whether two resolved offices are the same, 西宁市市长 and 西宁市长, 青海省政府副省长 and 青海省副省长
    /// alike.
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String office) {
        return office.replace("省省长", "省长")
                .replace("市市长", "市长")
                .replace("州州长", "州长")
                .replace("政府副", "副")
                .replace("人民政府", "政府")
                .replace("藏族自治州", "州")
                .replace("中共", "");
    }

    /// 副书记, 主任: says nothing of where.
    private static boolean isBare(String office) {
        return office.length() <= 3
                && (office.endsWith("主任")
                        || office.endsWith("局长")
                        || office.endsWith("厅长")
                        || office.endsWith("部长")
                        || office.endsWith("书记")
                        || office.endsWith("主席")
                        || office.endsWith("院长"));
    }

    /// The organisation of an office, without the words for the office itself: 市人大常委会 of
    /// 市人大常委会党组书记.
    private static String bodyOf(String office) {
        for (String end : List.of("党组书记", "党组副书记", "党组成员", "党委书记")) {
            if (office.endsWith(end)) {
                return office.substring(0, office.length() - end.length());
            }
        }
        return "";
    }

    /// The place that an office begins with, up to its last 省, 市, 州, 县, 区; empty where it begins with
    /// none.
    static String placeOf(String office) {
        int end = 0;
        for (String level : LEVELS) {
            int at = office.indexOf(level);
            if (at >= 2 && at <= 8 && !office.substring(0, at).matches(".*[委会局厅部长].*")) {
                end = Math.max(end, at + 1);
            }
        }
        return office.substring(0, end);
    }

    private static String placed(String office, String before, String homePlace) {
        String level = level(office);
        if (level.isEmpty()) {
            return office;
        }
        String known = upTo(level, before);
        if (known.isEmpty()) {
            known = upTo(level, homePlace);
        }
        if (known.isEmpty()) {
            return office;
        }
        return office.startsWith(level) && !office.startsWith(level + "长")
                ? known + office.substring(level.length())
                : known + office;
    }

    /// Of which level an office without a place speaks: 省委书记 and 副省长 of 省.
    private static String level(String office) {
        for (String level : LEVELS) {
            if (office.startsWith(level) || office.equals("副" + level + "长") || office.endsWith("代理" + level + "长")) {
                return level;
            }
        }
        return "";
    }

    private static String upTo(String level, String place) {
        int at = place.lastIndexOf(level);
        if (at < 1) {
            return "";
        }
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (LEVELS.contains(place.substring(i, i + 1))) {
                start = i + 1;
            }
        }
        return place.substring(start, at + 1);
    }
}
