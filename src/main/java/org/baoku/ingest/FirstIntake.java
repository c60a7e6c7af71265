package org.baoku.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baoku.archive.IntakeLog;
import org.baoku.archive.Newspapers;
import org.baoku.archive.Tenures;
import org.baoku.ingest.FileOutcome.Failed;
import org.baoku.ingest.FileOutcome.TakenIn;
import org.baoku.people.AuthorityFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Fills a new archive when the program begins to serve, after the index has caught up with what is there.
///
/// A first intake that was cut short is gone through again: what it had stored does not change.
@Component
@ConditionalOnWebApplication
final class FirstIntake implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstIntake.class);

    private final IngestProperties properties;
    private final IntakeLog intakes;
    private final Newspapers newspapers;
    private final Tenures tenures;
    private final Intake intake;
    private final IndexKeeper indexKeeper;

    FirstIntake(
            IngestProperties properties,
            IntakeLog intakes,
            Newspapers newspapers,
            Tenures tenures,
            Intake intake,
            IndexKeeper indexKeeper) {
        this.properties = properties;
        this.intakes = intakes;
        this.newspapers = newspapers;
        this.tenures = tenures;
        this.intake = intake;
        this.indexKeeper = indexKeeper;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        tenures.add(AuthorityFacts.shipped(), "随程序附带的任职资料");
        indexKeeper.catchUp();
        Path seeds = properties.seeds();
        if (!intakes.firstIsDue()) {
            return;
        }
        if (!Files.isDirectory(seeds)) {
            log.info("The archive is empty, and there is no folder {} to fill it from", seeds.toAbsolutePath());
            return;
        }
        log.info("The archive is empty: taking in {}", seeds.toAbsolutePath());
        IntakeReport report = intake.takeIn(List.of(seeds), newspapers.first(), FirstIntake::tell);
        log.info(
                "Taken in: {} pages with {} articles, {} failed",
                report.takenIn(),
                report.articles(),
                report.failures().size());
    }

    private static void tell(int done, int total, FileOutcome last) {
        switch (last) {
            case TakenIn taken -> log.info("{}/{} {}: {} articles", done, total, taken.path(), taken.articles());
            case Failed failed -> log.warn("{}/{} {}: {}", done, total, failed.path(), failed.reason());
            default -> log.info("{}/{} {}: nothing new", done, total, last.path());
        }
    }
}
