package org.baoku.background;

import java.time.Duration;
import org.baoku.archive.DatabaseFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// A job that works beside the requests, step by step, on a [BackgroundThread] until the program stops.
///
/// Unless a job says otherwise, it is not started with the application context, but by whoever knows that the
/// archive is ready. From then on it is restarted with the context, which test frameworks pause.
public abstract class BackgroundJob implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BackgroundJob.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(2);

    private final String name;
    private final boolean enabled;
    private final BackgroundThread thread;

    /// @param name of the thread and in the log
    /// @param enabled where false, [#start()] does nothing
    protected BackgroundJob(String name, boolean enabled) {
        this.name = name;
        this.enabled = enabled;
        this.thread = new BackgroundThread(name);
    }

    /// What is done before the first step.
    ///
    /// @return false where the job cannot work at all
    protected boolean begin() {
        return true;
    }

    /// The next step; it asks [#isRunning()] now and then where it takes long. A failure is logged, and the step
    /// tried again.
    ///
    /// @return how long to rest after it
    protected abstract Duration step();

    /// Ends a rest of the job.
    protected final void wakeUp() {
        thread.wakeUp();
    }

    /// Called within a step: waits for the duration, a wake-up or the stop.
    protected final void rest(Duration duration) {
        thread.rest(duration);
    }

    @Override
    public final void start() {
        if (enabled) {
            thread.start(this::work);
        }
    }

    @Override
    public boolean isAutoStartup() {
        return thread.startedBefore();
    }

    @Override
    public final boolean isRunning() {
        return thread.isRunning();
    }

    @Override
    public final void stop() {
        if (!thread.stop(STOP_TIMEOUT)) {
            log.warn("{}: a step still runs; what it does not end is done at the next start", name);
        }
    }

    private void work() {
        if (!begin()) {
            return;
        }
        while (thread.isRunning()) {
            Duration rest = REST_AFTER_FAILURE;
            try {
                rest = step();
            } catch (RuntimeException e) {
                if (DatabaseFailure.of(e) == DatabaseFailure.UNREACHABLE) {
                    log.warn("{}: the database is unreachable; the job waits", name);
                } else if (thread.isRunning()) {
                    log.error("{}: a step failed; it is tried again", name, e);
                }
            }
            if (!rest.isZero()) {
                thread.rest(rest);
            }
        }
    }
}
