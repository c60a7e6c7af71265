package org.baoku.web.following;

import java.time.LocalDateTime;
import java.util.List;
import org.baoku.archive.following.SavedSearch.Frequency;
import org.baoku.web.search.ActiveFilter;
import org.jspecify.annotations.Nullable;

/// A saved search in the list of its owner, and the form that changes it.
///
/// @param text the search text; empty for none
/// @param unseen the number of articles that the owner has not seen
/// @param many whether there are more of them
/// @param retryAt when the search is evaluated again, because it took too long; null where it did not
/// @param feedUrl the address of the private feed
record FollowedView(
        long id,
        String name,
        String text,
        List<ActiveFilter> filters,
        String searchUrl,
        int unseen,
        boolean many,
        @Nullable LocalDateTime retryAt,
        Frequency frequency,
        boolean byMail,
        boolean byWebhook,
        boolean byFeed,
        String feedUrl) {}
