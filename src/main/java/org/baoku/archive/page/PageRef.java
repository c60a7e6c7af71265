package org.baoku.archive.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A page of an issue.
///
/// @param id the page's id
/// @param newspaper 报名
/// @param date the day; null if unknown
/// @param number the page's place in the issue, from 1; 0 if the day is unknown
/// @param label 版次 (A01); null if unknown
public record PageRef(
        long id,
        String newspaper,
        @Nullable LocalDate date,
        int number,
        @Nullable String label) {
    /// The page's name in URLs: its label, or its number if it has no label.
    public String address() {
        return label == null ? Integer.toString(number) : label;
    }
}
