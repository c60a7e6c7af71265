package org.baoku.archive.following;

import java.util.List;

/// What a message says.
///
/// @param address the mail address that a confirmation goes to; empty for other messages, which go to the
/// current one
/// @param sections a part for each saved search; empty for a confirmation
public record MessageContent(String address, List<Section> sections) {
    /// The new articles of a saved search.
    ///
    /// @param query the search, as in a URL
    /// @param total how many articles are told
    /// @param earlier how many of them are from issues that were long past when they came in
    /// @param articles the first of them: the current ones before the earlier ones, the newest issue first
    public record Section(
            long savedSearch, String name, String query, long total, long earlier, List<CitedArticle> articles) {
        public Section {
            articles = List.copyOf(articles);
        }
    }

    public MessageContent {
        sections = List.copyOf(sections);
    }
}
