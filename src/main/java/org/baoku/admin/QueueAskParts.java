package org.baoku.admin;

import org.jspecify.annotations.Nullable;

/// The parameters of [QueueAsk], any of which an address may lack.
record QueueAskParts(
        @Nullable String newspaper,
        @Nullable String from,
        @Nullable String to,
        @Nullable String doubt) {
    QueueAsk ask() {
        return new QueueAsk(given(newspaper), given(from), given(to), given(doubt));
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part;
    }
}
