package org.baoku.web;

import java.util.List;
import org.baoku.archive.PersonShelf.PersonSummary;
import org.jspecify.annotations.Nullable;

/// The list of officials or of reporters.
///
/// @param kind `official` or `reporter`, as messages name them
/// @param all how many there are
/// @param named what their names were asked to hold; empty where nothing was asked
/// @param found how many of them are left then
/// @param previous the stretch of the list before; null where there is none
/// @param next the one after
record PeopleView(
        String kind,
        String url,
        long all,
        String named,
        long found,
        List<PersonLine> people,
        @Nullable String previous,
        @Nullable String next) {
    /// Somebody in the list.
    record PersonLine(String url, PersonSummary person) {}
}
