package org.baoku.ingest.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.OfficialRepository.OfficialOffice;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterCorrectionRepository;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.text.Pinyin;
import org.springframework.stereotype.Service;

/// Finds pairs of officials or reporters that may be the same person. Pairs that an editor has marked as
/// distinct are left out.
@Service
public final class DuplicatePersonFinder {
    /// Why two persons may be the same.
    public enum Reason {
        /// Equal names; the officials were distinguished by incompatible offices.
        SAME_NAME,
        /// Names that differ only in dots, hyphens and spaces: 阿卜杜勒·拉赫曼, 阿卜杜勒-拉赫曼.
        SPELLING,
        /// One name is the family name of the other (特朗普, 唐纳德·特朗普), and they have an office in common.
        GIVEN_NAME,
        /// Names that sound the same; officials also have an office in common.
        SAME_SOUND,
        /// Names that differ in one character; officials also have an office in common.
        ONE_LETTER
    }

    /// Two persons that may be the same.
    ///
    /// @param one the person of the two who comes first in the list of persons
    /// @param office an office that both have; empty if they have none in common
    public record Pair(Reason reason, PersonSummary one, PersonSummary other, String office) {}

    private static final int MAX_PAIRS = 2000;

    /// The maximum number of articles with a misread name: misreadings seldom recur.
    private static final int MAX_MISREAD_ARTICLES = 2;

    /// Larger groups of similar names are no misreadings.
    private static final int MAX_GROUP_SIZE = 40;

    /// Longer names are not compared character by character.
    private static final int MAX_NAME_LENGTH = 8;

    private final OfficialRepository officials;
    private final ReporterRepository reporters;
    private final OfficialCorrectionRepository officialCorrections;
    private final ReporterCorrectionRepository reporterCorrections;

    DuplicatePersonFinder(
            OfficialRepository officials,
            ReporterRepository reporters,
            OfficialCorrectionRepository officialCorrections,
            ReporterCorrectionRepository reporterCorrections) {
        this.officials = officials;
        this.reporters = reporters;
        this.officialCorrections = officialCorrections;
        this.reporterCorrections = reporterCorrections;
    }

    /// Pairs of officials that may be the same, by reason and then by their number of articles, most first.
    public List<Pair> officials() {
        List<PersonSummary> all = officials.all();
        Map<Long, Set<String>> offices = offices(officials.allOffices());
        BiPredicate<PersonSummary, PersonSummary> shareOffice =
                (one, other) -> !commonOffices(offices, one, other).isEmpty();
        PairCollector pairs = new PairCollector(officialCorrections.distinctPairs(), offices);
        for (List<PersonSummary> group : groupBy(all, PersonSummary::name)) {
            pairs.add(Reason.SAME_NAME, group, (_, _) -> true);
        }
        for (List<PersonSummary> group : groupBy(all, person -> ForeignNames.letters(person.name()))) {
            pairs.add(Reason.SPELLING, group, (_, _) -> true);
        }
        for (List<PersonSummary> group : groupBy(all, person -> ForeignNames.familyName(person.name()))) {
            pairs.add(
                    Reason.GIVEN_NAME,
                    group,
                    (one, other) ->
                            ForeignNames.isFamilyNameOf(one.name(), other.name()) && shareOffice.test(one, other));
        }
        for (List<PersonSummary> group : groupBy(all, DuplicatePersonFinder::sound)) {
            pairs.add(Reason.SAME_SOUND, group, shareOffice);
        }
        for (List<PersonSummary> group : groupByAllButOneCharacter(all)) {
            pairs.add(Reason.ONE_LETTER, group, shareOffice);
        }
        return pairs.sorted();
    }

    private static Map<Long, Set<String>> offices(List<OfficialOffice> held) {
        Map<Long, Set<String>> offices = new HashMap<>();
        for (OfficialOffice each : held) {
            offices.computeIfAbsent(each.official(), _ -> new HashSet<>()).add(each.office());
        }
        return offices;
    }

