package org.baoku.archive.person;

import org.baoku.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/// A period in which an official held an office.
///
/// @param office in its normal form, with the place
/// @param from its beginning; null if unknown
/// @param to its end; null if unknown, or if the period has not ended
/// @param source where the period is known from
/// @param evidence the reason or reference that was entered, one sentence; empty for [Source#COVERAGE];
/// the printed sentence for [Source#APPOINTMENT]
/// @param articles the number of articles that print the office; 0 unless the source is
/// [Source#COVERAGE] or [Source#APPOINTMENT]
public record HeldOffice(
        String office, @Nullable Limit from, @Nullable Limit to, Source source, String evidence, long articles) {
    /// The beginning or the end of a period.
    ///
    /// @param date as exact as it is known
    /// @param ofIssue whether it is only the day of the issue that prints the office or tells the change
    public record Limit(PartialDate date, boolean ofIssue) {}

    /// Where a period in office is known from.
    public enum Source {
        /// Articles tell on which day the office was taken or left.
        APPOINTMENT,
        /// Articles print the office; the period spans the first and the last of them.
        COVERAGE,
        /// A tenure that is shipped with the program or was entered as a fact.
        AUTHORITY,
        /// An editor's correction of this official.
        CORRECTION
    }
}
