package org.baoku.web.person;

import java.util.List;
import org.baoku.archive.person.PersonSummary;
import org.jspecify.annotations.Nullable;

/// The list of officials or of reporters.
///
/// @param kind `official` or `reporter`, as messages name them
/// @param named what their names were asked to hold; empty where nothing was asked
/// @param found how many there are of these
/// @param previous the stretch of the list before; null where there is none
/// @param next the one after
public record PersonListView(
        String kind,
        String url,
        String named,
        long found,
        List<PersonLine> people,
        @Nullable String previous,
        @Nullable String next) {
    /// Somebody in the list.
    public record PersonLine(String url, PersonSummary person) {}
}
