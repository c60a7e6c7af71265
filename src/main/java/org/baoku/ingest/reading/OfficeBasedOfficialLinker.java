package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.paper.NamedOfficial;
import org.baoku.people.office.OfficeCompatibility;
import org.baoku.people.office.OfficeCompatibility.OfficePeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Links a named official to the first known official of that name whose offices are compatible.
@Component
final class OfficeBasedOfficialLinker implements OfficialLinker {
    @Override
    public Optional<Long> link(NamedOfficial named, @Nullable LocalDate day, List<KnownOfficial> candidates) {
        return candidates.stream()
                .filter(candidate -> OfficeCompatibility.isCompatible(
                        named.offices(),
                        day,
                        candidate.offices().stream()
                                .map(held -> new OfficePeriod(held.office(), held.first(), held.last()))
                                .toList()))
                .map(KnownOfficial::id)
                .findFirst();
    }
}
