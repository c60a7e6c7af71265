package org.baoku.people.office;

import java.util.ArrayList;
import java.util.List;

/// Normalizes offices as printed into offices that name their place: 省委副书记、省长 in a newspaper at home in
/// 青海省西宁市 becomes 青海省委副书记 and 青海省省长.
///
/// Each entry of a printed list becomes an office. An entry without an organisation takes that of the entry before
/// it. An entry that only says 省 or 市 takes the place of the entry before it, or the home of the newspaper.
public final class OfficeNormalizer {
    /// Administrative levels from the province down, as the last character of a place.
    private static final List<String> LEVELS = List.of("省", "市", "州", "县", "区");

    private static final List<String> HEADS_WITHOUT_PLACE = List.of("主任", "局长", "厅长", "部长", "书记", "主席", "院长");

    private static final List<String> PARTY_OFFICES = List.of("党组书记", "党组副书记", "党组成员", "党委书记");

    private OfficeNormalizer() {}

    /// The offices of a printed list in their normal form, each with its place as far as it is known.
    ///
    /// @param homePlace the home of the newspaper, from the province down: 青海省西宁市
    public static List<String> normalize(String printed, String homePlace) {
        List<String> offices = new ArrayList<>();
        String listPlace = "";
        String organisation = "";
        for (String entry : printed.split("[、，,]", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            String office = entry.strip().replaceFirst("^该国?", "");
            if (!organisation.isEmpty() && lacksOrganisation(office)) {
                office = organisation + office;
            }
            String place = placeOf(office);
            if (place.isEmpty()) {
                office = withPlace(office, listPlace, homePlace);
            } else {
                listPlace = place;
            }
            organisation = organisationOf(office);
            offices.add(office);
        }
        return offices;
    }

    /// Whether two offices in their normal form are the same although written differently: 西宁市市长 and
    /// 西宁市长, 青海省政府副省长 and 青海省副省长.
    public static boolean isSameOffice(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    private static String canonical(String office) {
        return office.replace("省省长", "省长")
                .replace("市市长", "市长")
                .replace("州州长", "州长")
                .replace("政府副", "副")
                .replace("人民政府", "政府")
                .replace("藏族自治州", "州")
                .replace("中共", "");
    }

    /// Whether an office names neither place nor organisation: 副书记, 主任.
    private static boolean lacksOrganisation(String office) {
        return office.length() <= 3 && HEADS_WITHOUT_PLACE.stream().anyMatch(office::endsWith);
    }

    /// The organisation of a party office (市人大常委会 of 市人大常委会党组书记); empty for other offices.
    private static String organisationOf(String office) {
        for (String partyOffice : PARTY_OFFICES) {
            if (office.endsWith(partyOffice)) {
                return office.substring(0, office.length() - partyOffice.length());
            }
        }
        return "";
    }

    /// The place at the beginning of an office, up to its last 省, 市, 州, 县 or 区; empty where it begins with
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

    private static String withPlace(String office, String listPlace, String homePlace) {
        String level = levelOf(office);
        if (level.isEmpty()) {
            return office;
        }
        String place = placeOfLevel(level, listPlace);
        if (place.isEmpty()) {
            place = placeOfLevel(level, homePlace);
        }
        if (place.isEmpty()) {
            return office;
        }
        return office.startsWith(level) && !office.startsWith(level + "长")
                ? place + office.substring(level.length())
                : place + office;
    }

    /// The level of an office without a place (省 of 省委书记 and 副省长); empty where it names none.
    private static String levelOf(String office) {
        for (String level : LEVELS) {
            if (office.startsWith(level) || office.equals("副" + level + "长") || office.endsWith("代理" + level + "长")) {
                return level;
            }
        }
        return "";
    }

    /// The part of a place that is of this level, 西宁市 of 青海省西宁市; empty where there is none.
    private static String placeOfLevel(String level, String place) {
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
