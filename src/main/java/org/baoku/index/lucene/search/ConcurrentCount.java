package org.baoku.index.lucene.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ScopedValue.CallableOp;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/// Counts the matches of a search while its hits are marked. The counting reads the same snapshot, so that
/// closing waits for its end.
final class ConcurrentCount implements AutoCloseable {
    /// Platform threads, which take turns: virtual threads would keep the cores from all requests until they
    /// have counted.
    static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("count-", 0).factory());

    private final FutureTask<ResultCounts> counting;

    private ConcurrentCount(FutureTask<ResultCounts> counting) {
        this.counting = counting;
    }

    /// Starts to count.
    ///
    /// @param counter runs the count
    static ConcurrentCount start(Executor counter, CallableOp<ResultCounts, IOException> count) {
        FutureTask<ResultCounts> counting = new FutureTask<>(SearchBudget.inherited(count));
        counter.execute(counting);
        return new ConcurrentCount(counting);
    }

    ResultCounts await() throws IOException {
        try {
            return counting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The search was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            counting.get();
        } catch (ExecutionException reported) {
            // Whoever needed the counts has been told.
        } catch (InterruptedException e) {
            counting.cancel(true);
            Thread.currentThread().interrupt();
        }
    }
}