    /// Pairs of reporters that may be the same, in the same order.
    public List<Pair> reporters() {
        List<PersonSummary> all = reporters.all();
        PairCollector pairs = new PairCollector(reporterCorrections.distinctPairs(), Map.of());
        for (List<PersonSummary> group : groupBy(all, DuplicatePersonFinder::sound)) {
            pairs.add(Reason.SAME_SOUND, group, (_, _) -> true);
        }
        for (List<PersonSummary> group : groupByAllButOneCharacter(all)) {
            pairs.add(
                    Reason.ONE_LETTER,
                    group,
                    (one, other) -> one.name().codePointCount(0, one.name().length()) > 2
                            && Math.min(one.articles(), other.articles()) <= MAX_MISREAD_ARTICLES);
        }
        return pairs.sorted();
    }

    private static Set<String> commonOffices(Map<Long, Set<String>> offices, PersonSummary one, PersonSummary other) {
        Set<String> common = new HashSet<>(offices.getOrDefault(one.id(), Set.of()));
        common.retainAll(offices.getOrDefault(other.id(), Set.of()));
        return common;
    }

    private static String sound(PersonSummary person) {
        return Pinyin.readings(person.name()).stream()
                .findFirst()
                .map(Pinyin.Reading::joined)
                .orElse(person.name());
    }

    private static Collection<List<PersonSummary>> groupBy(
            List<PersonSummary> all, Function<PersonSummary, String> key) {
        return all.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /// Groups of persons whose names are equal except for one character.
    private static Collection<List<PersonSummary>> groupByAllButOneCharacter(List<PersonSummary> all) {
        Map<String, List<PersonSummary>> groups = new LinkedHashMap<>();
        for (PersonSummary person : all) {
            int[] name = person.name().codePoints().toArray();
            if (name.length < 2 || name.length > MAX_NAME_LENGTH) {
                continue;
            }
            for (int i = 0; i < name.length; i++) {
                int[] pattern = name.clone();
                pattern[i] = '?';
                groups.computeIfAbsent(new String(pattern, 0, pattern.length), _ -> new ArrayList<>())
                        .add(person);
            }
        }
        return groups.values();
    }

    /// Collects pairs, each once, with the first reason for which it was found.
    private static final class PairCollector {
        private final List<Pair> pairs = new ArrayList<>();
        private final Set<Set<Long>> excluded;
        private final Map<Long, Set<String>> offices;

        /// @param distinct pairs of ids to leave out
        /// @param offices the officials' offices, by the officials' ids
        PairCollector(Set<Set<Long>> distinct, Map<Long, Set<String>> offices) {
            this.excluded = new HashSet<>(distinct);
            this.offices = offices;
        }

        /// Adds the pairs of a group that fulfil a condition. Persons with equal names are paired for
        /// [Reason#SAME_NAME] only.
        void add(Reason reason, List<PersonSummary> group, BiPredicate<PersonSummary, PersonSummary> condition) {
            if (group.size() > MAX_GROUP_SIZE) {
                return;
            }
            for (int i = 0; i < group.size(); i++) {
                for (int k = i + 1; k < group.size(); k++) {
                    PersonSummary one = group.get(i);
                    PersonSummary other = group.get(k);
                    boolean reasonFits = one.name().equals(other.name()) == (reason == Reason.SAME_NAME);
                    if (reasonFits && condition.test(one, other) && excluded.add(Set.of(one.id(), other.id()))) {
                        String office = commonOffices(offices, one, other).stream()
                                .min(Comparator.naturalOrder())
                                .orElse("");
                        pairs.add(new Pair(reason, one, other, office));
                    }
                }
            }
        }

        List<Pair> sorted() {
            pairs.sort(Comparator.comparing(Pair::reason)
                    .thenComparing(pair -> pair.one().articles() + pair.other().articles(), Comparator.reverseOrder()));
            return pairs.stream().limit(MAX_PAIRS).toList();
        }
    }
}
