package org.baoku.ingest.job;

import java.util.Objects;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.file.FileProblem;
import org.jspecify.annotations.Nullable;

/// The outcome of one file of an intake.
public sealed interface FileOutcome {
    /// The file's name, with its folders, and for a file of several pages the page's number.
    String path();

    /// The file's page was stored.
    ///
    /// @param articles how many articles the page was segmented into
    /// @param replaced whether the page was in the archive before, with other content
    record Ingested(String path, long pageId, int articles, boolean replaced) implements FileOutcome {}

    /// The archive has this content already.
    record Unchanged(String path, long pageId) implements FileOutcome {}

    /// Nothing was stored.
    ///
    /// @param reason what is wrong with the file
    record Failed(String path, Reason reason) implements FileOutcome {}

    /// A file in a folder or zip that is no page file.
    record Skipped(String path, @Nullable Reason reason) implements FileOutcome {}

    /// The outcome that the archive recorded.
    static FileOutcome of(FileResult file) {
        String path = file.name();
        return switch (file.state()) {
            case TAKEN_IN -> new Ingested(path, pageOf(file), file.articles(), false);
            case REPLACED -> new Ingested(path, pageOf(file), file.articles(), true);
            case UNCHANGED -> new Unchanged(path, pageOf(file));
            case PASSED_OVER -> new Skipped(path, file.reason());
            case FAILED -> new Failed(path, Objects.requireNonNull(file.reason()));
            case WAITING -> new Failed(path, FileProblem.NOT_REACHED.reason());
        };
    }

    private static long pageOf(FileResult file) {
        return Objects.requireNonNull(file.page());
    }
}
