package org.baoku.ingest.job;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeQueue;
import org.baoku.archive.intake.NewIntake;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.ingest.file.PageFileFinder;
import org.baoku.ingest.file.UploadUnpacker;
import org.baoku.paper.Newspaper;
import org.springframework.stereotype.Service;

/// Ingests files: each is read, segmented, annotated, stored and indexed, or fails with a reason.
///
/// Every intake is a job in the database, which keeps its files until they are done, so that it continues after
/// a crash. The `ingest` methods run an intake in the caller's thread; the `queue` methods leave it to
/// [IntakeWorkers].
@Service
public final class IntakeService {
    private static final Duration LONGEST_WAIT_OF_COMMAND = Duration.ofMinutes(1);

    private final IntakeQueue queue;
    private final IntakeJobRepository jobs;
    private final IntakeRunner runner;
    private final IntakeWorkers workers;
    private final UploadUnpacker unpacker;
    private final PageFileFinder fileFinder;

    IntakeService(
            IntakeQueue queue,
            IntakeJobRepository jobs,
            IntakeRunner runner,
            IntakeWorkers workers,
            UploadUnpacker unpacker,
            PageFileFinder fileFinder) {
        this.queue = queue;
        this.jobs = jobs;
        this.runner = runner;
        this.workers = workers;
        this.unpacker = unpacker;
        this.fileFinder = fileFinder;
    }

    /// A listener that is called after each file.
    @FunctionalInterface
    public interface Progress {
        /// Does nothing.
        Progress NONE = (_, _, _) -> {};

        /// A file is done.
        ///
        /// @param done how many files are done
        /// @param total how many files the intake has
        /// @param latest the outcome of the file
        void fileDone(int done, int total, FileOutcome latest);
    }

    /// Ingests the files at and below these paths: files, folders, zips.
    ///
    /// @param newspaper the newspaper of their pages
    /// @throws IOException if a path does not exist or cannot be listed; nothing has been ingested then
    public IntakeReport ingest(List<Path> paths, Newspaper newspaper, Progress progress) throws IOException {
        return ingest(paths, newspaper, IntakeJob.Kind.COMMAND, progress);
    }

    IntakeReport ingest(List<Path> paths, Newspaper newspaper, IntakeJob.Kind kind, Progress progress)
            throws IOException {
        String origin = paths.stream().map(Path::toString).collect(joining(" "));
        IntakeRequest request = new IntakeRequest(
                fileFinder.find(paths), newspaper, null, null, new NewIntake(kind, origin, "", false));
        return run(add(request, IntakeJob.State.RUNNING), kind, progress);
    }

    /// Runs the first queued intake of a kind, if there is one.
    Optional<IntakeReport> runFirstQueued(IntakeJob.Kind kind, Progress progress) {
        return jobs.active(kind).stream()
                .map(IntakeJob::id)
                .filter(queue::claim)
                .findFirst()
                .map(intake -> run(intake, kind, progress));
    }

    private IntakeReport run(long intake, IntakeJob.Kind kind, Progress progress) {
        // Somebody waits for a command; the server goes on by itself once the disk has room again.
        Duration longestWait =
                kind == IntakeJob.Kind.COMMAND ? LONGEST_WAIT_OF_COMMAND : ChronoUnit.FOREVER.getDuration();
        runner.run(intake, progress, longestWait, () -> false);
        return IntakeReport.of(jobs.job(intake).orElseThrow(), jobs.files(intake));
    }

    /// Queues an intake of files.
    ///
    /// @return the intake's id
    public long queue(IntakeRequest request) {
        long intake = add(request, IntakeJob.State.QUEUED);
        workers.wakeUp();
        return intake;
    }

    private long add(IntakeRequest request, IntakeJob.State state) {
        try (UploadUnpacker.UnpackedFiles files = unpacker.unpack(request)) {
            return queue.add(request.intake(), state, files);
        }
    }

    /// Queues an intake that reads pages of the archive again.
    ///
    /// @return the intake's id
    public long queueReingest(NewIntake intake, List<Long> pages) {
        long id = queue.addReingest(intake, pages);
        workers.wakeUp();
        return id;
    }

    /// Queues an intake that has ended once more, with the files that failed or were not reached.
    ///
    /// @return false if there is no such file, or the intake has not ended
    public boolean retry(long intake) {
        return wakeWorkersIf(queue.retry(intake));
    }

    /// Queues a finished dry run once more, to store what it reported.
    ///
    /// @return false if the intake is no finished dry run
    public boolean applyDryRun(long intake) {
        return wakeWorkersIf(queue.applyDryRun(intake));
    }

    private boolean wakeWorkersIf(boolean queued) {
        if (queued) {
            workers.wakeUp();
        }
        return queued;
    }

    /// Cancels an intake; the file that is being ingested is still finished.
    ///
    /// @return false if the intake has ended already
    public boolean cancel(long intake) {
        return queue.cancel(intake);
    }
}
