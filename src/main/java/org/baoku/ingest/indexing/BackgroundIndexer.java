package org.baoku.ingest.indexing;

import java.time.Duration;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.DatabaseFailure;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the index complete while the program is served: a thread indexes what was stored, and tries again
/// until it succeeds where the index could not be written. It rebuilds an index whose files are damaged.
@Component
public final class BackgroundIndexer implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BackgroundIndexer.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration MAX_INTERVAL = Duration.ofSeconds(40);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final IndexSynchronizer indexSynchronizer;
    private final IndexRebuild rebuild;
    private final ArticleIndex index;

    /// The number of the latest request for an update, and of the latest one that was met.
    private long requested;

    private long met;
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile boolean startedBefore;

    /// The time until the next attempt; longer after each failure.
    private Duration interval = INTERVAL;

    private boolean failing;

    BackgroundIndexer(IndexSynchronizer indexSynchronizer, IndexRebuild rebuild, ArticleIndex index, ArchiveNode node) {
        this.indexSynchronizer = indexSynchronizer;
        this.rebuild = rebuild;
        this.index = index;
        node.onRevision(this::wakeUp);
    }

    /// Called when any node has stored pages.
    private synchronized void wakeUp() {
        if (running) {
            requested++;
            notifyAll();
        }
    }

    /// Indexes what was stored before this call, without waiting for that.
    public void request() {
        update(Duration.ZERO);
    }

    /// Indexes what was stored before this call, and waits for that, but not for more than five seconds.
    /// Nothing is thrown where the index cannot be written: it is completed later.
    public void update() {
        update(LONGEST_WAIT);
    }

    private void update(Duration longestWait) {
        if (running) {
            await(longestWait);
        } else {
            attempt();
        }
    }

    private synchronized void await(Duration longestWait) {
        long request = ++requested;
        notifyAll();
        long deadline = System.nanoTime() + longestWait.toNanos();
        try {
            while (running && met < request && System.nanoTime() < deadline) {
                waitUntil(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("WaitNotInLoop")
    private synchronized void waitUntil(long deadline) throws InterruptedException {
        wait(Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
    }

    private void work() {
        while (running) {
            long request = awaitRequest();
            attempt();
            synchronized (this) {
                met = request;
                notifyAll();
            }
        }
    }

    /// Waits for the next request or until the interval is over.
    ///
    /// @return the request that the next attempt meets
    private synchronized long awaitRequest() {
        long deadline = System.nanoTime() + interval.toNanos();
        try {
            while (running && requested == met && System.nanoTime() < deadline) {
                waitUntil(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        return requested;
    }

    private void attempt() {
        try {
            if (index.damage().isPresent()) {
                rebuildDamaged();
            } else {
                indexSynchronizer.catchUp();
                if (failing) {
                    log.info("The index is complete again");
                }
                failing = false;
                interval = INTERVAL;
            }
        } catch (IndexUnavailableException e) {
            retryLater("The index cannot be written; it is tried again: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            retryLater("The index could not be updated; it is tried again", e);
        }
    }

    private void rebuildDamaged() {
        failing = true;
        if (rebuild.state().running()) {
            interval = INTERVAL;
        } else {
            log.error(
                    "The index is damaged and is rebuilt from the archive: {}",
                    index.damage().orElse(""));
            rebuild.start();
            interval = longer(interval);
        }
    }

    private void retryLater(String problem, RuntimeException cause) {
        if (failing) {
            log.debug("{}", problem, cause);
        } else if (DatabaseFailure.of(cause) == DatabaseFailure.UNREACHABLE) {
            log.warn("The database is unreachable; the index waits: {}", cause.getMessage());
        } else {
            log.warn("{}", problem, cause);
        }
        failing = true;
        interval = longer(interval);
    }

    private static Duration longer(Duration interval) {
        Duration next = interval.multipliedBy(2);
        return next.compareTo(MAX_INTERVAL) < 0 ? next : MAX_INTERVAL;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            startedBefore = true;
            thread = Thread.ofPlatform().daemon().name("indexer").start(this::work);
        }
    }

    /// Not started with the application context, but once the index was updated at the start of the server.
    /// From then on it is restarted with the context, which test frameworks pause.
    @Override
    public boolean isAutoStartup() {
        return startedBefore;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        Thread stopped;
        synchronized (this) {
            running = false;
            notifyAll();
            stopped = thread;
            thread = null;
        }
        if (stopped != null) {
            try {
                if (!stopped.join(INTERVAL)) {
                    log.info("The index is still being updated; it is completed at the next start");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
