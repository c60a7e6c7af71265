package org.baoku.index.lucene;

import java.io.IOException;
import java.lang.ScopedValue.CallableOp;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.baoku.index.SearchTimeoutException;

/// The time limit of the search that the current thread runs.
final class SearchDeadline {
    /// The deadline in [System#nanoTime].
    private static final ScopedValue<Long> DEADLINE = ScopedValue.newInstance();

    private SearchDeadline() {}

    /// Runs a task with a time limit.
    static <T> T within(Duration limit, CallableOp<T, IOException> task) throws IOException {
        return ScopedValue.where(DEADLINE, System.nanoTime() + limit.toNanos()).call(task);
    }

    /// A task for another thread with the deadline of this one.
    static <T> Callable<T> inherited(CallableOp<T, IOException> task) {
        if (!DEADLINE.isBound()) {
            return task::call;
        }
        long deadline = DEADLINE.get();
        return () -> ScopedValue.where(DEADLINE, deadline).call(task);
    }

    /// @throws SearchTimeoutException where the deadline has passed
    static void check() {
        if (DEADLINE.isBound() && System.nanoTime() - DEADLINE.get() > 0) {
            throw new SearchTimeoutException();
        }
    }
}
