package org.baoku.archive.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An office as articles print it with an official's name.
///
/// @param articles the number of articles that print it
/// @param first the earliest issue day of these articles; null if none of them is dated
/// @param last the latest issue day of these articles; null if none of them is dated
public record PrintedOffice(
        String office,
        long articles,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}
