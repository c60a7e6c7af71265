package org.baoku.people.dating;

import java.util.List;
import org.baoku.paper.Tenure;

/// The tenures that ship with the program, for the archive's own list of tenures.
public final class ShippedTenures {
    private ShippedTenures() {}

    /// Reads the tenures; an unknown or open end is null.
    public static List<Tenure> load() {
        return DatedFacts.load().tenures();
    }
}
