package org.baoku.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.batch.Batch;
import org.baoku.archive.batch.BatchPair;
import org.baoku.archive.batch.BatchQueue;
import org.baoku.archive.batch.BatchRepository;
import org.baoku.archive.batch.BatchTerm;
import org.baoku.background.BackgroundJob;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.index.SearchTimeoutException;
import org.baoku.index.query.InvalidQueryException;
import org.baoku.index.result.Occurrences;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/// One thread of low priority, of the leader, that works on batches, the oldest first, term by term:
/// whatever users ask for, batches never take more than one core. When the program stops, the batch
/// continues at the next start with the next term.
@Component
final class BatchWorker extends BackgroundJob {
    private static final Logger log = LoggerFactory.getLogger(BatchWorker.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(5);

    private final ArchiveNode node;
    private final BatchQueue queue;
    private final BatchRepository batches;
    private final ArticleIndex index;
    private final boolean serving;

    BatchWorker(
            ArchiveNode node,
            BatchQueue queue,
            BatchRepository batches,
            ArticleIndex index,
            ApplicationContext context) {
        super("batches", true);
        this.node = node;
        this.queue = queue;
        this.batches = batches;
        this.index = index;
        this.serving = context instanceof WebApplicationContext;
    }

    /// Tells the worker that a batch was queued, so that it need not wait for the next poll.
    void batchQueued() {
        wakeUp();
    }

    /// A command works on no batches.
    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    protected Duration step() {
        Optional<Long> batch = node.isLeader() ? queue.claimNext() : Optional.empty();
        if (batch.isEmpty()) {
            return POLL_INTERVAL;
        }
        run(batch.get());
        return Duration.ZERO;
    }

    /// Looks up the terms of a batch until all are done, the batch is cancelled, or the program stops.
    private void run(long batch) {
        try {
            Optional<BatchTerm> next = queue.nextTerm(batch);
            while (isRunning() && next.isPresent()) {
                lookUp(batch, next.get());
                next = queue.nextTerm(batch);
            }
            if (isRunning()) {
                queue.finish(batch, pairs(batches.terms(batch)));
            }
        } catch (SearchTimeoutException | InvalidQueryException e) {
            queue.fail(batch, Batch.Problem.TOO_SLOW);
        } catch (IndexUnavailableException e) {
            log.error("Batch {} failed: the index cannot be read", batch, e);
            queue.fail(batch, Batch.Problem.INDEX_UNAVAILABLE);
        }
    }

    private void lookUp(long batch, BatchTerm term) {
        Occurrences found = index.occurrences(BatchTerms.search(term.text()));
        Occurrences.@Nullable Dated first = found.first();
        Occurrences.@Nullable Dated last = found.last();
        queue.store(
                batch,
                term.position(),
                found.total(),
                first == null ? null : Long.valueOf(first.id()),
                first == null ? null : first.date(),
                last == null ? null : Long.valueOf(last.id()),
                last == null ? null : last.date());
    }

    private List<BatchPair> pairs(List<BatchTerm> terms) {
        List<BatchTerm> compared =
                terms.stream().limit(ArticleIndex.MAX_TOGETHER).toList();
        if (compared.stream().anyMatch(term -> term.hits() == null)) {
            // cancelled meanwhile
            return List.of();
        }
        long[][] counts = index.together(
                compared.stream().map(term -> BatchTerms.search(term.text())).toList());
        List<BatchPair> pairs = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = i + 1; j < counts.length; j++) {
                if (counts[i][j] > 0) {
                    pairs.add(new BatchPair(i, j, counts[i][j]));
                }
            }
        }
        return pairs;
    }
}
