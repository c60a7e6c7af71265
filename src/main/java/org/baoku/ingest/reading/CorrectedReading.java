package org.baoku.ingest.reading;

import java.util.List;
import java.util.Map;
import org.baoku.paper.Correction.Conflict;
import org.baoku.paper.Page;

/// A page read with corrections.
///
/// @param fitting the ids of the corrections that were applied
/// @param conflicts why the other corrections do not fit the page, by their ids
public record CorrectedReading(Page page, List<Long> fitting, Map<Long, Conflict> conflicts) {
    public CorrectedReading {
        fitting = List.copyOf(fitting);
        conflicts = Map.copyOf(conflicts);
    }
}
