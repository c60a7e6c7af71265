package org.baoku.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody's time in an office, as known from outside the coverage.
///
/// @param office in its normal form, with the place: 西宁市委书记
/// @param from the first day; null where it is unknown
/// @param to the last day; null where it is unknown or has not come
public record Tenure(
        String name,
        String office,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
