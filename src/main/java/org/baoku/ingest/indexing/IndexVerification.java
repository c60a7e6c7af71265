package org.baoku.ingest.indexing;

import java.time.Duration;
import org.baoku.background.BackgroundJob;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads the checksums of the index's files a while after the start and then once a day. Damage is found before
/// a search meets it, and [BackgroundIndexer] rebuilds the index.
@Component
public final class IndexVerification extends BackgroundJob {
    private static final Logger log = LoggerFactory.getLogger(IndexVerification.class);

    /// By then the first readers have their answers: the files of a large index take seconds.
    private static final Duration AFTER_START = Duration.ofSeconds(15);

    private static final Duration INTERVAL = Duration.ofDays(1);

    private final ArticleIndex index;
    private long notBefore;

    IndexVerification(ArticleIndex index) {
        super("Index verification", true);
        this.index = index;
    }

    @Override
    protected boolean begin() {
        notBefore = System.nanoTime() + AFTER_START.toNanos();
        return true;
    }

    @Override
    protected Duration step() {
        Duration left = Duration.ofNanos(notBefore - System.nanoTime());
        if (left.isPositive()) {
            return left;
        }
        try {
            index.verify();
        } catch (IndexUnavailableException e) {
            log.warn("The files of the index cannot be verified: {}", e.getMessage());
        }
        notBefore = System.nanoTime() + INTERVAL.toNanos();
        return INTERVAL;
    }
}
