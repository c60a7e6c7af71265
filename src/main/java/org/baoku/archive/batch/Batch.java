package org.baoku.archive.batch;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A list of terms that is looked up.
///
/// @param terms the number of its terms
/// @param done the number of terms that were looked up
/// @param finishedAt null until it has ended
/// @param problem why it failed; null unless it did
public record Batch(
        long id,
        String name,
        State state,
        Instant madeAt,
        @Nullable Instant finishedAt,
        @Nullable Problem problem,
        int terms,
        int done) {
    /// Why a batch failed.
    public enum Problem {
        /// A term takes longer than a search may.
        TOO_SLOW,
        INDEX_UNAVAILABLE;

        /// The problem in the API and in message keys: `too-slow`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How far a batch is.
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        FAILED,
        CANCELLED;

        /// Whether nothing more happens to the batch.
        public boolean isFinal() {
            return this != QUEUED && this != RUNNING;
        }
    }
}
