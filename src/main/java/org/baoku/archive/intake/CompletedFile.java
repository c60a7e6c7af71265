package org.baoku.archive.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The result of a file that was read.
///
/// @param page the page that holds the file now; null where nothing was stored
/// @param articles how many articles the page has
/// @param confidence the mean confidence of its articles; null where the file was not read
/// @param day the day; null while it is unknown
/// @param dayConfidence null where the file was not read
/// @param trust the share of the page's characters whose text can be trusted; null where every text is
/// @param reason why nothing was stored; null unless there is something to say
/// @param difference what the new reading changes, as JSON; null where no earlier reading was compared
public record CompletedFile(
        FileResult.State state,
        @Nullable Long page,
        int articles,
        @Nullable Double confidence,
        @Nullable LocalDate day,
        @Nullable Double dayConfidence,
        @Nullable Double trust,
        @Nullable Reason reason,
        @Nullable String difference) {
    /// The result of a file whose content the archive has already.
    public static CompletedFile unchanged(long page) {
        return unchanged(page, null);
    }

    /// The result of a file that does not change its page.
    ///
    /// @param reason why not; null where the archive has its content already
    public static CompletedFile unchanged(long page, @Nullable Reason reason) {
        return new CompletedFile(FileResult.State.UNCHANGED, page, 0, null, null, null, null, reason, null);
    }
}
