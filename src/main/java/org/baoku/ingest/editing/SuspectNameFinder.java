package org.baoku.ingest.editing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baoku.archive.person.CheckedPersonRepository;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.PersonSummary;
import org.springframework.stereotype.Service;

/// Finds officials whose names may be no names of persons: 安区东, 某某, 受访者. Who was named for longer than a month
/// is not suspected.
@Service
public final class SuspectNameFinder {
    /// Why a name is suspected.
    public enum Reason {
        /// Characters that names do not have, or too many or too few.
        CHARACTERS,
        /// The word for a role: 通讯员, 受访者.
        ROLE,
        /// A well-known name with one more character (韩正一), or any longer one with one before it (年尼克松).
        LONGER_NAME,
        /// A well-known name without its first character (近平), or a longer one without its last (三日月大).
        SHORTER_NAME,
        /// A word that stands before or after names: 某, 曾, 赴.
        WORD,
        /// The word of a place's level: 安区东.
        PLACE
    }

    /// An official whose name may be no name.
    public record SuspectName(PersonSummary person, Reason reason) {}

    private static final int MAX_SUSPECTS = 2000;
    private static final int MAX_ARTICLES = 2;
    private static final int SHORT_LIVED_DAYS = 31;
    private static final int MAX_CHINESE_LENGTH = 4;

    /// Whoever is named so often is well known.
    private static final int WELL_KNOWN_ARTICLES = 20;

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern FOREIGN = Pattern.compile("\\p{IsHan}{1,8}(?:[·•・∙\\-—\\s]\\p{IsHan}{1,8}){0,4}");
    /// Some papers print foreign names untranslated.
    private static final Pattern LATIN = Pattern.compile("\\p{Lu}[\\p{IsLatin}'’.-]*(?: [\\p{IsLatin}'’.-]+){1,4}");

    private static final Pattern DOUBLED = Pattern.compile("(.{2,})\\1");
    private static final Pattern ROLE = Pattern.compile(".*(?:记者|通讯员|受访者|编辑|摄影|作者|先生|女士|同志|发言人|负责人|代表团|委员会|名叫).*");
    private static final Pattern WORD = Pattern.compile(
            "[^·•・\\-—\\s]*[某的了是在与及][^·•・\\-—\\s]*|(?:赴|访|抵|兼|由|被|据|经|对|从|为|让|令|称|说|见|及|请|原|该|此)[^·•・\\-—\\s]*|.*(?:曾|称|说|表|指|还|将|已|并|又)");
    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}+[省市县区]\\p{IsHan}+");

    private final OfficialRepository officials;
    private final CheckedPersonRepository checked;

    SuspectNameFinder(OfficialRepository officials, CheckedPersonRepository checked) {
        this.officials = officials;
        this.checked = checked;
    }

    /// The suspected names, by reason, without those that an editor found right.
    public List<SuspectName> find() {
        List<PersonSummary> all = officials.all();
        Set<Long> right = checked.names();
        OtherNames names = OtherNames.of(all);
        List<SuspectName> suspects = new ArrayList<>();
        for (PersonSummary person : all) {
            if (isShortLived(person) && !right.contains(person.id())) {
                reason(person.name(), names).ifPresent(reason -> suspects.add(new SuspectName(person, reason)));
            }
        }
        suspects.sort(Comparator.comparing(SuspectName::reason));
        return suspects.stream().limit(MAX_SUSPECTS).toList();
    }

    private static boolean isShortLived(PersonSummary person) {
        return person.articles() <= MAX_ARTICLES
                || (person.first() != null
                        && person.last() != null
                        && person.articles() <= 2 * MAX_ARTICLES
                        && ChronoUnit.DAYS.between(person.first(), person.last()) <= SHORT_LIVED_DAYS);
    }

    /// The names of the archive that others are compared with.
    ///
    /// @param wellKnown of persons who are named often
    /// @param established of persons who are named by several articles
    /// @param cut all names of more than four characters, without the last one
    record OtherNames(Set<String> wellKnown, Set<String> established, Set<String> cut) {
        static OtherNames of(List<PersonSummary> all) {
            return new OtherNames(
                    namedIn(all, WELL_KNOWN_ARTICLES),
                    namedIn(all, MAX_ARTICLES + 1),
                    all.stream()
                            .map(PersonSummary::name)
                            .filter(name -> name.length() > MAX_CHINESE_LENGTH)
                            .map(name -> name.substring(0, name.length() - 1))
                            .collect(Collectors.toSet()));
        }

        private static Set<String> namedIn(List<PersonSummary> all, int articles) {
            return all.stream()
                    .filter(person -> person.articles() >= articles)
                    .map(PersonSummary::name)
                    .collect(Collectors.toSet());
        }

        boolean hasShorter(String name) {
            return name.length() > 2
                    && (wellKnown.contains(name.substring(1))
                            || wellKnown.contains(name.substring(0, name.length() - 1))
                            || (name.length() >= MAX_CHINESE_LENGTH && established.contains(name.substring(1))));
        }

        boolean hasLonger(String name) {
            return cut.contains(name)
                    || (name.length() == 2
                            && wellKnown.stream().anyMatch(other -> other.length() == 3 && other.endsWith(name)));
        }
    }

    static Optional<Reason> reason(String name, OtherNames names) {
        if (LATIN.matcher(name).matches()) {
            return Optional.empty();
        }
        if (ROLE.matcher(name).matches()) {
            return Optional.of(Reason.ROLE);
        }
        if (DOUBLED.matcher(name).matches()
                || (!CHINESE.matcher(name).matches() && !FOREIGN.matcher(name).matches())) {
            return Optional.of(Reason.CHARACTERS);
        }
        if (names.hasShorter(name)) {
            return Optional.of(Reason.LONGER_NAME);
        }
        if (names.hasLonger(name)) {
            return Optional.of(Reason.SHORTER_NAME);
        }
        if (WORD.matcher(name).matches()) {
            return Optional.of(Reason.WORD);
        }
        if (CHINESE.matcher(name).matches() && PLACE.matcher(name).matches()) {
            return Optional.of(Reason.PLACE);
        }
        return Optional.empty();
    }
}
