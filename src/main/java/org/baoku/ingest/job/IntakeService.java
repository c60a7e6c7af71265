package org.baoku.ingest.job;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
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

/// Takes files in: each is read, split, named, stored and made searchable, or says why not.
///
/// Every intake is a job of the archive: its files are kept there until they are done, so that it goes on after a
/// crash. Whoever asks either waits for its end or only puts it in, for whoever is free.
@Service
public final class IntakeService {
    private final IntakeQueue queue;
    private final IntakeJobRepository jobs;
    private final IntakeRunner run;
    private final IntakeWorkers workers;
    private final UploadUnpacker delivery;
    private final PageFileFinder pageFiles;

    IntakeService(
            IntakeQueue queue,
            IntakeJobRepository jobs,
            IntakeRunner run,
            IntakeWorkers workers,
            UploadUnpacker delivery,
            PageFileFinder pageFiles) {
        this.queue = queue;
        this.jobs = jobs;
        this.run = run;
        this.workers = workers;
        this.delivery = delivery;
        this.pageFiles = pageFiles;
    }

    /// Hears of every file as it is done.
    @FunctionalInterface
    public interface Progress {
        /// Nobody listens.
        Progress NONE = (_, _, _) -> {};

        /// A file is done.
        ///
        /// @param done how many files are done
        /// @param total how many there are
        /// @param last what became of the latest
        void fileDone(int done, int total, FileOutcome last);
    }

    /// Takes in the files at and below these paths: files, folders, zips.
    ///
    /// @param newspaper whose pages they are
    /// @throws IOException where a path leads nowhere or cannot be listed; nothing was taken in then
    public IntakeReport ingest(List<Path> paths, Newspaper newspaper, Progress progress) throws IOException {
        return ingest(paths, newspaper, IntakeJob.Kind.COMMAND, progress);
    }

    IntakeReport ingest(List<Path> paths, Newspaper newspaper, IntakeJob.Kind kind, Progress progress)
            throws IOException {
        String origin = paths.stream().map(Path::toString).collect(joining(" "));
        return ingest(
                new IntakeRequest(
                        pageFiles.find(paths), newspaper, null, null, new NewIntake(kind, origin, "", false)),
                progress);
    }

    /// Takes these files in, and what lies in those that are zips.
    public IntakeReport ingest(IntakeRequest order, Progress progress) {
        long intake = queue.add(order.intake(), IntakeJob.State.RUNNING, delivery.unpack(order));
        return finish(intake, progress);
    }

    /// Puts an intake in; it is taken when its turn comes.
    ///
    /// @return its number
    public long queue(IntakeRequest order) {
        long intake = queue.add(order.intake(), IntakeJob.State.QUEUED, delivery.unpack(order));
        workers.ring();
        return intake;
    }

    /// Puts in an intake that reads pages of the archive again.
    ///
    /// @return its number
    public long queueReingest(NewIntake intake, List<Long> pages) {
        long id = queue.addReingest(intake, pages);
        workers.ring();
        return id;
    }

    /// Goes on with an intake that ended, with the files that failed and those that it had not come to.
    ///
    /// @return whether there is anything to do
    public boolean retry(long intake) {
        return rung(queue.retry(intake));
    }

    /// Does what a dry intake told.
    ///
    /// @return whether there is anything to do
    public boolean applyDryRun(long intake) {
        return rung(queue.applyDryRun(intake));
    }

    /// Calls an intake off; the file at hand is still finished.
    ///
    /// @return whether there was anything to call off
    public boolean cancel(long intake) {
        return queue.cancel(intake);
    }

    private boolean rung(boolean waits) {
        if (waits) {
            workers.ring();
        }
        return waits;
    }

    /// Finishes the first intake that waits of a kind, where there is one.
    Optional<IntakeReport> finishFirst(IntakeJob.Kind kind, Progress progress) {
        return jobs.active(kind).stream()
                .map(IntakeJob::id)
                .filter(queue::claim)
                .findFirst()
                .map(intake -> finish(intake, progress));
    }

    private IntakeReport finish(long intake, Progress progress) {
        run.run(intake, progress, () -> false);
        return IntakeReport.of(jobs.job(intake).orElseThrow(), jobs.files(intake));
    }
}
