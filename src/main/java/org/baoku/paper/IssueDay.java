package org.baoku.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day an issue appeared, as far as it is known, and why.
///
/// @param date null where the evidence leaves it open
/// @param evidence the reasons, a sentence each
/// @param confidence how sure it is, 0 to 1; 0 while it is open
public record IssueDay(@Nullable LocalDate date, List<String> evidence, double confidence) {
    public IssueDay {
        evidence = List.copyOf(evidence);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + confidence);
        }
    }

    /// A day that is known for sure, or open.
    public IssueDay(@Nullable LocalDate date, List<String> evidence) {
        this(date, evidence, date == null ? 0 : 1);
    }
}
