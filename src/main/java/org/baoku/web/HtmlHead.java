package org.baoku.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page's head tells programs: who reads the page to cite it, to follow it, to keep it.
///
/// @param alternates the same thing in other forms
/// @param canonical the page's own address, whole, where others lead to it too; null where there is only the one
public record HtmlHead(
        List<Tag> tags,
        List<Alternate> alternates,
        @Nullable String canonical) {
    /// A name and its content.
    public record Tag(String name, String content) {}

    /// Another form of the page.
    ///
    /// @param type its media type
    public record Alternate(String type, String url) {}
}
