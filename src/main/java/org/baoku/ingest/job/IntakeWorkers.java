package org.baoku.ingest.job;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.ingest.IngestProperties;
import org.baoku.ingest.file.FileProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Threads that run the queued intakes, oldest first. When the application stops, each finishes its current
/// file and requeues its intake. They also queue the intakes of nodes that are gone.
@Component
final class IntakeWorkers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IntakeWorkers.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(25);

    private final IntakeQueue queue;
    private final IntakeRunner runner;
    private final int count;
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean startedBefore;

    IntakeWorkers(IntakeQueue queue, IntakeRunner runner, IngestProperties properties) {
        this.queue = queue;
        this.runner = runner;
        this.count = properties.workers();
    }

    /// Tells the workers that an intake was queued, so that they need not wait for the next poll.
    void wakeUp() {
        wakeUps.release();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            startedBefore = true;
            for (int i = 1; i <= count; i++) {
                threads.add(Thread.ofPlatform().daemon().name("intake-" + i).start(this::work));
            }
        }
    }

    /// Not started with the application context, but by [IngestStartup] after the seed intake. From then on
    /// they are restarted with the context, which test frameworks pause.
    @Override
    public boolean isAutoStartup() {
        return startedBefore;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public synchronized void stop() {
        running = false;
        wakeUps.release(count);
        for (Thread thread : threads) {
            try {
                if (!thread.join(STOP_TIMEOUT)) {
                    log.warn("{} does not stop; its intake continues at the next start", thread.getName());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    private void work() {
        while (running) {
            try {
                Optional<Long> intake = queue.claimNext();
                if (intake.isPresent()) {
                    run(intake.get());
                } else {
                    awaitWakeUp();
                    recoverAbandoned();
                }
            } catch (RuntimeException e) {
                if (DatabaseFailure.of(e) == DatabaseFailure.UNREACHABLE) {
                    log.warn("The database is unreachable; queued intakes wait");
                } else {
                    log.error("No intake can be claimed", e);
                }
                awaitWakeUp();
            }
        }
    }

    /// Not while the program stops: the database may have stopped before.
    private void recoverAbandoned() {
        if (running) {
            queue.recoverAbandoned();
        }
    }

    private void run(long intake) {
        try {
            runner.run(intake, IntakeService.Progress.NONE, ChronoUnit.FOREVER.getDuration(), () -> !running);
        } catch (RuntimeException e) {
            log.error("Intake {} failed unexpectedly", intake, e);
            queue.fail(intake, FileProblem.PAGE_NOT_READ.reason(e));
        }
    }

    private void awaitWakeUp() {
        try {
            if (wakeUps.tryAcquire(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS) && running) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
