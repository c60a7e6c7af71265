package org.baoku.archive.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A correction of a reporter, or the undoing of one, as it was recorded.
///
/// @param kind `MERGE`, `RENAME`, `DISTINCT` or `UNDO`
/// @param reporterId the corrected reporter; null for `UNDO`
/// @param reporterName the name of the reporter `reporterId`
/// @param otherId the target of a merge, or the other of two distinct reporters; otherwise null
/// @param otherName the name of the reporter `otherId`
/// @param name the new name of a `RENAME`; otherwise null
/// @param undone whether a later entry undid this one
public record ReporterCorrectionEntry(
        long id,
        String kind,
        @Nullable Long reporterId,
        @Nullable String reporterName,
        @Nullable Long otherId,
        @Nullable String otherName,
        @Nullable String name,
        String reason,
        String madeBy,
        Instant madeAt,
        boolean undone) {}
