package org.baoku.ingest.job;

import java.util.Objects;
import org.baoku.archive.intake.FileResult;

/// What became of one file of an intake.
public sealed interface FileOutcome {
    /// The file's name, with its folders.
    String path();

    /// The file's page is in the archive, new or in place of what stood there.
    ///
    /// @param articles how many articles it was split into
    record Ingested(String path, long pageId, int articles, boolean replaced) implements FileOutcome {}

    /// Exactly these bytes were in the archive already.
    record Unchanged(String path, long pageId) implements FileOutcome {}

    /// Nothing was stored.
    ///
    /// @param reason what is wrong with the file and what to do, a sentence
    record Failed(String path, String reason) implements FileOutcome {}

    /// No page file: something else that lies in a folder or zip.
    record Skipped(String path) implements FileOutcome {}

    /// What the archive noted of a file that is done.
    static FileOutcome of(FileResult file) {
        return switch (file.state()) {
            case TAKEN_IN -> new Ingested(file.path(), pageOf(file), file.articles(), false);
            case REPLACED -> new Ingested(file.path(), pageOf(file), file.articles(), true);
            case UNCHANGED -> new Unchanged(file.path(), pageOf(file));
            case PASSED_OVER -> new Skipped(file.path());
            case FAILED -> new Failed(file.path(), String.valueOf(file.reason()));
            case WAITING -> new Failed(file.path(), "The intake ended before it came to this file; take it in again.");
        };
    }

    private static long pageOf(FileResult file) {
        return Objects.requireNonNull(file.page());
    }
}
