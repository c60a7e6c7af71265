package org.baoku.index.lucene.search;

import java.io.IOException;
import java.lang.ScopedValue.CallableOp;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.baoku.index.SearchTimeoutException;

/// What the search that the current thread runs may cost: it is refused where the estimate ([SearchCost]) is
/// higher, and stopped at its deadline.
public final class SearchBudget {
    private static final ScopedValue<Bounds> BOUNDS = ScopedValue.newInstance();

    private SearchBudget() {}

    /// The limits of one search.
    ///
    /// @param time after which it is stopped
    /// @param cost in postings ([SearchCost])
    public record Limits(Duration time, long cost) {}

    /// @param deadline in [System#nanoTime]
    private record Bounds(long deadline, long cost) {}

    /// Runs a task within limits.
    public static <T> T within(Limits limits, CallableOp<T, IOException> task) throws IOException {
        Bounds bounds = new Bounds(System.nanoTime() + limits.time().toNanos(), limits.cost());
        return ScopedValue.where(BOUNDS, bounds).call(task);
    }

    /// Runs a part of a search that it can do without, with a time limit of its own.
    ///
    /// @param otherwise the result where the limit passes before the search's own deadline
    static <T> T optional(Duration limit, T otherwise, CallableOp<T, IOException> task) throws IOException {
        long own = System.nanoTime() + limit.toNanos();
        if (!BOUNDS.isBound() || BOUNDS.get().deadline() - own <= 0) {
            return task.call();
        }
        try {
            return ScopedValue.where(BOUNDS, new Bounds(own, BOUNDS.get().cost()))
                    .call(task);
        } catch (SearchTimeoutException e) {
            return otherwise;
        }
    }

    /// A task for another thread with the budget of this one.
    static <T> Callable<T> inherited(CallableOp<T, IOException> task) {
        if (!BOUNDS.isBound()) {
            return task::call;
        }
        Bounds bounds = BOUNDS.get();
        return () -> ScopedValue.where(BOUNDS, bounds).call(task);
    }

    /// @throws SearchTimeoutException where the deadline has passed
    static void check() {
        if (BOUNDS.isBound() && System.nanoTime() - BOUNDS.get().deadline() > 0) {
            throw new SearchTimeoutException();
        }
    }

    /// The time that is left, in nanoseconds.
    static long remaining() {
        return BOUNDS.isBound() ? BOUNDS.get().deadline() - System.nanoTime() : Long.MAX_VALUE;
    }

    /// What a query may cost.
    static long cost() {
        return BOUNDS.isBound() ? BOUNDS.get().cost() : Long.MAX_VALUE;
    }
}
