package org.baoku.archive.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An intake: how it stands, and what it has come to so far.
///
/// @param origin where its files come from: paths, or what the browser called them
/// @param askedBy who asked for it; empty for the program itself
/// @param dry whether it only tells what would change
/// @param askedAt when it was asked for
/// @param begunAt when it last began to run; null while it never has
/// @param problem why it failed as a whole, a sentence; null unless it did
/// @param currentFile the file that is being read; null unless it runs
/// @param files how many files it has
/// @param done how many of them are done, whatever became of them
/// @param doneLately how many were done since it last began to run
public record IntakeJob(
        long id,
        Kind kind,
        String origin,
        String askedBy,
        State state,
        boolean dry,
        Instant askedAt,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable String problem,
        @Nullable String currentFile,
        int files,
        int done,
        int doneLately,
        int takenIn,
        int replaced,
        int unchanged,
        int passedOver,
        int failed,
        int retriable,
        long articles) {
    /// How its files came.
    public enum Kind {
        /// What fills a new archive.
        FIRST,
        COMMAND,
        BROWSER,
        API,
        INBOX,
        /// Pages of the archive that are read again.
        AGAIN
    }

    /// How it stands.
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        /// It could not go on; what it had done stays done, and it can be resumed.
        FAILED,
        CANCELLED
    }

    /// Whether it waits or runs.
    public boolean active() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    /// Whether there is something that could be tried once more.
    public boolean canBeResumed() {
        return !active() && (retriable > 0 || done < files);
    }

    /// Files a minute since it last began to run; empty before any is done.
    public Optional<Double> rate(Instant now) {
        if (begunAt == null || doneLately == 0) {
            return Optional.empty();
        }
        Instant end = finishedAt == null ? now : finishedAt;
        double seconds = Math.max(0.1, Duration.between(begunAt, end).toMillis() / 1000.0);
        return Optional.of(doneLately * 60 / seconds);
    }

    /// How long it will still take at its rate; empty unless it runs.
    public Optional<Duration> timeLeft(Instant now) {
        return state == State.RUNNING
                ? rate(now).map(rate -> Duration.ofSeconds(Math.round((files - done) * 60 / rate)))
                : Optional.empty();
    }
}
