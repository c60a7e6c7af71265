package org.baoku.web.search;

import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// Where an article stands in the result that a reader came from.
///
/// @param number its place, from 1
/// @param resultUrl the page of the result that it stands on
/// @param whyUrl why the search finds it
/// @param previous the article before it; null where it is the first
/// @param next the one after
public record ResultPosition(
        long number,
        long total,
        String resultUrl,
        String whyUrl,
        @Nullable Link previous,
        @Nullable Link next) {}
