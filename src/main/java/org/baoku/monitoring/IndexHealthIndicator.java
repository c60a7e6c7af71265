package org.baoku.monitoring;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.baoku.index.ArticleIndex;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Reports whether the index has the archive's revision: `UP` when it has, `DOWN` when it is behind or
/// ahead, or when its files are damaged.
///
/// A stored page becomes searchable a moment later. The index therefore gets [#GRACE_PERIOD] to reach the
/// revision that the archive had when the check began. Pages stored during the check do not count, so a
/// running intake does not turn the status to `DOWN`.
final class IndexHealthIndicator extends AbstractHealthIndicator {
    private static final Duration GRACE_PERIOD = Duration.ofSeconds(2);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final LongSupplier archiveRevision;
    private final ArticleIndex index;

    /// @param archiveRevision reads the archive's current revision
    IndexHealthIndicator(LongSupplier archiveRevision, ArticleIndex index) {
        super("The revision of the archive or of the index cannot be read");
        this.archiveRevision = archiveRevision;
        this.index = index;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws InterruptedException {
        Optional<String> damage = index.damage();
        if (damage.isPresent()) {
            health.down().withDetail("damage", damage.get());
            return;
        }
        // The archive's revision is read first: a page stored between the two reads cannot make the index
        // look behind.
        long archived = archiveRevision.getAsLong();
        long indexed = index.revision();
        long deadline = System.nanoTime() + GRACE_PERIOD.toNanos();
        while (indexed < archived && System.nanoTime() < deadline) {
            Thread.sleep(POLL_INTERVAL);
            indexed = index.revision();
        }
        boolean behind = indexed < archived;
        boolean ahead = indexed > archived && indexed > archiveRevision.getAsLong();
        (behind || ahead ? health.down() : health.up())
                .withDetail("archive", archived)
                .withDetail("index", indexed)
                .withDetail("articles", index.size());
    }
}
