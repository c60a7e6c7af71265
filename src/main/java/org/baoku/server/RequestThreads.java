package org.baoku.server;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Serves each request on a virtual thread of its own and knows when none is left.
final class RequestThreads implements Executor {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ThreadFactory threads = Thread.ofVirtual().name("http-", 0).factory();
    private final AtomicInteger running = new AtomicInteger();

    @Override
    public void execute(Runnable request) {
        running.incrementAndGet();
        threads.newThread(() -> {
                    try {
                        request.run();
                    } finally {
                        running.decrementAndGet();
                    }
                })
                .start();
    }

    /// Waits until no request is being served, for a given time at most.
    void awaitIdle(Duration atMost) throws InterruptedException {
        long start = System.nanoTime();
        while (running.get() > 0 && System.nanoTime() - start < atMost.toNanos()) {
            Thread.sleep(PAUSE);
        }
    }
}
