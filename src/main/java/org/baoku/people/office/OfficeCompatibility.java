package org.baoku.people.office;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Decides by their offices whether two officials of the same name can be one person.
///
/// Offices printed years apart prove nothing, because careers move on. At about the same time one person does not
/// lead two cities, and is not both the head of a village and a leader of the province.
public final class OfficeCompatibility {
    /// The administrative levels from the village up, each with the words that show it.
    private static final List<List<String>> LEVELS = List.of(
            List.of("村", "社区", "嘎查"),
            List.of("乡", "镇", "街道"),
            List.of("县", "区", "旗"),
            List.of("市", "州", "盟", "地区"),
            List.of("省", "自治区"),
            List.of("中央", "全国", "国家", "国务院", "中共", "最高"));

    private OfficeCompatibility() {}

    /// An office that earlier coverage printed with a person, and when.
    ///
    /// @param office in its normal form
    /// @param first the first issue date with it; null where that date is unknown
    /// @param last the last issue date with it; null where that date is unknown
    public record OfficePeriod(
            String office,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /// Whether an official with these offices on that date can be the person who held the others.
    ///
    /// @param offices in their normal form; an empty list is compatible with every person
    /// @param date of the issue; null where it is unknown
    public static boolean isCompatible(List<String> offices, @Nullable LocalDate date, List<OfficePeriod> held) {
        if (offices.stream()
                .anyMatch(office -> held.stream()
                        .anyMatch(other ->
                                OfficeNormalizer.isSameOffice(withoutFormer(office), withoutFormer(other.office()))))) {
            return true;
        }
        List<OfficePeriod> sameTime =
                held.stream().filter(other -> isSameTime(other, date)).toList();
        if (offices.isEmpty() || sameTime.isEmpty()) {
            return true;
        }
        return offices.stream()
                .anyMatch(office -> sameTime.stream().anyMatch(other -> canHoldBoth(office, other.office())));
    }

    /// Whoever is called the former holder of an office is its holder: 海城前市长, 海城市委原书记. A place that
    /// contains one of the characters loses it in both offices.
    private static String withoutFormer(String office) {
        return office.replace("前", "").replace("原", "");
    }

    private static boolean isSameTime(OfficePeriod held, @Nullable LocalDate date) {
        if (date == null || held.first() == null || held.last() == null) {
            return true;
        }
        int days = OfficeWeight.SAME_TIME_DAYS.value();
        return ChronoUnit.DAYS.between(held.last(), date) <= days
                && ChronoUnit.DAYS.between(date, held.first()) <= days;
    }

    /// Whether one person can hold both offices at the same time.
    private static boolean canHoldBoth(String one, String other) {
        OptionalInt level = level(one);
        OptionalInt otherLevel = level(other);
        if (level.isEmpty() || otherLevel.isEmpty()) {
            return true;
        }
        int distance = Math.abs(level.getAsInt() - otherLevel.getAsInt());
        if (distance > 0) {
            return distance <= OfficeWeight.MAX_LEVEL_DISTANCE.value();
        }
        String place = OfficeNormalizer.placeOf(one);
        String otherPlace = OfficeNormalizer.placeOf(other);
        return place.isEmpty() || otherPlace.isEmpty() || place.endsWith(otherPlace) || otherPlace.endsWith(place);
    }

    /// The lowest level that an office names; empty where it names none.
    private static OptionalInt level(String office) {
        for (int level = 0; level < LEVELS.size(); level++) {
            if (LEVELS.get(level).stream().anyMatch(office::contains)) {
                return OptionalInt.of(level);
            }
        }
        return OptionalInt.empty();
    }
}
