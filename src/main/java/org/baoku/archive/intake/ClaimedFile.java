package org.baoku.archive.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.baoku.paper.Newspaper;
import org.baoku.paper.PageOrigin;
import org.jspecify.annotations.Nullable;

/// The next file of an intake that runs.
public final class ClaimedFile {
    private final long id;
    private final PageOrigin origin;
    private final byte @Nullable [] bytes;
    private final @Nullable Long page;
    private final boolean dry;

    ClaimedFile(long id, PageOrigin origin, byte @Nullable [] bytes, @Nullable Long page, boolean dry) {
        this.id = id;
        this.origin = origin;
        this.bytes = bytes;
        this.page = page;
        this.dry = dry;
    }

    static ClaimedFile of(
            long id,
            Newspaper newspaper,
            String path,
            byte @Nullable [] bytes,
            @Nullable LocalDate givenDate,
            @Nullable String givenLabel,
            @Nullable Long page,
            boolean dry,
            LocalDate askedOn) {
        return new ClaimedFile(id, new PageOrigin(newspaper, path, givenDate, givenLabel, askedOn), bytes, page, dry);
    }

    public long id() {
        return id;
    }

    /// What is known of the page before anybody reads it.
    public PageOrigin origin() {
        return origin;
    }

    /// The file's bytes; empty for a page of the archive that is to be read again.
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes).map(byte[]::clone);
    }

    /// The page of the archive that is to be read again.
    public Optional<Long> page() {
        return Optional.ofNullable(page);
    }

    /// Whether nothing is to be stored: only what would change is asked for.
    public boolean dry() {
        return dry;
    }
}
