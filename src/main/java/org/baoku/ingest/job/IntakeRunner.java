package org.baoku.ingest.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.intake.ClaimedFile;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.page.PageChangedException;
import org.baoku.index.IndexUnavailableException;
import org.baoku.ingest.indexing.IndexSynchronizer;
import org.baoku.ingest.job.IntakeService.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Runs an intake to its end, one file after the other, and decides what a trouble means: a file that is bad fails by
/// itself; while the database is away the intake waits; where nothing can be stored it stops, to be resumed later.
@Component
final class IntakeRunner {
    private static final Logger log = LoggerFactory.getLogger(IntakeRunner.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final IntakeQueue queue;
    private final IntakeJobRepository jobs;
    private final FileIngester fileIntake;
    private final IndexSynchronizer indexKeeper;

    IntakeRunner(IntakeQueue queue, IntakeJobRepository jobs, FileIngester fileIntake, IndexSynchronizer indexKeeper) {
        this.queue = queue;
        this.jobs = jobs;
        this.fileIntake = fileIntake;
        this.indexKeeper = indexKeeper;
    }

    /// Runs an intake that has begun.
    ///
    /// @param stop says whether to stop after the file at hand; the intake is put back then
    void run(long intake, Progress progress, BooleanSupplier stop) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                if (stop.getAsBoolean()) {
                    queue.requeue(intake);
                    return;
                }
                if (!step(intake, progress)) {
                    return;
                }
                pause = FIRST_PAUSE;
            } catch (DataAccessException | TransactionException e) {
                if (DatabaseFailure.of(e) != DatabaseFailure.UNREACHABLE) {
                    throw e;
                }
                log.warn("The database is away; intake {} waits for it: {}", intake, e.getMessage());
                if (!rest(pause) || stop.getAsBoolean()) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /// Takes the next file in.
    ///
    /// @return whether the intake goes on
    private boolean step(long intake, Progress progress) {
        try {
            Optional<ClaimedFile> next = queue.nextFile(intake);
            if (next.isEmpty()) {
                indexKeeper.catchUp();
                queue.finish(intake);
                return false;
            }
            take(intake, next.get());
            indexKeeper.catchUp();
            tell(intake, next.get(), progress);
            return true;
        } catch (IndexUnavailableException e) {
            log.error("Intake {} stops: the index cannot be written", intake, e);
            queue.fail(
                    intake,
                    "The index cannot be written (" + e.getMessage()
                            + "). See that the disk has room and works, then resume the intake.");
            return false;
        } catch (DataAccessException e) {
            if (DatabaseFailure.of(e) == DatabaseFailure.DISK_FULL) {
                log.error("Intake {} stops: the database has no room", intake, e);
                queue.fail(
                        intake,
                        "The database cannot store any more: its disk is full or fails."
                                + " Make room, then resume the intake.");
                return false;
            }
            throw e;
        }
    }

    private void take(long intake, ClaimedFile file) {
        try {
            fileIntake.take(file, jobs.job(intake).map(IntakeJob::requestedBy).orElse(""));
        } catch (PageChangedException meanwhile) {
            log.info(
                    "{} was changed while it was read; its file has its turn once more",
                    file.origin().path());
        } catch (DataAccessException | TransactionException e) {
            if (DatabaseFailure.of(e) != DatabaseFailure.OTHER) {
                throw e;
            }
            log.error("{} could not be stored", file.origin().path(), e);
            queue.failFile(file.id(), "The database did not take the page; see the log, then try the file again.");
        } catch (IndexUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("{} could not be read", file.origin().path(), e);
            queue.failFile(file.id(), "The page could not be read: " + e + ". See the log.");
        }
    }

    private void tell(long intake, ClaimedFile file, Progress progress) {
        if (progress.equals(Progress.NONE)) {
            return;
        }
        IntakeJob job = jobs.job(intake).orElseThrow();
        jobs.file(intake, file.id())
                .ifPresent(result -> progress.fileDone(job.done(), job.files(), FileOutcome.of(result)));
    }

    /// Waits a moment.
    ///
    /// @return whether nobody asked to stop meanwhile
    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
