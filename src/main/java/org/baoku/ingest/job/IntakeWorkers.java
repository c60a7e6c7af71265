package org.baoku.ingest.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.ingest.IngestProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Takes the intakes that wait, each in its turn, a few at the same time. Begins when it is told to; when the program
/// stops, the file at hand is finished and the rest put back.
@Component
final class IntakeWorkers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IntakeWorkers.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final IntakeQueue queue;
    private final IntakeRunner run;
    private final int count;
    private final List<Thread> workers = new ArrayList<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean open;
    private volatile boolean begun;

    IntakeWorkers(IntakeQueue queue, IntakeRunner run, IngestProperties properties) {
        this.queue = queue;
        this.run = run;
        this.count = properties.workers();
    }

    /// Tells that an intake waits.
    void ring() {
        bell.release();
    }

    @Override
    public synchronized void start() {
        if (!open) {
            open = true;
            begun = true;
            for (int i = 1; i <= count; i++) {
                workers.add(Thread.ofPlatform().daemon().name("intake-" + i).start(this::work));
            }
        }
    }

    /// The first intake comes before the others: it says when. After that they begin again by themselves whenever the
    /// application was paused.
    @Override
    public boolean isAutoStartup() {
        return begun;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public synchronized void stop() {
        open = false;
        bell.release(count);
        for (Thread worker : workers) {
            try {
                if (!worker.join(PATIENCE)) {
                    log.warn("{} does not stop; its intake goes on at the next start", worker.getName());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        workers.clear();
    }

    private void work() {
        while (open) {
            try {
                Optional<Long> intake = queue.claimNext();
                if (intake.isPresent()) {
                    run.run(intake.get(), IntakeService.Progress.NONE, () -> !open);
                } else {
                    waitForBell();
                }
            } catch (RuntimeException e) {
                if (DatabaseFailure.of(e) == DatabaseFailure.UNREACHABLE) {
                    log.warn("The database is away; intakes wait for it");
                } else {
                    log.error("An intake stopped where it should not have; it goes on at the next start", e);
                }
                waitForBell();
            }
        }
    }

    private void waitForBell() {
        try {
            if (bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }
}
