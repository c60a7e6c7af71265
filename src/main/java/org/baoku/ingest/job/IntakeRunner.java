package org.baoku.ingest.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.intake.ClaimedFile;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.page.PageChangedException;
import org.baoku.index.IndexUnavailableException;
import org.baoku.ingest.file.FileProblem;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.job.IntakeService.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Runs an intake file by file and handles failures: a file that cannot be ingested fails alone; while the
/// database is unreachable, the intake retries; if database or index cannot store anything, the intake fails
/// and can be resumed.
@Component
final class IntakeRunner {
    private static final Logger log = LoggerFactory.getLogger(IntakeRunner.class);
    private static final Duration MIN_RETRY_DELAY = Duration.ofMillis(250);
    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(5);

    private final IntakeQueue queue;
    private final IntakeJobRepository jobs;
    private final FileIngester fileIngester;
    private final IndexSynchronizer indexSynchronizer;

    IntakeRunner(
            IntakeQueue queue,
            IntakeJobRepository jobs,
            FileIngester fileIngester,
            IndexSynchronizer indexSynchronizer) {
        this.queue = queue;
        this.jobs = jobs;
        this.fileIngester = fileIngester;
        this.indexSynchronizer = indexSynchronizer;
    }

    /// Runs a claimed intake until it ends.
    ///
    /// @param stopRequested checked before each file; if it returns true, the intake is requeued
    void run(long intake, Progress progress, BooleanSupplier stopRequested) {
        Duration delay = MIN_RETRY_DELAY;
        while (true) {
            try {
                if (stopRequested.getAsBoolean()) {
                    queue.requeue(intake);
                    return;
                }
                if (!ingestNextFile(intake, progress)) {
                    return;
                }
                delay = MIN_RETRY_DELAY;
            } catch (DataAccessException | TransactionException e) {
                if (DatabaseFailure.of(e) != DatabaseFailure.UNREACHABLE) {
                    throw e;
                }
                log.warn("The database is unreachable; intake {} retries: {}", intake, e.getMessage());
                if (!sleep(delay) || stopRequested.getAsBoolean()) {
                    return;
                }
                delay = doubled(delay);
            }
        }
    }

    private static Duration doubled(Duration delay) {
        Duration next = delay.multipliedBy(2);
        return next.compareTo(MAX_RETRY_DELAY) < 0 ? next : MAX_RETRY_DELAY;
    }

    /// Ingests the next file.
    ///
    /// @return false if the intake has ended
    private boolean ingestNextFile(long intake, Progress progress) {
        try {
            Optional<ClaimedFile> file = queue.nextFile(intake);
            if (file.isEmpty()) {
                indexSynchronizer.catchUp();
                queue.finish(intake);
                return false;
            }
            ingest(intake, file.get());
            indexSynchronizer.catchUp();
            report(intake, file.get(), progress);
            return true;
        } catch (IndexUnavailableException e) {
            log.error("Intake {} failed: the index cannot be written", intake, e);
            queue.fail(intake, FileProblem.INDEX_NOT_WRITABLE.reason(e.getMessage()));
            return false;
        } catch (DataAccessException e) {
            if (DatabaseFailure.of(e) != DatabaseFailure.DISK_FULL) {
                throw e;
            }
            log.error("Intake {} failed: the database's disk is full or failing", intake, e);
            queue.fail(intake, FileProblem.DISK_FULL.reason());
            return false;
        }
    }

    private void ingest(long intake, ClaimedFile file) {
        try {
            fileIngester.ingest(
                    file, jobs.job(intake).map(IntakeJob::requestedBy).orElse(""));
        } catch (PageChangedException e) {
            log.info(
                    "{} was changed while it was read; its file is read again",
                    file.origin().path());
        } catch (DataAccessException | TransactionException e) {
            if (DatabaseFailure.of(e) != DatabaseFailure.OTHER) {
                throw e;
            }
            log.error("{} could not be stored", file.origin().path(), e);
            queue.failFile(file.id(), FileProblem.PAGE_REJECTED.reason());
        } catch (IndexUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("{} could not be read", file.origin().path(), e);
            queue.failFile(file.id(), FileProblem.PAGE_NOT_READ.reason(e));
        }
    }

    private void report(long intake, ClaimedFile file, Progress progress) {
        if (progress.equals(Progress.NONE)) {
            return;
        }
        IntakeJob job = jobs.job(intake).orElseThrow();
        // A large file that was divided into its pages is not done yet.
        jobs.file(intake, file.id())
                .filter(result -> result.state() != FileResult.State.WAITING)
                .ifPresent(result -> progress.fileDone(job.done(), job.files(), FileOutcome.of(result)));
    }

    /// @return false if the thread was interrupted
    private static boolean sleep(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
