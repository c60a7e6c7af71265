package org.baoku.archive.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which page of which issue.
///
/// @param id the page's id
/// @param newspaper 报名
/// @param date the day; null while it is open
/// @param number the page's place in the issue, from 1; 0 while the day is open
/// @param label 版次 (A01); null where it is unknown
public record PageRef(
        long id,
        String newspaper,
        @Nullable LocalDate date,
        int number,
        @Nullable String label) {
    /// What an address calls the page: its label, or its number where no label is known.
    public String address() {
        return label == null ? Integer.toString(number) : label;
    }
}
