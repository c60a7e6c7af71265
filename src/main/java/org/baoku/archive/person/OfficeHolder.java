package org.baoku.archive.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An official whom articles of a time print with an office that was asked for.
///
/// @param office in its normal form: 青海省西宁市市长
/// @param articles the number of articles of the time that print it
/// @param first the earliest issue day of any article that prints it; null if none of them is dated
/// @param last the latest issue day of any article that prints it; null if none of them is dated
public record OfficeHolder(
        long id,
        String name,
        String office,
        long articles,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}
