package org.baoku.web.search;

import java.util.List;

/// Completions of the typed text, by kind.
record SuggestionsView(List<Group> groups) {
    /// The completions of one kind.
    ///
    /// @param name the name of the kind in message keys
    record Group(String name, List<Entry> entries) {}

    /// A completion.
    ///
    /// @param before what is typed before the completing word; empty if the word is the whole query
    /// @param articles the number of articles that have it
    record Entry(String before, String text, long articles, String url) {}
}
