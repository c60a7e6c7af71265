package org.baoku.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person's term in an office, from a source other than the archived articles.
///
/// @param office in normal form, with the place: 西宁市委书记
/// @param from the first day; null where it is unknown
/// @param to the last day; null where it is unknown or in the future
public record Tenure(
        String name,
        String office,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
