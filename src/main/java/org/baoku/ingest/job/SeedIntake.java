package org.baoku.ingest.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.person.TenureRepository;
import org.baoku.ingest.IngestProperties;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.job.FileOutcome.Failed;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.baoku.people.ShippedTenures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Fills a new archive when the program begins to serve, after the index has caught up with what is there.
///
/// A first intake that was cut short goes on where it stopped; then the others that wait have their turn.
@Component
@ConditionalOnWebApplication
final class SeedIntake implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(SeedIntake.class);

    private final IngestProperties properties;
    private final IntakeQueue queue;
    private final IntakeJobRepository jobs;
    private final NewspaperRepository newspapers;
    private final TenureRepository tenures;
    private final IntakeService intake;
    private final IntakeWorkers workers;
    private final InboxWatcher inbox;
    private final IndexSynchronizer indexKeeper;

    SeedIntake(
            IngestProperties properties,
            IntakeQueue queue,
            IntakeJobRepository jobs,
            NewspaperRepository newspapers,
            TenureRepository tenures,
            IntakeService intake,
            IntakeWorkers workers,
            InboxWatcher inbox,
            IndexSynchronizer indexKeeper) {
        this.properties = properties;
        this.queue = queue;
        this.jobs = jobs;
        this.newspapers = newspapers;
        this.tenures = tenures;
        this.intake = intake;
        this.workers = workers;
        this.inbox = inbox;
        this.indexKeeper = indexKeeper;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        tenures.add(ShippedTenures.load(), "随程序附带的任职资料");
        indexKeeper.catchUp();
        queue.requeueRunning();
        if (jobs.isEmpty()) {
            fill();
        } else {
            intake.finishFirst(IntakeJob.Kind.FIRST, SeedIntake::tell).ifPresent(SeedIntake::tell);
        }
        workers.start();
        inbox.start();
    }

    private void fill() throws IOException {
        Path seeds = properties.seeds();
        if (!Files.isDirectory(seeds)) {
            log.info("The archive is empty, and there is no folder {} to fill it from", seeds.toAbsolutePath());
            return;
        }
        log.info("The archive is empty: taking in {}", seeds.toAbsolutePath());
        tell(intake.ingest(List.of(seeds), newspapers.first(), IntakeJob.Kind.FIRST, SeedIntake::tell));
    }

    private static void tell(IntakeReport report) {
        log.info(
                "Taken in: {} pages with {} articles, {} failed",
                report.ingested(),
                report.articles(),
                report.failures().size());
        if (report.problem() != null) {
            log.error("The first intake stopped: {}", report.problem());
        }
    }

    private static void tell(int done, int total, FileOutcome last) {
        switch (last) {
            case Ingested taken -> log.info("{}/{} {}: {} articles", done, total, taken.path(), taken.articles());
            case Failed failed -> log.warn("{}/{} {}: {}", done, total, failed.path(), failed.reason());
            default -> log.info("{}/{} {}: nothing new", done, total, last.path());
        }
    }
}
