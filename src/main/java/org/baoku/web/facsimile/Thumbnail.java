package org.baoku.web.facsimile;

import org.jspecify.annotations.Nullable;

/// A page of an issue as a small picture.
///
/// @param label the page's label; null if unknown
/// @param url the page
/// @param picture the URL of its picture; null while there is none
public record Thumbnail(
        @Nullable String label, String url, @Nullable String picture) {}
