package org.baoku.ingest.job;

import java.io.IOException;
import org.baoku.archive.ArchiveNode;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.person.TenureRepository;
import org.baoku.ingest.editing.SamePersonWorker;
import org.baoku.ingest.indexing.BackgroundIndexer;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.indexing.IndexVerification;
import org.baoku.ingest.meaning.VectorWorker;
import org.baoku.ingest.picture.PictureWorker;
import org.baoku.ingest.reading.SketchCompletion;
import org.baoku.people.dating.ShippedTenures;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Starts ingestion when the server starts: updates the shipped tenures and the index, requeues interrupted
/// intakes of nodes that are gone, runs the seed intake, and then starts the workers, the inbox watcher and
/// the jobs that make pictures and sketches of pages and vectors of articles and merge officials.
@Component
@ConditionalOnWebApplication
final class IngestStartup implements ApplicationRunner {
    private final ArchiveNode node;
    private final TenureRepository tenures;
    private final IndexSynchronizer indexSynchronizer;
    private final BackgroundIndexer indexer;
    private final IndexVerification verification;
    private final IntakeQueue queue;
    private final SeedIntake seedIntake;
    private final IntakeWorkers workers;
    private final InboxWatcher inbox;
    private final PictureWorker pictures;
    private final SketchCompletion sketches;
    private final VectorWorker vectors;
    private final SamePersonWorker samePersons;

    IngestStartup(
            ArchiveNode node,
            TenureRepository tenures,
            IndexSynchronizer indexSynchronizer,
            BackgroundIndexer indexer,
            IndexVerification verification,
            IntakeQueue queue,
            SeedIntake seedIntake,
            IntakeWorkers workers,
            InboxWatcher inbox,
            PictureWorker pictures,
            SketchCompletion sketches,
            VectorWorker vectors,
            SamePersonWorker samePersons) {
        this.node = node;
        this.tenures = tenures;
        this.indexSynchronizer = indexSynchronizer;
        this.indexer = indexer;
        this.verification = verification;
        this.queue = queue;
        this.seedIntake = seedIntake;
        this.workers = workers;
        this.inbox = inbox;
        this.pictures = pictures;
        this.sketches = sketches;
        this.vectors = vectors;
        this.samePersons = samePersons;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        tenures.add(ShippedTenures.load(), "随程序附带的任职资料");
        indexSynchronizer.catchUp();
        indexer.start();
        verification.start();
        queue.recoverAbandoned();
        if (node.isLeader()) {
            seedIntake.run();
        }
        workers.start();
        inbox.start();
        pictures.start();
        if (node.isLeader()) {
            sketches.start();
        }
        vectors.start();
        samePersons.start();
    }
}
