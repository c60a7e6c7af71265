package org.baoku.ingest.reading;

import java.util.List;
import java.util.Map;
import org.baoku.paper.Correction.Conflict;
import org.baoku.paper.Page;

/// A page as it reads with people's corrections.
///
/// @param fitting the ids of the corrections that it was read with
/// @param conflicts why the others do not fit it, by their ids
public record CorrectedReading(Page page, List<Long> fitting, Map<Long, Conflict> conflicts) {
    public CorrectedReading {
        fitting = List.copyOf(fitting);
        conflicts = Map.copyOf(conflicts);
    }

    /// The ids of the corrections that do not fit it.
    public List<Long> conflicting() {
        return conflicts.keySet().stream().sorted().toList();
    }
}
