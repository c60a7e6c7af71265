package org.baoku.ingest.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.ingest.IngestProperties;
import org.baoku.ingest.job.FileOutcome.Failed;
import org.baoku.ingest.job.FileOutcome.Ingested;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Fills an empty archive from the folder of seeds, or continues a seed intake that was interrupted.
@Component
final class SeedIntake {
    private static final Logger log = LoggerFactory.getLogger(SeedIntake.class);

    private final IngestProperties properties;
    private final IntakeJobRepository jobs;
    private final NewspaperRepository newspapers;
    private final IntakeService intakes;

    SeedIntake(
            IngestProperties properties,
            IntakeJobRepository jobs,
            NewspaperRepository newspapers,
            IntakeService intakes) {
        this.properties = properties;
        this.jobs = jobs;
        this.newspapers = newspapers;
        this.intakes = intakes;
    }

    /// Returns when the seed intake has ended, at once if there is none to run.
    void run() throws IOException {
        if (jobs.isEmpty()) {
            ingestSeeds();
        } else {
            intakes.runFirstQueued(IntakeJob.Kind.FIRST, SeedIntake::log).ifPresent(SeedIntake::log);
        }
    }

    private void ingestSeeds() throws IOException {
        Path seeds = properties.seeds();
        if (!Files.isDirectory(seeds)) {
            log.info("The archive is empty, and the folder of seeds {} does not exist", seeds.toAbsolutePath());
            return;
        }
        log.info("The archive is empty; ingesting the seeds {}", seeds.toAbsolutePath());
        log(intakes.ingest(List.of(seeds), newspapers.first(), IntakeJob.Kind.FIRST, SeedIntake::log));
    }

    private static void log(IntakeReport report) {
        log.info(
                "Seed intake ended: {} pages with {} articles, {} failed",
                report.ingested(),
                report.articles(),
                report.failures().size());
        if (report.problem() != null) {
            log.error("The seed intake stopped early: {}", report.problem());
        }
    }

    private static void log(int done, int total, FileOutcome latest) {
        switch (latest) {
            case Ingested page -> log.info("{}/{} {}: {} articles", done, total, page.path(), page.articles());
            case Failed file -> log.warn("{}/{} {}: {}", done, total, file.path(), file.reason());
            default -> log.info("{}/{} {}: unchanged or skipped", done, total, latest.path());
        }
    }
}
