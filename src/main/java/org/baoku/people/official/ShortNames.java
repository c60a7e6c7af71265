package org.baoku.people.official;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.baoku.paper.Mention;
import org.baoku.paper.NamedOfficial;
import org.baoku.people.name.NameContext;
import org.jspecify.annotations.Nullable;

/// Merges the short forms of foreign names with the full one of the same article: 詹森 is 斯蒂安·詹森, if
/// nobody else of the article has that family name and the offices do not say otherwise. 安倍 is 安倍直树 alike.
final class ShortNames {
    /// How long the post is with which two offices of one person both end: 驻英国大使, 驻联合王国特命全权大使.
    private static final int POST_LENGTH = 2;

    /// The fields of ministers whose titles are also printed short, by the short form.
    private static final Map<String, String> FIELDS_OF_MINISTERS = Map.of("外", "外交", "财", "财政", "防", "国防");

    private ShortNames() {}

    /// The officials, each person once with the fullest name and office.
    ///
    /// @param isSurname whether a whole name is a Japanese surname
    static List<NamedOfficial> merge(List<NamedOfficial> officials, Predicate<String> isSurname) {
        Map<String, NamedOfficial> merged = new LinkedHashMap<>();
        officials.forEach(official -> merged.put(official.name(), official));
        for (NamedOfficial official : officials) {
            List<NamedOfficial> full = officials.stream()
                    .filter(other -> isShortOf(official.name(), other.name())
                            || (isSurname.test(official.name()) && beginsWith(official.name(), other.name())))
                    .toList();
            if (full.size() == 1
                    && isSameOffice(official.office(), full.getFirst().office())) {
                NamedOfficial person = merged.getOrDefault(full.getFirst().name(), full.getFirst());
                merged.put(person.name(), together(person, official));
                merged.remove(official.name());
            }
        }
        return List.copyOf(merged.values());
    }

    /// Whether a name without dots is the last part of another one, or all of it but the first, or a part within
    /// it: 卢拉 of 路易斯·卢拉·达席尔瓦.
    private static boolean isShortOf(String name, String full) {
        // 约翰基, which the headline prints without the dot of 约翰·基
        if (full.length() == name.length() + 1 && full.replace("·", "").equals(name)) {
            return true;
        }
        int at = full.lastIndexOf(name);
        int end = at + name.length();
        return at > 0
                && NameContext.isNameDot(full.charAt(at - 1))
                && (end == full.length() || NameContext.isNameDot(full.charAt(end)));
    }

    /// Whether a full name without dots begins with this surname.
    private static boolean beginsWith(String surname, String full) {
        return full.startsWith(surname) && full.length() > surname.length() && full.indexOf('·') < 0;
    }

    /// An office with the full title of a minister: 外交部长 for 外长, 外相 and 外交大臣.
    private static String withFullTitle(String office) {
        String full = office;
        for (Map.Entry<String, String> field : FIELDS_OF_MINISTERS.entrySet()) {
            full = full.replaceAll(field.getKey() + "[长相]$", field.getValue() + "部长")
                    .replaceAll(field.getValue() + "大臣$", field.getValue() + "部长");
        }
        return full;
    }

    private static boolean isSameOffice(@Nullable String one, @Nullable String other) {
        return one == null
                || other == null
                || withFullTitle(one).equals(withFullTitle(other))
                || one.endsWith(other)
                || other.endsWith(one)
                || one.contains(other)
                || one.endsWith(other.substring(Math.max(0, other.length() - POST_LENGTH)));
    }

    private static NamedOfficial together(NamedOfficial person, NamedOfficial shortForm) {
        String office = person.office();
        String other = shortForm.office();
        boolean longer = other != null && (office == null || other.length() > office.length());
        List<Mention> mentions = new ArrayList<>(person.mentions());
        mentions.addAll(shortForm.mentions());
        mentions.sort(Comparator.comparing(Mention::part)
                .thenComparingInt(Mention::index)
                .thenComparingInt(Mention::start));
        return new NamedOfficial(person.name(), longer ? other : office, mentions);
    }
}
