package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.paper.NamedOfficial;
import org.jspecify.annotations.Nullable;

/// Decides which of the archive's officials with the same name an article means.
@FunctionalInterface
public interface OfficialLinker {
    /// The maximum number of latest printed offices of an official that are loaded for the decision.
    int MAX_OFFICES = 200;

    /// An official of the name.
    ///
    /// @param offices the offices that articles printed with this official lately
    record KnownOfficial(long id, List<DatedOffice> offices) {
        public KnownOfficial {
            offices = List.copyOf(offices);
        }
    }

    /// An office in its normal form, with the issue days on which it was printed.
    ///
    /// @param first null if none of the issues is dated
    /// @param last null if none of the issues is dated
    record DatedOffice(
            String office,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /// Returns the id of the official whom the article means, or empty if it is none of the candidates.
    ///
    /// @param day the day; null if unknown
    /// @param candidates the officials of the same name, most recently named first
    Optional<Long> link(NamedOfficial named, @Nullable LocalDate day, List<KnownOfficial> candidates);
}
