package org.baoku.archive.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a file of an intake.
///
/// @param id the file's own number
/// @param page the page that holds it; null where none does
/// @param pageAddress what the page's address names it by; null where there is no page
/// @param pageDate the day of the page's issue; null where it is open or there is no page
/// @param articles how many articles it was split into
/// @param confidence how sure the segmentation is, the mean of its articles; null where nothing was read
/// @param day the day as it was read or given; null while it is open
/// @param dayConfidence how sure the day is; null where nothing was read
/// @param reason why it failed, a sentence; null unless it did
/// @param difference what the new reading changes, as JSON; null where nobody compared
public record FileResult(
        long id,
        int position,
        String path,
        String newspaper,
        State state,
        @Nullable Long page,
        @Nullable String pageAddress,
        @Nullable LocalDate pageDate,
        int articles,
        @Nullable Double confidence,
        @Nullable LocalDate day,
        @Nullable Double dayConfidence,
        @Nullable String reason,
        @Nullable String difference) {
    /// What became of it.
    public enum State {
        WAITING,
        /// Its page is new in the archive.
        TAKEN_IN,
        /// Its page stands in place of what stood there.
        REPLACED,
        /// Exactly this was there already.
        UNCHANGED,
        /// No page's file.
        PASSED_OVER,
        FAILED
    }
}
