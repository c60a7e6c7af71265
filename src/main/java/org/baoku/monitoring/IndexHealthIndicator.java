package org.baoku.monitoring;

import java.time.Duration;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Whether the index stands at the archive's revision; red while it is behind.
///
/// A page that is being stored is found a moment later. So the index has that moment to reach what the archive held
/// when the question came, however much is stored after it: an intake that goes well does not turn the light red.
final class IndexHealthIndicator extends AbstractHealthIndicator {
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final RevisionLog revisions;
    private final ArticleIndex index;

    IndexHealthIndicator(RevisionLog revisions, ArticleIndex index) {
        super("The index cannot be asked where it stands");
        this.revisions = revisions;
        this.index = index;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws InterruptedException {
        // The archive is asked first: what is stored between the two questions cannot make the index look behind.
        long archive = revisions.current();
        long indexed = index.revision();
        long end = System.nanoTime() + MOMENT.toNanos();
        while (indexed < archive && System.nanoTime() < end) {
            Thread.sleep(LOOK_AGAIN);
            indexed = index.revision();
        }
        boolean ahead = indexed > archive && indexed > revisions.current();
        (indexed < archive || ahead ? health.down() : health.up())
                .withDetail("archive", archive)
                .withDetail("index", indexed)
                .withDetail("articles", index.size());
    }
}
