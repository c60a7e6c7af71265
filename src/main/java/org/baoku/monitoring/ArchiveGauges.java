package org.baoku.monitoring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.baoku.archive.operation.DatabaseCheck;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;

/// What there is to count: pages stored, articles found, how far the index is behind, intakes that are not done.
///
/// Each number is asked for when it is read, and costs a look into an index.
final class ArchiveGauges implements MeterBinder {
    private final RevisionLog revisions;
    private final ArticleIndex index;
    private final DatabaseCheck checkup;

    ArchiveGauges(RevisionLog revisions, ArticleIndex index, DatabaseCheck checkup) {
        this.revisions = revisions;
        this.index = index;
        this.checkup = checkup;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        FunctionCounter.builder("baoku.intake.pages", revisions, RevisionLog::current)
                .description("Pages stored or changed since the archive was made")
                .register(meters);
        Gauge.builder("baoku.intake.unfinished", checkup, DatabaseCheck::unfinishedIntakes)
                .description("Intakes that have not come to their end")
                .register(meters);
        Gauge.builder("baoku.index.articles", index, ArticleIndex::size)
                .description("Articles that can be found")
                .register(meters);
        Gauge.builder("baoku.index.behind", this, ArchiveGauges::behind)
                .description("Changes of the archive that the index lacks")
                .register(meters);
    }

    private double behind() {
        long archive = revisions.current();
        return Math.max(0, archive - index.revision());
    }
}
