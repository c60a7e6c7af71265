package org.baoku.ingest.job;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.intake.ClaimedFile;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeFileQueue;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.intake.Reason;
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

/// Runs an intake file by file. A file that cannot be ingested fails alone. While the database is
/// unreachable or its disk is full, the intake waits and goes on by itself. While the index cannot be
/// written, pages are stored nevertheless, and the intake ends once they are indexed.
@Component
final class IntakeRunner {
    private static final Logger log = LoggerFactory.getLogger(IntakeRunner.class);
    private static final Duration MIN_RETRY_DELAY = Duration.ofMillis(250);
    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(5);

    private final IntakeQueue queue;
    private final IntakeFileQueue files;
    private final IntakeJobRepository jobs;
    private final FileIngester fileIngester;
    private final IndexSynchronizer indexSynchronizer;

    /// The intakes that a thread runs.
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    IntakeRunner(
            IntakeQueue queue,
            IntakeFileQueue files,
            IntakeJobRepository jobs,
            FileIngester fileIngester,
            IndexSynchronizer indexSynchronizer) {
        this.queue = queue;
        this.files = files;
        this.jobs = jobs;
        this.fileIngester = fileIngester;
        this.indexSynchronizer = indexSynchronizer;
    }

    /// Runs a claimed intake until it ends.
    ///
    /// @param longestWait how long it waits for a full disk or an unusable index before it fails
    /// @param stopRequested checked before each file; if it returns true, the intake is requeued
    void run(long intake, Progress progress, Duration longestWait, BooleanSupplier stopRequested) {
        if (!running.add(intake)) {
            // It was cancelled and retried while its last file is still being read.
            queue.requeue(intake);
            sleep(MIN_RETRY_DELAY);
            return;
        }
        try {
            new Run(intake, progress, longestWait, stopRequested).run();
        } finally {
            running.remove(intake);
        }
    }

    /// A running intake.
    private final class Run {
        private final long intake;
        private final Progress progress;
        private final Duration longestWait;
        private final BooleanSupplier stopRequested;
        private Duration delay = MIN_RETRY_DELAY;
        private Duration waited = Duration.ZERO;

        Run(long intake, Progress progress, Duration longestWait, BooleanSupplier stopRequested) {
            this.intake = intake;
            this.progress = progress;
            this.longestWait = longestWait;
            this.stopRequested = stopRequested;
        }

        void run() {
            boolean more = true;
            while (more) {
                try {
                    if (stopRequested.getAsBoolean()) {
                        queue.requeue(intake);
                        return;
                    }
                    more = ingestNextFile(intake, progress);
                    delay = MIN_RETRY_DELAY;
                    waited = Duration.ZERO;
                } catch (IndexUnavailableException e) {
                    more = waitFor(
                            e,
                            "the index cannot be written",
                            FileProblem.INDEX_NOT_WRITABLE.reason(String.valueOf(e.getMessage())));
                } catch (DataAccessException | TransactionException e) {
                    more = switch (DatabaseFailure.of(e)) {
                        case UNREACHABLE -> waitForDatabase(e);
                        case DISK_FULL ->
                            waitFor(e, "the database's disk is full or failing", FileProblem.DISK_FULL.reason());
                        case OTHER -> throw e;
                    };
                }
            }
        }

        private boolean waitForDatabase(RuntimeException failure) {
            log.warn("The database is unreachable; intake {} retries: {}", intake, failure.getMessage());
            return pause();
        }

        /// Waits before the next attempt; where it has waited long enough, the intake fails.
        ///
        /// @param cause for the log
        /// @param problem for the user
        private boolean waitFor(RuntimeException failure, String cause, Reason problem) {
            if (waited.compareTo(longestWait) >= 0) {
                log.error("Intake {} failed: {}", intake, cause, failure);
                queue.fail(intake, problem);
                return false;
            }
            log.warn("Intake {} waits: {}: {}", intake, cause, failure.getMessage());
            return pause();
        }

        /// @return false if the intake must stop
        private boolean pause() {
            waited = waited.plus(delay);
            boolean slept = sleep(delay);
            delay = doubled(delay);
            return slept && !stopRequested.getAsBoolean();
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
        Optional<ClaimedFile> file = files.next(intake);
        if (file.isEmpty()) {
            indexSynchronizer.catchUp();
            queue.finish(intake);
            return false;
        }
        ingest(intake, file.get());
        index(intake);
        report(intake, file.get(), progress);
        return true;
    }

    /// Indexes what was stored. While that is not possible, the intake goes on; it ends once the index is
    /// complete.
    private void index(long intake) {
        try {
            indexSynchronizer.catchUp();
        } catch (IndexUnavailableException e) {
            log.warn("The pages of intake {} are stored and will be indexed later: {}", intake, e.getMessage());
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
            files.fail(file.id(), FileProblem.PAGE_REJECTED.reason());
        } catch (RuntimeException e) {
            log.error("{} could not be read", file.origin().path(), e);
            files.fail(file.id(), FileProblem.PAGE_NOT_READ.reason(e));
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
