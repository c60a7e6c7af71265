package org.baoku.ingest.indexing;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Builds the index anew behind everybody's back, and tells how far it has come.
@Service
public final class IndexRebuild {
    private static final Logger log = LoggerFactory.getLogger(IndexRebuild.class);

    private final IndexSynchronizer indexKeeper;
    private final Clock clock;
    private State state = State.NOT_STARTED;

    IndexRebuild(IndexSynchronizer indexKeeper, Clock clock) {
        this.indexKeeper = indexKeeper;
        this.clock = clock;
    }

    /// How the latest rebuilding stands, since the program started.
    ///
    /// @param running whether it goes on
    /// @param pages how many pages are indexed
    /// @param of how many there were when it began
    /// @param ended when it ended; null before
    /// @param problem why it failed; null unless it did
    public record State(
            boolean running,
            long pages,
            long of,
            @Nullable Instant ended,
            @Nullable String problem) {
        static final State NOT_STARTED = new State(false, 0, 0, null, null);
    }

    /// How it stands.
    public synchronized State state() {
        return state;
    }

    /// Begins, unless it runs already.
    ///
    /// @return whether it begins now
    public synchronized boolean start() {
        if (state.running()) {
            return false;
        }
        state = new State(true, 0, 0, null, null);
        Thread.ofPlatform().daemon().name("rebuild").start(this::build);
        return true;
    }

    private void build() {
        try {
            long count = indexKeeper.rebuild((done, all) -> become(new State(true, done, all, null, null)));
            become(new State(false, count, count, clock.instant(), null));
            log.info("The index was built anew from {} pages", count);
        } catch (RuntimeException e) {
            log.error("The index could not be built anew; the one before it stays", e);
            become(new State(false, 0, 0, clock.instant(), String.valueOf(e.getMessage())));
        }
    }

    private synchronized void become(State next) {
        state = next;
    }
}
