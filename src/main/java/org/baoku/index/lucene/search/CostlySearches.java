package org.baoku.index.lucene.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ScopedValue.CallableOp;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.baoku.index.SearchTimeoutException;

/// Lets costly searches take turns, so that ordinary ones always have cores left: hundreds of letters joined
/// by `|` cost a thousand times as much as a name, and anybody may ask for them from several browsers at once.
public final class CostlySearches {
    /// An ordinary search reads a few postings of each article at most.
    private static final double POSTINGS_PER_ARTICLE = 30;

    private static final double ALWAYS_ORDINARY = 100_000;

    private static final Semaphore TURNS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private CostlySearches() {}

    /// @param cost as [SearchCost] estimates it
    static boolean isCostly(double cost, ArticleSearcher searcher) {
        return cost
                > Math.max(
                        ALWAYS_ORDINARY,
                        POSTINGS_PER_ARTICLE * searcher.getIndexReader().maxDoc());
    }

    /// Runs a costly search once it has its turn.
    ///
    /// @throws SearchTimeoutException where its time passes before
    public static <T> T inTurn(CallableOp<T, IOException> search) throws IOException {
        try {
            if (!TURNS.tryAcquire(SearchBudget.remaining(), TimeUnit.NANOSECONDS)) {
                throw new SearchTimeoutException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The search was interrupted");
        }
        try {
            return search.call();
        } finally {
            TURNS.release();
        }
    }
}
