package org.baoku.ingest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.editing.CorrectionRepository.CorrectionInForce;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction.Conflict;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the text of a page with everything that people corrected on it.
@Component
public final class CorrectedPageReader {
    private final ContextualPageReader reader;
    private final CorrectionRepository corrections;

    CorrectedPageReader(ContextualPageReader reader, CorrectionRepository corrections) {
        this.reader = reader;
        this.corrections = corrections;
    }

    /// The page that this text holds.
    ///
    /// Whoever stores it lets [#recordConflicts] write down, in the same step, which corrections no longer fit.
    ///
    /// @param page the page of the archive that the text stands for; null where it is a new one
    public CorrectedReading read(String text, PageOrigin origin, @Nullable Long page) {
        return read(text, origin, page == null ? List.of() : corrections.inForce(page));
    }

    /// The page that a file of the archive holds.
    public CorrectedReading read(SourceTextLoader.Found found, long page) {
        return read(found, corrections.inForce(page));
    }

    /// The same with these corrections; articles that came already split have no lines to be corrected.
    public CorrectedReading read(SourceTextLoader.Found found, List<CorrectionInForce> made) {
        return found.isPrinted()
                ? read(found.text(), found.origin(), made)
                : new CorrectedReading(reader.read(found.source(), found.origin()), List.of(), Map.of());
    }

    /// The page that this text holds with these corrections, whether or not they are in force yet.
    public CorrectedReading read(String text, PageOrigin origin, List<CorrectionInForce> made) {
        if (made.isEmpty()) {
            return new CorrectedReading(reader.read(text, origin), List.of(), Map.of());
        }
        CorrectedPage corrected =
                reader.split(text, made.stream().map(CorrectionInForce::correction).toList());
        List<Long> fitting = new ArrayList<>();
        Map<Long, Conflict> conflicts = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            Conflict conflict = corrected.conflicts().get(i);
            if (conflict == null) {
                fitting.add(made.get(i).id());
            } else {
                conflicts.put(made.get(i).id(), conflict);
            }
        }
        return new CorrectedReading(reader.name(corrected, origin), fitting, conflicts);
    }

    /// Whether anything was corrected on the page that still holds.
    public boolean hasCorrections(long page) {
        return !corrections.inForce(page).isEmpty();
    }

    /// Writes down which corrections do not fit a page as it was read: they wait in the review queue. To be called
    /// alongside the storing of the page.
    public void recordConflicts(long page, CorrectedReading read) {
        corrections.replaceConflicts(page, read.conflicts());
    }
}
