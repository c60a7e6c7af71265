package org.baoku.admin.person;

import java.util.List;
import java.util.Locale;
import org.baoku.archive.person.PersonSummary;
import org.baoku.ingest.editing.DuplicatePersonFinder.Pair;

/// The page `/admin/persons`.
///
/// @param kind the URL segment of the kind: `officials` or `reporters`
/// @param name the part of a name that was searched for; empty if nothing was
/// @param found the persons whose name contains it; empty if nothing was searched for
/// @param duplicates pairs that are probably one person
record PersonOverview(String kind, String name, List<PersonSummary> found, List<Duplicate> duplicates) {
    /// Two persons that are probably one.
    ///
    /// @param reason the last part of the message key `persons.reason.…`
    /// @param office the office that both hold; empty if none
    record Duplicate(String reason, PersonSummary one, PersonSummary other, String office) {
        static Duplicate of(Pair pair) {
            return new Duplicate(
                    pair.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    pair.one(),
                    pair.other(),
                    pair.office());
        }
    }
}
