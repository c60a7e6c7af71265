package org.baoku.monitoring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.baoku.archive.operation.DatabaseCheck;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;

/// Meters for the sizes of the archive and the index, the index's lag and the unfinished intake jobs.
///
/// Every value is read when the registry is scraped; each read costs one indexed query.
final class ArchiveMetrics implements MeterBinder {
    private final RevisionLog revisions;
    private final ArticleIndex index;
    private final DatabaseCheck database;

    ArchiveMetrics(RevisionLog revisions, ArticleIndex index, DatabaseCheck database) {
        this.revisions = revisions;
        this.index = index;
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("baoku.archive.revisions", revisions, RevisionLog::current)
                .description("Pages stored or changed since the archive was created")
                .register(registry);
        Gauge.builder("baoku.intake.unfinished", database, DatabaseCheck::unfinishedIntakes)
                .description("Intake jobs that have not finished")
                .register(registry);
        Gauge.builder("baoku.index.articles", index, ArticleIndex::size)
                .description("Articles in the index")
                .register(registry);
        Gauge.builder("baoku.index.lag", this, ArchiveMetrics::indexLag)
                .description("Archive revisions that the index has not applied yet")
                .register(registry);
    }

    private double indexLag() {
        long archived = revisions.current();
        return Math.max(0, archived - index.revision());
    }
}
