package org.baoku.web.person;

import java.util.List;
import org.baoku.archive.person.PersonSummary;
import org.jspecify.annotations.Nullable;

/// The list of officials or of reporters.
///
/// @param kind `official` or `reporter`, as in message keys
/// @param name the part of the name searched for; empty for the whole list
/// @param letter the entry from A to Z that is listed; empty for all
/// @param letters A to Z; empty where nobody is listed at all
/// @param total the number of persons in the whole list
/// @param previous the URL of the previous part of the list; null for the first
/// @param next the URL of the next part of the list; null for the last
record PersonListView(
        String kind,
        String url,
        String name,
        String letter,
        List<Letter> letters,
        long total,
        List<PersonLine> people,
        @Nullable String previous,
        @Nullable String next) {
    /// An entry from A to Z.
    ///
    /// @param url null where no name begins so
    record Letter(String text, @Nullable String url, boolean current) {}

    /// A person in the list.
    ///
    /// @param office that most articles print with an official; empty for a reporter and where none prints one
    record PersonLine(String url, PersonSummary person, String office) {}
}
