package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.paper.NamedOfficial;
import org.jspecify.annotations.Nullable;

/// Tells which of the officials whom the archive knows by a name an article speaks of.
@FunctionalInterface
public interface OfficialLinker {
    /// How many of an official's latest offices are compared.
    int OFFICES_REMEMBERED = 200;

    /// An official of the name.
    ///
    /// @param offices the offices lately printed with this person
    record Known(long id, List<Held> offices) {}

    /// An office and the days on which it was printed; null where the day is open.
    record Held(
            String office,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /// The id of the official whom the article speaks of; empty where it is none of those known.
    ///
    /// @param day the day; null where it is open
    /// @param sameName whom the archive knows by the name, the one named most lately first
    Optional<Long> recognise(NamedOfficial named, @Nullable LocalDate day, List<Known> sameName);
}
