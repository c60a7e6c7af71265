package org.baoku.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a result can be narrowed by besides its days.
public enum Facet {
    NEWSPAPER,
    PAGE,
    SOURCE,
    REPORTER,
    OFFICIAL,
    COLUMN;

    /// The facet's name in URLs and answers: `reporter`.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The facet of that name.
    public static Optional<Facet> ofParameter(String name) {
        return Arrays.stream(values()).filter(f -> f.parameter().equals(name)).findFirst();
    }

    /// Whether its values are persons: given by id or by name, and answered with the id as value and the name as
    /// label.
    public boolean isPerson() {
        return this == REPORTER || this == OFFICIAL;
    }
}
