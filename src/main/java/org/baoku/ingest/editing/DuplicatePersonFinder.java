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
import org.baoku.archive.person.OfficialCorrectionRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.OfficialRepository.OfficialOffice;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.ReporterCorrectionRepository;
import org.baoku.archive.person.ReporterRepository;
import org.baoku.text.Pinyin;
import org.springframework.stereotype.Service;

/// Finds who may be one person under two names, or one name of two persons that a person should look at; those of whom
/// it was said that they are two are left out.
@Service
public final class DuplicatePersonFinder {
    /// Why two may be one.
    public enum Reason {
        /// The same name, told apart by offices that do not fit together.
        SAME_NAME,
        /// Names that sound the same; officials hold a common office as well.
        SAME_SOUND,
        /// Names that are one letter apart; officials hold a common office as well.
        ONE_LETTER
    }

    /// Two who may be one.
    ///
    /// @param one the one named more often
    /// @param office what both hold; empty where nothing of the kind tells
    public record Pair(Reason reason, PersonSummary one, PersonSummary other, String office) {}

    private static final int MOST = 200;

    /// A wrongly read name seldom stands in many articles.
    private static final int SELDOM = 2;

    private static final int TOO_MANY_ALIKE = 40;

    private final OfficialRepository officials;
    private final ReporterRepository reporters;
    private final OfficialCorrectionRepository mends;
    private final ReporterCorrectionRepository reporterMends;

    DuplicatePersonFinder(
            OfficialRepository officials,
            ReporterRepository reporters,
            OfficialCorrectionRepository mends,
            ReporterCorrectionRepository reporterMends) {
        this.officials = officials;
        this.reporters = reporters;
        this.mends = mends;
        this.reporterMends = reporterMends;
    }

    /// Officials who may be one, the likeliest and the most often named first.
    public List<Pair> officials() {
        List<PersonSummary> all = officials.all();
        Map<Long, Set<String>> offices = new HashMap<>();
        for (OfficialOffice held : officials.allOffices()) {
            offices.computeIfAbsent(held.official(), _ -> new HashSet<>()).add(held.office());
        }
        Pairs pairs = new Pairs(mends.distinctPairs());
        for (List<PersonSummary> alike : grouped(all, PersonSummary::name)) {
            pairs.add(Reason.SAME_NAME, alike, (_, _) -> true, offices);
        }
        Sharing sharing = (one, other) -> !common(offices, one, other).isEmpty();
        for (List<PersonSummary> alike : grouped(all, person -> sound(person.name()))) {
            pairs.add(Reason.SAME_SOUND, alike, sharing, offices);
        }
        for (List<PersonSummary> alike : oneLetterApart(all)) {
            pairs.add(Reason.ONE_LETTER, alike, sharing, offices);
        }
        return pairs.inOrder();
    }

    /// Reporters who may be one, likewise.
    public List<Pair> reporters() {
        List<PersonSummary> all = reporters.all();
        Pairs pairs = new Pairs(reporterMends.distinctPairs());
        for (List<PersonSummary> alike : grouped(all, person -> sound(person.name()))) {
            pairs.add(Reason.SAME_SOUND, alike, (_, _) -> true, Map.of());
        }
        for (List<PersonSummary> alike : oneLetterApart(all)) {
            pairs.add(
                    Reason.ONE_LETTER,
                    alike,
                    (one, other) -> one.name().codePointCount(0, one.name().length()) > 2
                            && Math.min(one.articles(), other.articles()) <= SELDOM,
                    Map.of());
        }
        return pairs.inOrder();
    }

    private static Set<String> common(Map<Long, Set<String>> offices, PersonSummary one, PersonSummary other) {
        Set<String> common = new HashSet<>(offices.getOrDefault(one.id(), Set.of()));
        common.retainAll(offices.getOrDefault(other.id(), Set.of()));
        return common;
    }

    private static String sound(String name) {
        return Pinyin.readings(name).stream()
                .findFirst()
                .map(Pinyin.Reading::joined)
                .orElse(name);
    }

    @FunctionalInterface
    private interface Key {
        String of(PersonSummary person);
    }

    @FunctionalInterface
    private interface Sharing {
        boolean fits(PersonSummary one, PersonSummary other);
    }

    private static Collection<List<PersonSummary>> grouped(List<PersonSummary> all, Key key) {
        Map<String, List<PersonSummary>> groups = new LinkedHashMap<>();
        for (PersonSummary person : all) {
            groups.computeIfAbsent(key.of(person), _ -> new ArrayList<>()).add(person);
        }
        return groups.values();
    }

    /// Groups of names that are the same but for one letter.
    private static Collection<List<PersonSummary>> oneLetterApart(List<PersonSummary> all) {
        Map<String, List<PersonSummary>> groups = new LinkedHashMap<>();
        for (PersonSummary person : all) {
            int[] letters = person.name().codePoints().toArray();
            for (int i = 0; i < letters.length && letters.length > 1 && letters.length <= 8; i++) {
                StringBuilder key = new StringBuilder();
                for (int k = 0; k < letters.length; k++) {
                    key.appendCodePoint(k == i ? '?' : letters[k]);
                }
                groups.computeIfAbsent(key.toString(), _ -> new ArrayList<>()).add(person);
            }
        }
        return groups.values();
    }

    /// Pairs, each once.
    private static final class Pairs {
        private final List<Pair> pairs = new ArrayList<>();
        private final Set<Set<Long>> known;

        /// @param toldApart who need not be looked at
        Pairs(Set<Set<Long>> toldApart) {
            known = new HashSet<>(toldApart);
        }

        void add(Reason reason, List<PersonSummary> alike, Sharing sharing, Map<Long, Set<String>> offices) {
            if (alike.size() > TOO_MANY_ALIKE) {
                // So many alike are no slip of the pen.
                return;
            }
            for (int i = 0; i < alike.size(); i++) {
                for (int k = i + 1; k < alike.size(); k++) {
                    PersonSummary one = alike.get(i);
                    PersonSummary other = alike.get(k);
                    boolean named = one.name().equals(other.name()) == (reason == Reason.SAME_NAME);
                    if (named && sharing.fits(one, other) && known.add(Set.of(one.id(), other.id()))) {
                        String office = common(offices, one, other).stream()
                                .min(Comparator.naturalOrder())
                                .orElse("");
                        pairs.add(new Pair(reason, one, other, office));
                    }
                }
            }
        }

        List<Pair> inOrder() {
            pairs.sort(Comparator.comparing(Pair::reason)
                    .thenComparing(pair -> pair.one().articles() + pair.other().articles(), Comparator.reverseOrder()));
            return pairs.stream().limit(MOST).toList();
        }
    }
}
