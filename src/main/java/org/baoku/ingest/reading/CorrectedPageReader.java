package org.baoku.ingest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.editing.CorrectionRepository;
import org.baoku.archive.editing.CorrectionRepository.CorrectionInForce;
import org.baoku.ingest.reading.SourceTextLoader.SourceText;
import org.baoku.paper.CorrectedPage;
import org.baoku.paper.Correction.Conflict;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a page and applies the editors' corrections.
@Component
public final class CorrectedPageReader {
    private final ContextualPageReader reader;
    private final CorrectionRepository corrections;

    CorrectedPageReader(ContextualPageReader reader, CorrectionRepository corrections) {
        this.reader = reader;
        this.corrections = corrections;
    }

    /// Reads new lines for a page of the archive with the corrections in force.
    ///
    /// A caller that stores the page calls [#recordConflicts] in the same transaction.
    ///
    /// @param page the id of the page that the text replaces; null for a new page
    public CorrectedReading read(PageText text, PageOrigin origin, @Nullable Long page) {
        return read(text, origin, page == null ? List.of() : corrections.inForce(page));
    }

    /// Reads a page of the archive again with the corrections in force.
    public CorrectedReading read(SourceText source, long page) {
        return read(source, corrections.inForce(page));
    }

    /// Reads a page of the archive again with these corrections, whether or not they are in force.
    public CorrectedReading read(SourceText source, List<CorrectionInForce> applied) {
        return source.isPrinted()
                ? read(source.pageText(), source.origin(), applied)
                : reader.readImported(source.source(), source.origin(), applied);
    }

    /// Reads printed lines with these corrections, whether or not they are in force.
    public CorrectedReading read(PageText text, PageOrigin origin, List<CorrectionInForce> applied) {
        if (applied.isEmpty()) {
            return new CorrectedReading(reader.read(text, origin), List.of(), Map.of());
        }
        CorrectedPage corrected = reader.segment(
                text, applied.stream().map(CorrectionInForce::correction).toList());
        List<Long> fitting = new ArrayList<>();
        Map<Long, Conflict> conflicts = new HashMap<>();
        for (int i = 0; i < applied.size(); i++) {
            Conflict conflict = corrected.conflicts().get(i);
            if (conflict == null) {
                fitting.add(applied.get(i).id());
            } else {
                conflicts.put(applied.get(i).id(), conflict);
            }
        }
        return new CorrectedReading(reader.annotate(corrected, text, origin), fitting, conflicts);
    }

    /// Records which corrections do not fit the page as it was read; they wait in the review queue. To be
    /// called in the transaction that stores the page.
    public void recordConflicts(long page, CorrectedReading reading) {
        corrections.replaceConflicts(page, reading.conflicts());
    }
}
