package org.baoku.admin.person;

import java.util.List;
import org.baoku.admin.HistoryEntry;
import org.baoku.archive.person.PersonArticle;
import org.baoku.archive.person.PersonSummary;
import org.baoku.archive.person.PrintedOffice;
import org.jspecify.annotations.Nullable;

/// The page `/admin/persons`.
///
/// @param kind the URL segment of the kind: `officials` or `reporters`
/// @param name the part of a name that was searched for; empty if nothing was
/// @param found the persons whose name contains it; empty if nothing was searched for
/// @param queue the word of the queue that is shown
/// @param queues all queues of the kind
/// @param cards the part of the queue that is shown
/// @param start how many cards of the queue were passed over
/// @param previous the part before; null for the first
/// @param next the next part; null for the last
/// @param recent the latest corrections of officials
record PersonDeskView(
        String kind,
        String name,
        List<PersonSummary> found,
        String queue,
        List<Tab> queues,
        List<Card> cards,
        int start,
        @Nullable String previous,
        @Nullable String next,
        List<HistoryEntry> recent) {
    /// A queue with the number of its cards.
    record Tab(String word, int count, String url, boolean current) {}

    /// Something to decide.
    ///
    /// @param key what the forms send back: two ids, an id, or an id and an office
    /// @param reason the last part of the message key `desk.reason.…`
    /// @param about what both have in common, or the rare office; empty if nothing
    /// @param one the person; of two the one with more articles
    /// @param other the other person; null if there is only one
    record Card(
            String key,
            String reason,
            String about,
            Side one,
            @Nullable Side other) {}

    /// A person on a card.
    ///
    /// @param offices the most frequent ones as printed
    /// @param samples some articles that name the person
    record Side(PersonSummary person, List<PrintedOffice> offices, List<PersonArticle> samples) {}
}
