package org.baoku.archive.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places and organs that an office names, by which appointments are filtered.
///
/// 青海省西宁市委副书记、市长 names the places 青海省 and 西宁市 and the organs 党委 and 政府. An office that does not
/// print its place has none here: a list that adds one would claim more than the article does.
///
/// @param places from the widest down, as printed
/// @param organs 党委, 人大, 政府, 政协, 纪委监委, 法院, 检察院; otherwise the organ's name without its place: 教育局
public record OfficeParts(List<String> places, List<String> organs) {
    /// One place with the character or word of its level. 市场 and 区域 are no places.
    private static final Pattern PLACE = Pattern.compile(
            "(?:中共)?((?!自治)(?:(?!人民|政府|[副委局厅])\\p{IsHan}){2,7}?(?:自治区|自治州|自治县|地区|省|市(?!场)|州|盟|县|旗|区(?!域)|镇|街道))");

    /// The word before the office of a foreign or international leader: 美国 in 美国总统.
    private static final Pattern COUNTRY =
            Pattern.compile("^(?!看守|过渡|临时|候任|代理|常务)([\\p{IsHan}]{2,8}?)(?:前|原|时任|现任|候任|当选|看守|过渡|临时|代理|代|常务)*"
                    + "(?:副?总统|副?总理|副?首相|副?外长|副?国务卿|国王|女王|副?国防部长|副?财政部长)");

    /// What stands between a place and an organ, or instead of a place.
    private static final Pattern BEFORE_ORGAN =
            Pattern.compile("^(?:原|前|时任|现任|[省市州盟县旗区镇乡]委|自治区党委|自治区|委|[省市州盟县旗区镇乡](?!场|委))+");

    /// Posts that end like organs.
    private static final Pattern POST = Pattern.compile("(?:政委|常委|委员|书记|党组成员)$");

    /// Beginnings of organs that look like places: 国家市场监督管理总局, 全国政协地区委员会.
    private static final Pattern CENTRAL = Pattern.compile("^(?:中共)?(?:国家|全国|国务院|中央|最高人民|中国)");

    private static final List<String> LEADERS =
            List.of("省长", "市长", "州长", "盟长", "县长", "旗长", "区长", "镇长", "乡长", "特首", "行政长官", "自治区主席", "自治县县长");

    private static final Pattern PARTY = Pattern.compile(
            "(?:[省市州盟县旗区镇乡]|自治区|地|党工|中央)委(?:原)?(?:副书记|书记|常委|委员)|^(?:原|党委|党组|自治区党委)*(?:副?书记|常委|党组成员|委员)$");

    /// The name of an organ: it ends in a word for organs.
    private static final Pattern NAMED =
            Pattern.compile("^(.{1,24}(?:局|厅|部|委|会|办公室|办|院|署|处|集团|公司|大学|学院|学校|中学|小学|医院|银行|中心|支队|总队|"
                    + "大队|海关|街道|馆|所|社|报|台|妇联|残联|使馆|党委|支部))(?![长级])");

    public OfficeParts {
        places = List.copyOf(places);
        organs = List.copyOf(organs);
    }

    /// The parts of an office as printed; several are joined by 、 or ，.
    public static OfficeParts of(String office) {
        Set<String> places = new LinkedHashSet<>();
        Set<String> organs = new LinkedHashSet<>();
        for (String single : office.split("[、，,；]", -1)) {
            String stripped = single.strip();
            if (!stripped.isEmpty()) {
                List<String> printed = placesOf(stripped);
                places.addAll(printed);
                String organ = organOf(stripped, String.join("", printed));
                if (!organ.isEmpty()) {
                    organs.add(organ);
                }
            }
        }
        return new OfficeParts(List.copyOf(places), List.copyOf(organs));
    }

    /// The forms under which the archive may know a place that a reader names: 西宁 is 西宁市 and 西宁县.
    public static List<String> formsOfPlace(String place) {
        List<String> forms = new ArrayList<>();
        forms.add(place);
        for (String level : List.of("省", "市", "自治区", "自治州", "州", "盟", "地区", "县", "旗", "区", "镇")) {
            forms.add(place + level);
        }
        return forms;
    }

    private static List<String> placesOf(String office) {
        if (CENTRAL.matcher(office).find()) {
            return List.of();
        }
        Matcher country = COUNTRY.matcher(office);
        if (country.find()) {
            return List.of(country.group(1));
        }
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(office);
        int at = 0;
        while (place.find(at) && place.start() == at) {
            places.add(place.group(1));
            at = place.end();
        }
        return places;
    }

    private static String organOf(String office, String places) {
        if (office.contains("纪委") || office.contains("监委") || office.contains("监察委") || office.contains("纪律检查")) {
            return "纪委监委";
        }
        if (office.contains("人大") || office.contains("人民代表大会")) {
            return "人大";
        }
        if (office.contains("政协") || office.contains("政治协商")) {
            return "政协";
        }
        if (office.contains("检察")) {
            return "检察院";
        }
        if (office.contains("法院") || office.endsWith("审判员") || office.endsWith("庭长")) {
            return "法院";
        }
        if (office.contains("人民政府") || LEADERS.stream().anyMatch(office::endsWith)) {
            return "政府";
        }
        if (PARTY.matcher(office).find()) {
            return "党委";
        }
        int from = places.isEmpty() ? 0 : Math.max(0, office.indexOf(places) + places.length());
        String organ = BEFORE_ORGAN.matcher(office.substring(from)).replaceFirst("");
        Matcher named = NAMED.matcher(POST.matcher(organ).replaceFirst(""));
        return named.find() ? named.group(1).replaceFirst("原?党委$", "") : "";
    }
}
