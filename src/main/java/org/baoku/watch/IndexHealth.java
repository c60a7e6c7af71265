package org.baoku.watch;

import org.baoku.archive.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Whether the index stands at the archive's revision; red while it is behind, so also for the moment between a
/// page's being stored and its being found.
final class IndexHealth extends AbstractHealthIndicator {
    private final RevisionLog revisions;
    private final ArticleIndex index;

    IndexHealth(RevisionLog revisions, ArticleIndex index) {
        super("The index cannot be asked where it stands");
        this.revisions = revisions;
        this.index = index;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        // The archive is asked first: what is stored between the two questions cannot make the index look behind.
        long archive = revisions.current();
        long indexed = index.revision();
        boolean ahead = indexed > archive && indexed > revisions.current();
        (indexed < archive || ahead ? health.down() : health.up())
                .withDetail("archive", archive)
                .withDetail("index", indexed)
                .withDetail("articles", index.size());
    }
}
