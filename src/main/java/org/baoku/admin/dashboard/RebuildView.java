package org.baoku.admin.dashboard;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.baoku.ingest.indexing.IndexRebuild;
import org.jspecify.annotations.Nullable;

/// The progress of the index rebuild.
///
/// @param started whether a rebuild was started since the server started
/// @param pages how many pages are indexed
/// @param totalPages how many pages there are to index; at least 1
/// @param endedAt null before the rebuild has ended
/// @param problem why it failed; null otherwise
/// @param refreshSeconds when the page should be reloaded, while the rebuild runs; null otherwise
record RebuildView(
        boolean started,
        boolean running,
        long pages,
        long totalPages,
        @Nullable LocalDateTime endedAt,
        @Nullable String problem,
        @Nullable Integer refreshSeconds) {
    static RebuildView of(IndexRebuild.State state) {
        return new RebuildView(
                state.running() || state.endedAt() != null,
                state.running(),
                state.pages(),
                Math.max(1, state.total()),
                state.endedAt() == null ? null : LocalDateTime.ofInstant(state.endedAt(), ZoneId.systemDefault()),
                state.problem(),
                state.running() ? 3 : null);
    }
}
