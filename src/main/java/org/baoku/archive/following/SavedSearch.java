package org.baoku.archive.following;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A search that somebody follows.
///
/// @param query as in a URL: `q=…&reporter=…`
/// @param byMail whether its messages are mailed to its owner
/// @param byWebhook whether they are sent to its owner's webhook
/// @param byFeed whether its private feed is served
/// @param feedVersion incremented to revoke the feed's address
/// @param baseline the largest article id in the index when the search was saved: only later articles are told
/// @param retryAt when the search is evaluated again, because it took too long; null where it did not
/// @param looked the number of the last told article that its owner has seen
public record SavedSearch(
        long id,
        String name,
        String query,
        Frequency frequency,
        boolean byMail,
        boolean byWebhook,
        boolean byFeed,
        int feedVersion,
        Instant createdAt,
        long baseline,
        @Nullable Instant retryAt,
        long looked) {
    /// When the owner of a saved search is told.
    public enum Frequency {
        /// As soon as a page was indexed.
        AT_ONCE,
        /// In the morning, all together.
        MORNING,
        /// Never: the owner looks.
        NONE
    }

    /// What the owner of a saved search can choose.
    public record Choices(String name, Frequency frequency, boolean byMail, boolean byWebhook, boolean byFeed) {
        /// Whether messages are sent.
        boolean isSent() {
            return frequency != Frequency.NONE && (byMail || byWebhook);
        }
    }
}
