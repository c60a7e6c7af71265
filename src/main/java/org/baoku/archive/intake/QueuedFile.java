package org.baoku.archive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;

/// A file to be queued with a new intake, with the day and page label that were given for it.
public final class QueuedFile {
    private final Newspaper newspaper;
    private final String path;
    private final byte @Nullable [] bytes;
    private final @Nullable ByteSource largeFile;
    private final @Nullable LocalDate givenDate;
    private final @Nullable String givenLabel;
    private final FileResult.State state;
    private final @Nullable Reason reason;

    private QueuedFile(
            Newspaper newspaper,
            String path,
            byte @Nullable [] bytes,
            @Nullable ByteSource largeFile,
            @Nullable LocalDate givenDate,
            @Nullable String givenLabel,
            FileResult.State state,
            @Nullable Reason reason) {
        this.newspaper = newspaper;
        this.path = path;
        this.bytes = bytes;
        this.largeFile = largeFile;
        this.givenDate = givenDate;
        this.givenLabel = givenLabel;
        this.state = state;
        this.reason = reason;
    }

    /// The bytes of a large file, read when it is queued.
    @FunctionalInterface
    public interface ByteSource {
        /// Opens the bytes.
        ///
        /// @throws IOException where they cannot be read, with [UnreadableFileException] for a known reason
        InputStream open() throws IOException;
    }

    /// A page file that is to be read.
    ///
    /// @param givenDate the day, where the user or a manifest gave it
    /// @param givenLabel the page's label, where it was given
    public static QueuedFile page(
            Newspaper newspaper,
            String path,
            byte[] bytes,
            @Nullable LocalDate givenDate,
            @Nullable String givenLabel) {
        return new QueuedFile(
                newspaper, path, bytes.clone(), null, givenDate, givenLabel, FileResult.State.WAITING, null);
    }

    /// A large file with one or several pages that is to be read.
    ///
    /// @param givenDate the day, where the user or a manifest gave it
    /// @param givenLabel the page's label, where it was given; it counts only if the file has one page
    public static QueuedFile large(
            Newspaper newspaper,
            String path,
            ByteSource bytes,
            @Nullable LocalDate givenDate,
            @Nullable String givenLabel) {
        return new QueuedFile(newspaper, path, null, bytes, givenDate, givenLabel, FileResult.State.WAITING, null);
    }

    /// A file in a folder or zip that is no page file: recorded as skipped.
    public static QueuedFile passedOver(Newspaper newspaper, String path, Reason reason) {
        return new QueuedFile(newspaper, path, null, null, null, null, FileResult.State.PASSED_OVER, reason);
    }

    /// A file that cannot be read: recorded as failed.
    ///
    /// @param reason what is wrong
    public static QueuedFile unreadable(Newspaper newspaper, String path, Reason reason) {
        return new QueuedFile(newspaper, path, null, null, null, null, FileResult.State.FAILED, reason);
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

    /// The bytes of a large file; empty for every other.
    Optional<ByteSource> largeFile() {
        return Optional.ofNullable(largeFile);
    }

    public @Nullable LocalDate givenDate() {
        return givenDate;
    }

    public @Nullable String givenLabel() {
        return givenLabel;
    }

    /// The file's state before the intake runs.
    FileResult.State state() {
        return state;
    }

    /// Why the file is not read.
    Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String toString() {
        return path;
    }
}
