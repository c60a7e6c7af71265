package org.baoku.web.search;

import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// The position of an article in the result that it was opened from.
///
/// @param number the rank, from 1
/// @param total the number of hits
/// @param resultUrl the page of the result with this hit
/// @param explanationUrl why the search finds the article
/// @param previous the previous hit; null for the first
/// @param next the next hit; null for the last
public record ResultPosition(
        long number,
        long total,
        String resultUrl,
        String explanationUrl,
        @Nullable Link previous,
        @Nullable Link next) {}
