package org.baoku.archive.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A file of an intake and its result.
///
/// @param id the file's id, not the page's
/// @param position the file's position in its intake, from 0
/// @param filePage which page of the file, from 1; null for a file of one page
/// @param page the page that holds the file; null where there is none
/// @param pageAddress the page's label or number, as in its URL; null where there is no page
/// @param pageLabel null where it is unknown or there is no page
/// @param pageDate the date of the page's issue; null where it is unknown or there is no page
/// @param articles how many articles the page was segmented into
/// @param confidence the mean confidence of its articles; null where the file was not read
/// @param day the day as it was read or given; null while it is unknown
/// @param dayConfidence the confidence of the day; null where the file was not read
/// @param trust the share of the page's characters whose text can be trusted; null where every text is
/// @param reason why the file failed, was skipped or changed nothing; null unless there is something to say
/// @param difference what the new reading changes, as JSON; null where no earlier reading was compared
public record FileResult(
        long id,
        int position,
        String path,
        @Nullable Integer filePage,
        String newspaper,
        State state,
        @Nullable Long page,
        @Nullable String pageAddress,
        @Nullable String pageLabel,
        @Nullable LocalDate pageDate,
        int articles,
        @Nullable Double confidence,
        @Nullable LocalDate day,
        @Nullable Double dayConfidence,
        @Nullable Double trust,
        @Nullable Reason reason,
        @Nullable String difference) {
    /// The file's path, and for a file of several pages the page's number.
    public String name() {
        return filePage == null ? path : path + ", page " + filePage;
    }

    /// The state of a file. The names are stored in the database and are part of message keys.
    public enum State {
        WAITING,
        /// The file became a new page.
        TAKEN_IN,
        /// The file replaced the content of an existing page.
        REPLACED,
        /// The archive has exactly this content already.
        UNCHANGED,
        /// The file is no page file and was skipped.
        PASSED_OVER,
        FAILED
    }
}
