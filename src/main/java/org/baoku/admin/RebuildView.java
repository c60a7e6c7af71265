package org.baoku.admin;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.baoku.ingest.indexing.IndexRebuild;
import org.jspecify.annotations.Nullable;

/// How the rebuilding of the index stands.
///
/// @param begun whether it was ever asked for since the program started
/// @param problem why it failed; null unless it did
/// @param seconds after how many seconds to look again, while it runs; null otherwise
record RebuildView(
        boolean begun,
        boolean running,
        long pages,
        long of,
        @Nullable LocalDateTime ended,
        @Nullable String problem,
        @Nullable Integer seconds) {
    static RebuildView of(IndexRebuild.State state) {
        return new RebuildView(
                state.running() || state.ended() != null,
                state.running(),
                state.pages(),
                Math.max(1, state.of()),
                state.ended() == null ? null : LocalDateTime.ofInstant(state.ended(), ZoneId.systemDefault()),
                state.problem(),
                state.running() ? 3 : null);
    }
}
