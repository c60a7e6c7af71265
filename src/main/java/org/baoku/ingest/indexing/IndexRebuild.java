package org.baoku.ingest.indexing;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Rebuilds the index in the background and reports the progress.
@Service
public final class IndexRebuild {
    private static final Logger log = LoggerFactory.getLogger(IndexRebuild.class);

    private final IndexSynchronizer indexSynchronizer;
    private final Clock clock;
    private State state = State.NOT_STARTED;

    IndexRebuild(IndexSynchronizer indexSynchronizer, Clock clock) {
        this.indexSynchronizer = indexSynchronizer;
        this.clock = clock;
    }

    /// The state of the latest rebuild since the program started.
    ///
    /// @param pages how many pages are indexed
    /// @param total how many pages the archive had when the rebuild started
    /// @param endedAt null while it is running, or if none was started
    /// @param problem why it failed; null unless it did
    public record State(
            boolean running,
            long pages,
            long total,
            @Nullable Instant endedAt,
            @Nullable String problem) {
        static final State NOT_STARTED = new State(false, 0, 0, null, null);
    }

    public synchronized State state() {
        return state;
    }

    /// Starts a rebuild unless one is running.
    ///
    /// @return whether it was started
    public synchronized boolean start() {
        if (state.running()) {
            return false;
        }
        state = new State(true, 0, 0, null, null);
        Thread.ofPlatform().daemon().name("rebuild").start(this::rebuild);
        return true;
    }

    private void rebuild() {
        try {
            long pages = indexSynchronizer.rebuild((done, total) -> setState(new State(true, done, total, null, null)));
            setState(new State(false, pages, pages, clock.instant(), null));
            log.info("The index was rebuilt from {} pages", pages);
        } catch (RuntimeException e) {
            log.error("The index rebuild failed; the previous index stays in use", e);
            setState(new State(false, 0, 0, clock.instant(), String.valueOf(e.getMessage())));
        }
    }

    private synchronized void setState(State next) {
        state = next;
    }
}
