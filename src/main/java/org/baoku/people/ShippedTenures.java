package org.baoku.people;

import java.time.LocalDate;
import java.util.List;
import org.baoku.paper.Tenure;
import org.jspecify.annotations.Nullable;

/// Who held which office when, as far as the program itself knows.
public final class ShippedTenures {
    private ShippedTenures() {}

    /// The tenures that ship with the program.
    public static List<Tenure> load() {
        return DatedFacts.shipped().tenures().stream()
                .map(tenure -> new Tenure(
                        tenure.name(),
                        tenure.office(),
                        known(tenure.from(), DateBounds.DAWN),
                        known(tenure.to(), DateBounds.DUSK)))
                .toList();
    }

    private static @Nullable LocalDate known(LocalDate day, LocalDate open) {
        return day.equals(open) ? null : day;
    }
}
