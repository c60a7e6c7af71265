package org.baoku.admin;

import org.jspecify.annotations.Nullable;

/// The parameters of [ReviewFilter], any of which an address may lack.
record ReviewFilterParameters(
        @Nullable String newspaper,
        @Nullable String from,
        @Nullable String to,
        @Nullable String doubt) {
    ReviewFilter ask() {
        return new ReviewFilter(given(newspaper), given(from), given(to), given(doubt));
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part;
    }
}
