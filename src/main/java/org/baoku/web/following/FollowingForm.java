package org.baoku.web.following;

import org.baoku.archive.following.SavedSearch.Choices;
import org.baoku.archive.following.SavedSearch.Frequency;
import org.baoku.following.SavedSearches;
import org.jspecify.annotations.Nullable;

/// The submitted form of a saved search.
///
/// @param mail any text where the box is ticked, likewise `webhook` and `feed`
record FollowingForm(
        String name,
        Frequency frequency,
        @Nullable String mail,
        @Nullable String webhook,
        @Nullable String feed) {
    Choices choices() {
        return new Choices(SavedSearches.name(name), frequency, mail != null, webhook != null, feed != null);
    }

    boolean hasValidName() {
        String stored = SavedSearches.name(name);
        return !stored.isEmpty() && stored.length() <= SavedSearches.MAX_NAME;
    }
}
