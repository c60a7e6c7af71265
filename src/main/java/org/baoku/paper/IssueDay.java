package org.baoku.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day an issue appeared, as far as it is known, and why.
///
/// @param date null where the evidence leaves it open
/// @param evidence the reasons, a sentence each
public record IssueDay(@Nullable LocalDate date, List<String> evidence) {
    public IssueDay {
        evidence = List.copyOf(evidence);
    }
}
