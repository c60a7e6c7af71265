package org.baoku.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.Recognition;
import org.baoku.paper.NamedOfficial;
import org.baoku.people.SamePerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Recognises an official by name and by offices that fit.
@Component
final class OfficialRecognition implements Recognition {
    @Override
    public Optional<Long> recognise(NamedOfficial named, @Nullable LocalDate day, List<Known> sameName) {
        return sameName.stream()
                .filter(known -> SamePerson.fits(
                        named.offices(),
                        day,
                        known.offices().stream()
                                .map(held -> new SamePerson.Held(held.office(), held.first(), held.last()))
                                .toList()))
                .map(Known::id)
                .findFirst();
    }
}
