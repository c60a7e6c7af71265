package org.baoku.admin;

import java.util.List;
import java.util.Locale;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PersonSummary;
import org.baoku.ingest.editing.DuplicatePersonFinder.Pair;

/// What the persons' desk shows.
final class PersonsView {
    private PersonsView() {}

    /// The overview.
    ///
    /// @param kind `officials` or `reporters`
    /// @param name what was looked for
    /// @param found who has such a name; empty where nothing was looked for
    /// @param pairs who may be one
    record Overview(String kind, String name, List<PersonSummary> found, List<Likely> pairs) {}

    /// Two who may be one.
    ///
    /// @param reason the key of the reason
    record Likely(String reason, PersonSummary one, PersonSummary other, String office) {
        static Likely of(Pair pair) {
            return new Likely(
                    pair.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    pair.one(),
                    pair.other(),
                    pair.office());
        }
    }

    /// One person.
    ///
    /// @param offices what the coverage and people say the person holds or held
    /// @param articles the latest articles
    /// @param alike others of the same name
    record Desk(
            String kind,
            PersonSummary person,
            List<String> offices,
            List<PersonArticle> articles,
            List<PersonSummary> alike,
            List<HistoryEntry> history) {}
}
