package org.baoku.archive.page;

/// Why a page reads as it does.
///
/// @param step what made it so
/// @param person who asked for it; empty for the program itself
public record ChangeReason(Step step, String person) {
    /// Its file came.
    public static final ChangeReason INTAKE = new ChangeReason(Step.INTAKE, "");

    /// What can make a page read as it does.
    public enum Step {
        /// Its file came, or came with other bytes.
        INTAKE,
        /// It was read again.
        AGAIN,
        /// Somebody corrected it.
        CORRECTION,
        /// Somebody settled on which day it appeared.
        DAY,
        /// Somebody went back to an earlier version.
        BACK
    }
}
