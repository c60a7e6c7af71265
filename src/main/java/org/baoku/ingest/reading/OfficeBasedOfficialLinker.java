package org.baoku.ingest.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.person.OfficialLinker;
import org.baoku.paper.NamedOfficial;
import org.baoku.people.OfficeCompatibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Recognises an official by name and by offices that fit.
@Component
final class OfficeBasedOfficialLinker implements OfficialLinker {
    @Override
    public Optional<Long> link(NamedOfficial named, @Nullable LocalDate day, List<KnownOfficial> candidates) {
        return candidates.stream()
                .filter(known -> OfficeCompatibility.isCompatible(
                        named.offices(),
                        day,
                        known.offices().stream()
                                .map(held ->
                                        new OfficeCompatibility.HeldOffice(held.office(), held.first(), held.last()))
                                .toList()))
                .map(KnownOfficial::id)
                .findFirst();
    }
}
