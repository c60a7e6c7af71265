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
        /// A well-known name with one more character: 韩正一.
        LONGER_NAME,
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

    /// Whoever is named so often is well known.
    private static final int WELL_KNOWN_ARTICLES = 20;

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern FOREIGN = Pattern.compile("\\p{IsHan}{1,8}(?:[·•・\\-—\\s]\\p{IsHan}{1,8}){0,4}");
    private static final Pattern ROLE = Pattern.compile(".*(?:记者|通讯员|受访者|编辑|摄影|作者|先生|女士|同志|发言人|负责人|代表团|委员会|名叫).*");
    private static final Pattern WORD = Pattern.compile(
            ".*[某的了是在与及].*|^(?:赴|访|抵|兼|和|由|被|据|经|对|从|为|向|让|令|称|说|见|及|请|原|该|此).*|.*(?:曾|称|说|表|强|指|还|也|将|已|并|又)$");
    private static final Pattern PLACE = Pattern.compile(".+[省市县区镇乡村州盟旗].+");

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
        Set<String> wellKnown = all.stream()
                .filter(person -> person.articles() >= WELL_KNOWN_ARTICLES)
                .map(PersonSummary::name)
                .collect(Collectors.toSet());
        List<SuspectName> suspects = new ArrayList<>();
        for (PersonSummary person : all) {
            if (isShortLived(person) && !right.contains(person.id())) {
                reason(person.name(), wellKnown).ifPresent(reason -> suspects.add(new SuspectName(person, reason)));
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

    static Optional<Reason> reason(String name, Set<String> wellKnown) {
        if (ROLE.matcher(name).matches()) {
            return Optional.of(Reason.ROLE);
        }
        if (!CHINESE.matcher(name).matches() && !FOREIGN.matcher(name).matches()) {
            return Optional.of(Reason.CHARACTERS);
        }
        if (name.length() > 2
                && (wellKnown.contains(name.substring(1))
                        || wellKnown.contains(name.substring(0, name.length() - 1)))) {
            return Optional.of(Reason.LONGER_NAME);
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
