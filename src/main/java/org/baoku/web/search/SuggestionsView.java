package org.baoku.web.search;

import java.util.List;
import java.util.Locale;
import org.baoku.index.Suggestion;

/// Completions of the typed text, by kind.
record SuggestionsView(List<Group> groups) {
    /// The completions of one kind.
    record Group(Suggestion.Kind kind, List<Completion> completions) {
        /// The name of the kind in message keys.
        public String name() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /// A completion.
    ///
    /// @param articles the number of articles that it finds
    record Completion(String text, long articles, String url) {}
}
