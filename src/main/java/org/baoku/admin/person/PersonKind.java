package org.baoku.admin.person;

import java.util.List;
import java.util.Map;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PersonRepository;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.baoku.ingest.editing.DuplicatePersonFinder.Pair;

/// The kinds of persons in the archive, and what an editor can do with either kind.
sealed interface PersonKind permits OfficialKind, ReporterKind {
    /// The segment that stands for the kind in URLs: `officials` or `reporters`.
    String segment();

    /// The displayed persons of this kind.
    PersonRepository persons();

    /// The other displayed persons of the same name.
    default List<PersonSummary> namesakes(PersonSummary person) {
        return persons().named(person.name()).stream()
                .filter(other -> other.id() != person.id())
                .toList();
    }

    /// Pairs of persons that are probably duplicates.
    List<Pair> probableDuplicates();

    /// The offices that articles print with a person; none for reporters.
    List<PrintedOffice> offices(long id);

    /// The articles that name a person with an office in its normal form; none for reporters.
    List<PersonArticle> samplesWith(long id, String office);

    /// Displays several persons as others.
    ///
    /// @param merged the ids of the persons, and whom each is displayed as
    void mergeAll(Map<Long, Long> merged, String by, String reason);

    /// Displays one person as another.
    ///
    /// @return the id of the correction, as with the others below
    long merge(long id, long into, String by, String reason);

    /// Records that two persons are distinct, so that they are no longer listed as probable duplicates.
    ///
    /// @throws IllegalArgumentException if the ids are equal
    long markDistinct(long id, long other, String by, String reason);

    /// Changes the displayed name of a person.
    long rename(long id, String name, String by, String reason);

    /// Undoes a correction.
    ///
    /// @throws IllegalArgumentException if there is no such correction in force
    void undo(long correction, String by);
}
