package org.baoku.paper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day on which an issue appeared, with its evidence.
///
/// @param date null where the evidence does not decide
/// @param evidence the reasons, a sentence each
/// @param confidence from 0 to 1; 0 where the date is null
public record IssueDay(@Nullable LocalDate date, List<String> evidence, double confidence) {
    /// The oldest newspapers of which an archive can hold pages.
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    public IssueDay {
        evidence = List.copyOf(evidence);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("The confidence must be between 0 and 1, but is " + confidence);
        }
    }

    /// A certain day, or an unknown one where `date` is null.
    public IssueDay(@Nullable LocalDate date, List<String> evidence) {
        this(date, evidence, date == null ? 0 : 1);
    }

    /// Whether an issue can have appeared on a day that a person or a file gives: since 1800 and at most a year
    /// from now. A day out of these bounds is a slip of the pen; it would be the newest issue for good.
    public static boolean isPossible(LocalDate date) {
        return !date.isBefore(EARLIEST)
                && !date.isAfter(LocalDate.now(ZoneOffset.UTC).plusYears(1));
    }
}
