package org.baoku.index.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often and when a search matches.
///
/// @param total the number of matching articles
/// @param first the oldest dated article; null where no matching article is dated
/// @param last the newest dated article; null where no matching article is dated
/// @param months the number of articles per month, oldest first, without empty months; values as `2023-07`
public record Occurrences(
        long total, @Nullable Dated first, @Nullable Dated last, List<FacetCount> months) {
    /// An article and its day.
    public record Dated(long id, LocalDate date) {}
}
