package org.baoku.index.query;

import java.util.Locale;

/// The order of a result.
public enum SortOrder {
    RELEVANCE,
    NEWEST,
    OLDEST;

    /// The order's name in URLs.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
