package org.baoku.ingest.editing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baoku.archive.person.OfficialCorrection;
import org.baoku.archive.person.OfficialCorrection.Merge;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.OfficialRepository.OfficialOffice;
import org.baoku.archive.person.PersonSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds officials that are the same person beyond doubt: names that are equal, that differ only in separators, or of
/// which one is the family name of the other, with the same office at the same time; and given names in several
/// forms (约瑟夫·拜登, 乔·拜登) before the same family name, with an office that one person holds at a time.
///
/// A pair that an editor keeps apart or split, or whose merge an editor undid, is left out; so is a family name that
/// fits several persons.
@Service
public final class SamePersonFinder {
    /// Offices printed at most so many days apart were held at the same time.
    private static final int SAME_TIME_DAYS = 366;

    /// An office that one person holds at a time, printed with what it governs.
    private static final Pattern SINGLE_HOLDER =
            Pattern.compile("(?!.*[副前原]).{2,}(?:总统|总理|首相|国务卿|外长|防长|财长|部长|州长|市长|秘书长|行长)");

    private final OfficialRepository officials;
    private final OfficialCorrectionRepository corrections;

    SamePersonFinder(OfficialRepository officials, OfficialCorrectionRepository corrections) {
        this.officials = officials;
        this.corrections = corrections;
    }

    /// The merges to make; each official is merged into the one of the same person who is named most often.
    public List<OfficialCorrection> find() {
        List<PersonSummary> all = officials.all();
        Map<Long, List<OfficialOffice>> offices =
                officials.allOffices().stream().collect(Collectors.groupingBy(OfficialOffice::official));
        Set<Set<Long>> apart = new HashSet<>(corrections.distinctPairs());
        apart.addAll(corrections.undoneMerges());
        Merges merges = new Merges(apart);
        for (List<PersonSummary> group : groups(all, person -> ForeignNames.letters(person.name()))) {
            merges.addSame(group, (one, other) -> shareOffice(offices, one, other));
        }
        List<PersonSummary> fullNames = merges.left(all).stream()
                .filter(person -> !person.name().equals(ForeignNames.familyName(person.name())))
                .toList();
        for (List<PersonSummary> group : groups(fullNames, person -> ForeignNames.familyName(person.name()))) {
            merges.addSame(group, (one, other) -> shareSingleOffice(offices, one, other));
        }
        for (List<PersonSummary> group : groups(merges.left(all), person -> ForeignNames.familyName(person.name()))) {
            merges.addFamilyNames(group, (one, other) -> shareOffice(offices, one, other));
        }
        return merges.targets.entrySet().stream()
                .<OfficialCorrection>map(entry -> new Merge(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Collection<List<PersonSummary>> groups(
            List<PersonSummary> all, Function<PersonSummary, String> key) {
        return all.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /// The merges found so far.
    private static final class Merges {
        private final Set<Set<Long>> apart;
        private final Map<Long, Long> targets = new LinkedHashMap<>();

        /// @param apart pairs of officials that editors keep apart
        Merges(Set<Set<Long>> apart) {
            this.apart = apart;
        }

        /// Those that are merged into nobody.
        List<PersonSummary> left(List<PersonSummary> all) {
            return all.stream()
                    .filter(person -> !targets.containsKey(person.id()))
                    .toList();
        }

        /// Merges the persons of a group, the most frequent first, into the first one that is the same.
        void addSame(List<PersonSummary> group, BiPredicate<Long, Long> isSame) {
            List<PersonSummary> kept = new ArrayList<>();
            for (PersonSummary person : group) {
                kept.stream()
                        .filter(other -> !areApart(other, person) && isSame.test(other.id(), person.id()))
                        .findFirst()
                        .ifPresentOrElse(other -> add(person, other), () -> kept.add(person));
            }
        }

        /// Merges a bare family name with the only full name that has the same office at the same time.
        void addFamilyNames(List<PersonSummary> group, BiPredicate<Long, Long> isSame) {
            for (PersonSummary bare : group) {
                if (!bare.name().equals(ForeignNames.familyName(bare.name()))) {
                    continue;
                }
                List<PersonSummary> full = group.stream()
                        .filter(other -> ForeignNames.isFamilyNameOf(bare.name(), other.name())
                                && isSame.test(bare.id(), other.id()))
                        .toList();
                if (full.size() == 1 && !areApart(bare, full.getFirst())) {
                    boolean intoBare = bare.articles() >= full.getFirst().articles();
                    PersonSummary into = intoBare ? bare : full.getFirst();
                    PersonSummary merged = intoBare ? full.getFirst() : bare;
                    if (!targets.containsKey(into.id()) && !targets.containsKey(merged.id())) {
                        add(merged, into);
                    }
                }
            }
        }

        private boolean areApart(PersonSummary one, PersonSummary other) {
            return apart.contains(Set.of(one.id(), other.id()));
        }

        /// Whoever is kept apart from the merged person is then kept apart from the other one too.
        private void add(PersonSummary merged, PersonSummary into) {
            targets.put(merged.id(), into.id());
            List<Long> others = apart.stream()
                    .filter(pair -> pair.contains(merged.id()))
                    .flatMap(Set::stream)
                    .filter(other -> other != merged.id() && other != into.id())
                    .toList();
            others.forEach(other -> apart.add(Set.of(into.id(), other)));
        }
    }

    private static boolean shareOffice(Map<Long, List<OfficialOffice>> offices, long one, long other) {
        return offices.getOrDefault(one, List.of()).stream()
                .anyMatch(held -> offices.getOrDefault(other, List.of()).stream()
                        .anyMatch(office -> office.office().equals(held.office()) && isSameTime(held, office)));
    }

    /// Unlike a successor of the same family name, the two must be printed in turn.
    private static boolean shareSingleOffice(Map<Long, List<OfficialOffice>> offices, long one, long other) {
        return offices.getOrDefault(one, List.of()).stream()
                .filter(held -> SINGLE_HOLDER.matcher(held.office()).matches())
                .anyMatch(held -> offices.getOrDefault(other, List.of()).stream()
                        .anyMatch(office -> office.office().equals(held.office()) && overlap(held, office)));
    }

    private static boolean overlap(OfficialOffice one, OfficialOffice other) {
        return one.first() != null
                && one.last() != null
                && other.first() != null
                && other.last() != null
                && !one.first().isAfter(other.last())
                && !other.first().isAfter(one.last());
    }

    private static boolean isSameTime(OfficialOffice one, OfficialOffice other) {
        return isBefore(one.first(), other.last()) && isBefore(other.first(), one.last());
    }

    private static boolean isBefore(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null || ChronoUnit.DAYS.between(last, first) <= SAME_TIME_DAYS;
    }
}
