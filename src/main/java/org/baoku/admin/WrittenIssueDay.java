package org.baoku.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.baoku.paper.IssueDay;

/// Reads the day of an issue that somebody wrote into a form.
public final class WrittenIssueDay {
    private WrittenIssueDay() {}

    /// The day; empty if the text is none (`2023-02-30`) or no issue can have appeared on it.
    public static Optional<LocalDate> find(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(IssueDay::isPossible);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
