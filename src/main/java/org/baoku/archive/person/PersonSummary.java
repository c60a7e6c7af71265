package org.baoku.archive.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A reporter or an official in a list.
///
/// @param name the displayed name, after corrections
/// @param articles the number of articles that credit or name the person
/// @param first the earliest issue day of these articles; null if none of them is dated
/// @param last the latest issue day of these articles; null if none of them is dated
public record PersonSummary(
        long id,
        String name,
        long articles,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}
