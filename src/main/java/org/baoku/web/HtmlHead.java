package org.baoku.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Metadata in a page's HTML head, for citation managers, feed readers and crawlers.
///
/// @param alternates the same content in other formats
/// @param canonical the page's absolute canonical URL; null if the page has only one URL
public record HtmlHead(
        List<Tag> tags,
        List<Alternate> alternates,
        @Nullable String canonical) {
    /// A `meta` element.
    public record Tag(String name, String content) {}

    /// The content in another format.
    ///
    /// @param type the media type
    public record Alternate(String type, String url) {}
}
