package org.baoku.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day on which an issue appeared, with its evidence.
///
/// @param date null where the evidence does not decide
/// @param evidence the reasons, a sentence each
/// @param confidence from 0 to 1; 0 where the date is null
public record IssueDay(@Nullable LocalDate date, List<String> evidence, double confidence) {
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
}
