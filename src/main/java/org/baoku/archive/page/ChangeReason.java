package org.baoku.archive.page;

/// Why a page was stored in its present form.
///
/// @param step the operation that stored it
/// @param person the user who asked for it; empty for the program itself
public record ChangeReason(Step step, String person) {
    /// The program ingested the page's file.
    public static final ChangeReason INTAKE = new ChangeReason(Step.INTAKE, "");

    /// An operation that stores a page. The database stores the names of the constants.
    public enum Step {
        /// The page's file was ingested, for the first time or with other bytes.
        INTAKE,
        /// The page was read again from the same file.
        AGAIN,
        /// An editor corrected the page.
        CORRECTION,
        /// An editor set the day on which the page appeared.
        DAY,
        /// An editor restored an earlier version.
        BACK
    }
}
