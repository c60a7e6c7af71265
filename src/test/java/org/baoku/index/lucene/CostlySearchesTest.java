package org.baoku.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.baoku.index.SearchTimeoutException;
import org.baoku.index.lucene.search.CostlySearches;
import org.baoku.index.lucene.search.SearchBudget;
import org.junit.jupiter.api.Test;

class CostlySearchesTest {
    private static final int MOST_AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Test
    void onlyAsManyRunAtOnceAsLeaveCoresFree() throws InterruptedException, ExecutionException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> searches = new ArrayList<>();
            for (int i = 0; i < 20 * MOST_AT_ONCE; i++) {
                searches.add(threads.submit(() -> CostlySearches.inTurn(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return running.decrementAndGet();
                })));
            }
            for (Future<Integer> search : searches) {
                assertThat(search.get()).isBetween(0, MOST_AT_ONCE);
            }
        }
        assertThat(most.get()).isBetween(1, MOST_AT_ONCE);
    }

    @Test
    void aSearchThatWaitsTooLongEnds() throws Exception {
        SearchBudget.Limits none = new SearchBudget.Limits(Duration.ZERO, Long.MAX_VALUE);
        holdAllTurns(
                MOST_AT_ONCE,
                () -> assertThatExceptionOfType(SearchTimeoutException.class)
                        .isThrownBy(() -> SearchBudget.within(none, () -> CostlySearches.inTurn(() -> 1))));
    }

    private static void holdAllTurns(int turns, Runnable meanwhile) throws Exception {
        if (turns == 0) {
            meanwhile.run();
            return;
        }
        CostlySearches.inTurn(() -> {
            // every further turn is taken by the same thread
            try {
                holdAllTurns(turns - 1, meanwhile);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return turns;
        });
    }
}
