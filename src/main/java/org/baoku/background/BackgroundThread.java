package org.baoku.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A thread of low priority that works until it is stopped, and can be started again.
///
/// The work asks [#isRunning()] between its steps and rests by [#rest(Duration)], from which [#wakeUp()] and
/// [#stop(Duration)] call it. It is not interrupted: the step that has begun is finished first.
public final class BackgroundThread {
    private final String name;
    private final Semaphore wakeUps = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile boolean startedBefore;

    public BackgroundThread(String name) {
        this.name = name;
    }

    /// Starts the work, unless it runs already.
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it: it only lets requests go first where it works
    public synchronized void start(Runnable work) {
        if (!running) {
            running = true;
            startedBefore = true;
            thread = Thread.ofPlatform()
                    .daemon()
                    .name(name)
                    .priority(Thread.MIN_PRIORITY)
                    .start(work);
        }
    }

    /// Lets the current step end, but waits no longer than the timeout.
    ///
    /// @return false where the step goes on
    public synchronized boolean stop(Duration timeout) {
        running = false;
        wakeUps.release();
        Thread stopped = thread;
        thread = null;
        try {
            return stopped == null || stopped.join(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whether the work shall go on.
    public boolean isRunning() {
        return running;
    }

    /// Whether it was ever started.
    public boolean startedBefore() {
        return startedBefore;
    }

    /// Ends a rest of the work, or the next one if it does not rest now.
    public void wakeUp() {
        wakeUps.release();
    }

    /// Called by the work: waits for the duration, a wake-up or the stop.
    public void rest(Duration duration) {
        try {
            if (wakeUps.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
