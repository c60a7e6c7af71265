package org.baoku.index.query;

import java.util.Set;

/// Abbreviations whose characters also stand beside each other by chance: 国企 in 中国企业, 北大 in
/// 湖北大学, 应急部 in 应急部门.
///
/// Who types one finds the full form too; the full form does not find the abbreviation, because most of the
/// articles that hold its characters would be about something else.
final class AmbiguousAbbreviations {
    private static final Set<String> ALL = Set.of(
            "中办", "中考", "中职", "中超", "义教", "五一", "交行", "交通部", "作协", "全总", "农行", "北大", "北航", "北理工", "南网", "国企", "国办",
            "国网", "国考", "城铁", "外企", "川大", "工行", "应急部", "建行", "招行", "武大", "民企", "民革", "法考", "红会", "高职");

    private AmbiguousAbbreviations() {}

    /// Whether a normalized text is one of them.
    static boolean contains(String text) {
        return ALL.contains(text);
    }
}
