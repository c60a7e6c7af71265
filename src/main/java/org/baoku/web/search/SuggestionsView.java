package org.baoku.web.search;

import java.util.List;
import java.util.Locale;
import org.baoku.index.Suggestion;

/// What somebody who is typing may mean, grouped by what it is.
public record SuggestionsView(List<Group> groups) {
    /// Offers of one kind.
    public record Group(Suggestion.Kind kind, List<Offer> offers) {
        /// What messages call the kind.
        public String name() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /// Something that may be meant.
    public record Offer(String text, long articles, String url) {}
}
