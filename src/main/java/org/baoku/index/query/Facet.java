package org.baoku.index.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A field by whose values a result is counted and filtered; dates are handled separately.
public enum Facet {
    NEWSPAPER,
    /// The labels of pages (A01), and [#UNLABELLED].
    PAGE,
    SOURCE,
    MEDIUM,
    REPORTER,
    OFFICIAL,
    COLUMN;

    /// The value of pages whose label is unknown.
    public static final String UNLABELLED = "不详";

    /// The facet's name in URLs, answers and index fields: `reporter`.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The facet with this name; empty where there is none.
    public static Optional<Facet> ofParameter(String name) {
        return Arrays.stream(values()).filter(f -> f.parameter().equals(name)).findFirst();
    }

    /// Whether the values are persons. They are given by id or by name, and returned with the id as value
    /// and the name as label.
    public boolean isPerson() {
        return this == REPORTER || this == OFFICIAL;
    }
}
