package org.baoku.ingest.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoku.archive.person.CheckedPersonRepository;
import org.baoku.archive.person.CheckedPersonRepository.CheckedOffice;
import org.baoku.archive.person.OfficialRepository;
import org.baoku.archive.person.OfficialRepository.OfficialOffice;
import org.baoku.archive.person.PersonSummary;
import org.springframework.stereotype.Service;

/// Finds offices that one article among many prints with an official: misreadings and misprints, most of them.
@Service
public final class RareOfficeFinder {
    private static final int MAX_FOUND = 2000;

    /// With fewer articles, an office that only one prints says nothing.
    private static final long MIN_ARTICLES = 100;

    /// A rare office of an official.
    ///
    /// @param usual the office that most articles print
    public record RareOffice(PersonSummary person, String office, OfficialOffice usual) {}

    private final OfficialRepository officials;
    private final CheckedPersonRepository checked;

    RareOfficeFinder(OfficialRepository officials, CheckedPersonRepository checked) {
        this.officials = officials;
        this.checked = checked;
    }

    /// The rare offices, those of the most frequent officials first, without those that an editor found right.
    public List<RareOffice> find() {
        Map<Long, PersonSummary> persons = officials.all().stream()
                .filter(person -> person.articles() >= MIN_ARTICLES)
                .collect(Collectors.toMap(PersonSummary::id, person -> person, (one, _) -> one, LinkedHashMap::new));
        Map<Long, List<OfficialOffice>> offices = officials.allOffices().stream()
                .filter(office -> persons.containsKey(office.official()))
                .collect(Collectors.groupingBy(OfficialOffice::official));
        Set<CheckedOffice> right = new HashSet<>(checked.offices());
        List<RareOffice> rare = new ArrayList<>();
        for (PersonSummary person : persons.values()) {
            List<OfficialOffice> printed = offices.getOrDefault(person.id(), List.of());
            printed.stream()
                    .max(Comparator.comparingLong(OfficialOffice::articles))
                    .filter(usual -> usual.articles() >= MIN_ARTICLES)
                    .ifPresent(usual -> printed.stream()
                            .filter(office -> office.articles() == 1)
                            .filter(office -> !right.contains(new CheckedOffice(person.id(), office.office())))
                            .forEach(office -> rare.add(new RareOffice(person, office.office(), usual))));
        }
        return rare.stream().limit(MAX_FOUND).toList();
    }
}
