package org.baoku.layout.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/// Stops work on a page that takes too much time of the processor.
final class Budget {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final long end;
    private int steps;

    Budget(long seconds) {
        this.end = THREADS.getCurrentThreadCpuTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /// Counts a step.
    ///
    /// @throws ExhaustedException when the time is up
    void step() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && THREADS.getCurrentThreadCpuTime() > end) {
            throw new ExhaustedException();
        }
    }

    /// The page demands more than it may.
    static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
