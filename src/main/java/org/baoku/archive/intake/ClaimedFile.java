package org.baoku.archive.intake;

import java.util.Optional;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;

/// The next file of a running intake: an incoming file, or a page of the archive that is read again.
public final class ClaimedFile {
    private final long id;
    private final PageOrigin origin;
    private final byte @Nullable [] bytes;
    private final @Nullable Long largeFile;
    private final int filePage;
    private final @Nullable Long page;
    private final boolean dryRun;

    ClaimedFile(
            long id,
            PageOrigin origin,
            byte @Nullable [] bytes,
            @Nullable Long largeFile,
            int filePage,
            @Nullable Long page,
            boolean dryRun) {
        this.id = id;
        this.origin = origin;
        this.bytes = bytes;
        this.largeFile = largeFile;
        this.filePage = filePage;
        this.page = page;
        this.dryRun = dryRun;
    }

    public long id() {
        return id;
    }

    /// What is known of the page before its text is read.
    public PageOrigin origin() {
        return origin;
    }

    /// The bytes of a text file; empty for a large file, and for a page of the archive that is read again.
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes).map(byte[]::clone);
    }

    /// The id of the bytes of a large file, for [org.baoku.archive.file.LargeFileStore].
    public Optional<Long> largeFile() {
        return Optional.ofNullable(largeFile);
    }

    /// Which page of a large file it is, from 1; 0 while nobody knows how many pages the file has.
    public int filePage() {
        return filePage;
    }

    /// The page of the archive that is read again; empty for a file that has no page yet.
    public Optional<Long> page() {
        return Optional.ofNullable(page);
    }

    /// Whether only the changes are reported and nothing is stored.
    public boolean dryRun() {
        return dryRun;
    }
}
