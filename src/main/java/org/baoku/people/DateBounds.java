package org.baoku.people;

import java.time.LocalDate;

/// Between which days an issue appeared, as one piece of evidence tells it.
///
/// @param from the first day that fits
/// @param to the last day that fits
/// @param reason the evidence as a sentence for readers
record DateBounds(LocalDate from, LocalDate to, String reason) {
    /// Before any newspaper and after any reader: where one side is open.
    static final LocalDate DAWN = LocalDate.of(1900, 1, 1);

    static final LocalDate DUSK = LocalDate.of(2199, 12, 31);

    static DateBounds year(int year, String reason) {
        return new DateBounds(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), reason);
    }

    static DateBounds since(LocalDate from, String reason) {
        return new DateBounds(from, DUSK, reason);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
