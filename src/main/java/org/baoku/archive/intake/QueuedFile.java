package org.baoku.archive.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;

/// A file that waits to be taken in, with what was given together with it.
public final class QueuedFile {
    private final Newspaper newspaper;
    private final String path;
    private final byte @Nullable [] bytes;
    private final @Nullable LocalDate givenDate;
    private final @Nullable String givenLabel;
    private final @Nullable Outcome outcome;

    /// What a file that need not be looked at again has come to.
    ///
    /// @param reason why it failed; null where it was only passed over
    private record Outcome(@Nullable String reason) {}

    private QueuedFile(
            Newspaper newspaper,
            String path,
            byte @Nullable [] bytes,
            @Nullable LocalDate givenDate,
            @Nullable String givenLabel,
            @Nullable Outcome outcome) {
        this.newspaper = newspaper;
        this.path = path;
        this.bytes = bytes;
        this.givenDate = givenDate;
        this.givenLabel = givenLabel;
        this.outcome = outcome;
    }

    /// A page's file.
    ///
    /// @param givenDate the day where a person or a manifest gave it
    /// @param givenLabel the page's label where it was given
    public static QueuedFile page(
            Newspaper newspaper,
            String path,
            byte[] bytes,
            @Nullable LocalDate givenDate,
            @Nullable String givenLabel) {
        return new QueuedFile(newspaper, path, bytes.clone(), givenDate, givenLabel, null);
    }

    /// No page's file: something else that lies in a folder or zip.
    public static QueuedFile passedOver(Newspaper newspaper, String path) {
        return new QueuedFile(newspaper, path, null, null, null, new Outcome(null));
    }

    /// A file that cannot be read.
    ///
    /// @param reason what is wrong and what to do, a sentence
    public static QueuedFile unreadable(Newspaper newspaper, String path, String reason) {
        return new QueuedFile(newspaper, path, null, null, null, new Outcome(reason));
    }

    public Newspaper newspaper() {
        return newspaper;
    }

    public String path() {
        return path;
    }

    public byte @Nullable [] bytes() {
        return bytes == null ? null : bytes.clone();
    }

    public @Nullable LocalDate givenDate() {
        return givenDate;
    }

    public @Nullable String givenLabel() {
        return givenLabel;
    }

    /// What it came to before anybody looked at it.
    FileResult.State state() {
        if (outcome == null) {
            return FileResult.State.WAITING;
        }
        return outcome.reason() == null ? FileResult.State.PASSED_OVER : FileResult.State.FAILED;
    }

    /// Why it cannot be read.
    Optional<String> reason() {
        return Optional.ofNullable(outcome).map(Outcome::reason);
    }

    @Override
    public String toString() {
        return path;
    }
}
