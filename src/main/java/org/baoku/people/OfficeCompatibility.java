package org.baoku.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Decides whether two officials of one name can be one person, by their offices and the days on which they
/// held them.
///
/// Careers move: offices years apart prove nothing. At about the same time nobody leads two cities, and nobody
/// is both the head of a village and a leader of the province.
public final class OfficeCompatibility {
    /// Offices printed further apart than this do not contradict one another.
    private static final long SAME_TIME_DAYS = 550;

    /// The levels from the village up: what an office of the level is called after.
    private static final List<String> LEVELS =
            List.of("村|社区|嘎查", "乡|镇|街道", "县|区|旗", "市|州|盟|地区", "省|自治区", "中央|全国|国家|国务院|中共|最高");

    /// A provincial leader often leads a city as well; a county's head does not.
    private static final int LEVELS_IN_ONE_HAND = 1;

    private OfficeCompatibility() {}

    /// An office that earlier coverage printed with a person.
    ///
    /// @param office in its normal form
    /// @param first the first day on which it was printed; null where the day is open
    /// @param last the last one
    public record HeldOffice(
            String office,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /// Whether an official with these offices on that day can be the person who held the others.
    ///
    /// @param offices in their normal form; none contradicts nobody
    public static boolean isCompatible(List<String> offices, @Nullable LocalDate day, List<HeldOffice> known) {
        if (offices.stream()
                .anyMatch(office -> known.stream().anyMatch(held -> OfficeNormalizer.same(office, held.office())))) {
            return true;
        }
        List<HeldOffice> then =
                known.stream().filter(held -> sameTime(held, day)).toList();
        if (offices.isEmpty() || then.isEmpty()) {
            return true;
        }
        return offices.stream().anyMatch(office -> then.stream().anyMatch(held -> agree(office, held.office())));
    }

    private static boolean sameTime(HeldOffice held, @Nullable LocalDate day) {
        if (day == null || held.first() == null || held.last() == null) {
            return true;
        }
        return ChronoUnit.DAYS.between(held.last(), day) <= SAME_TIME_DAYS
                && ChronoUnit.DAYS.between(day, held.first()) <= SAME_TIME_DAYS;
    }

    /// Whether one person can hold both at one time.
    private static boolean agree(String one, String other) {
        OptionalInt level = level(one);
        OptionalInt otherLevel = level(other);
        if (level.isEmpty() || otherLevel.isEmpty()) {
            return true;
        }
        int apart = Math.abs(level.getAsInt() - otherLevel.getAsInt());
        if (apart > 0) {
            return apart <= LEVELS_IN_ONE_HAND;
        }
        String place = OfficeNormalizer.placeOf(one);
        String otherPlace = OfficeNormalizer.placeOf(other);
        return place.isEmpty() || otherPlace.isEmpty() || place.endsWith(otherPlace) || otherPlace.endsWith(place);
    }

    /// The level that an office speaks of: the lowest that it names.
    private static OptionalInt level(String office) {
        for (int level = 0; level < LEVELS.size(); level++) {
            for (String word : LEVELS.get(level).split("\\|", -1)) {
                if (office.contains(word)) {
                    return OptionalInt.of(level);
                }
            }
        }
        return OptionalInt.empty();
    }
}
