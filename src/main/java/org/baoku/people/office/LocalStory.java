package org.baoku.people.office;

import java.util.List;
import org.baoku.paper.Block;
import org.baoku.paper.SegmentedArticle;
import org.jspecify.annotations.Nullable;

/// Whether an article reports from the newspaper's home, so that an office without a place (省委书记) is one of the
/// home's.
///
/// A wrong province under a real name is worse than an office without one: where another province is printed and the
/// home is not, or the article comes from another source or place, offices stay as printed.
public final class LocalStory {
    private static final List<String> PROVINCES = List.of(
            "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
            "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾");

    private LocalStory() {}

    /// Whether the article reports from the home.
    ///
    /// @param source of the dateline; null where none is printed or known
    /// @param place of the dateline; null where none is printed or known
    /// @param homePlace from the province down: 青海省西宁市
    public static boolean isLocal(
            SegmentedArticle article, @Nullable String source, @Nullable String place, String homePlace) {
        if (source != null && !source.startsWith("本")) {
            return false;
        }
        if (place != null && !homePlace.contains(place) && isOtherProvince(place, homePlace)) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        article.titles().headline().forEach(text::append);
        article.blocks().stream().map(Block::text).forEach(text::append);
        return isNamed(text, homePlace)
                || PROVINCES.stream()
                        .noneMatch(province -> !homePlace.startsWith(province) && text.indexOf(province) >= 0);
    }

    private static boolean isOtherProvince(String place, String homePlace) {
        return PROVINCES.stream().anyMatch(province -> place.startsWith(province) && !homePlace.startsWith(province));
    }

    /// Whether a text names the home or one of its parts: 青海 or 西宁 of 青海省西宁市.
    private static boolean isNamed(StringBuilder text, String homePlace) {
        for (String part : homePlace.split("[省市州县区]", -1)) {
            if (part.length() >= 2 && text.indexOf(part) >= 0) {
                return true;
            }
        }
        return false;
    }
}
