package org.baoku.archive.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An intake: its state, its progress and the counts of its results.
///
/// @param origin where its files come from: paths, or the names that the browser sent
/// @param requestedBy the user's name; empty for the program itself
/// @param dryRun whether it only reports what would change
/// @param claimedAt when it was last claimed; null where it never was
/// @param problem why it failed as a whole; null unless it did
/// @param currentFile the path of the file that is being read; null unless it is running
/// @param files how many files it has
/// @param done how many of them are done, whatever their result
/// @param doneSinceClaim how many were done since it was last claimed
/// @param retriable how many failed files can be retried
/// @param articles how many articles its new and replaced pages have
public record IntakeJob(
        long id,
        Kind kind,
        String origin,
        String requestedBy,
        State state,
        boolean dryRun,
        Instant requestedAt,
        @Nullable Instant claimedAt,
        @Nullable Instant finishedAt,
        @Nullable Reason problem,
        @Nullable String currentFile,
        int files,
        int done,
        int doneSinceClaim,
        int takenIn,
        int replaced,
        int unchanged,
        int passedOver,
        int failed,
        int retriable,
        long articles) {
    /// The way by which its files arrived. The names are stored in the database and are part of message keys.
    public enum Kind {
        /// The files that fill a new archive.
        FIRST,
        COMMAND,
        BROWSER,
        API,
        INBOX,
        /// Pages of the archive that are read again.
        AGAIN
    }

    /// The state of an intake. The names are stored in the database and are part of message keys.
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        /// It could not continue; the results so far are kept, and it can be resumed.
        FAILED,
        CANCELLED,
        /// The import by command that it records was killed or failed; what it had stored is kept.
        INTERRUPTED
    }

    /// Whether it is queued or running.
    public boolean active() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    /// Whether it has ended and has files that failed and can be retried, or files that were not reached.
    public boolean resumable() {
        return !active() && (retriable > 0 || done < files);
    }

    /// Files per minute since it was last claimed; empty before any is done.
    public Optional<Double> rate(Instant now) {
        if (claimedAt == null || doneSinceClaim == 0) {
            return Optional.empty();
        }
        Instant end = finishedAt == null ? now : finishedAt;
        double seconds = Math.max(0.1, Duration.between(claimedAt, end).toMillis() / 1000.0);
        return Optional.of(doneSinceClaim * 60 / seconds);
    }

    /// The estimated time to its end at the present rate; empty unless it is running and has a rate.
    public Optional<Duration> timeLeft(Instant now) {
        return state == State.RUNNING
                ? rate(now).map(rate -> Duration.ofSeconds(Math.round((files - done) * 60 / rate)))
                : Optional.empty();
    }
}
