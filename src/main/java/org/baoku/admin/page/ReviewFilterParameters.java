package org.baoku.admin.page;

import org.jspecify.annotations.Nullable;

/// The request parameters of a [ReviewFilter], each of which may be missing.
record ReviewFilterParameters(
        @Nullable String newspaper,
        @Nullable String from,
        @Nullable String to,
        @Nullable String doubt) {
    ReviewFilter toFilter() {
        return new ReviewFilter(orEmpty(newspaper), orEmpty(from), orEmpty(to), orEmpty(doubt));
    }

    private static String orEmpty(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
