package org.baoku.people.dating;

import java.time.LocalDate;

/// The range of dates on which an issue can have appeared according to one piece of evidence.
///
/// @param from the first possible date; [#EARLIEST] for an open start
/// @param to the last possible date; [#LATEST] for an open end
/// @param evidence the evidence as a Chinese sentence for the user
record DateBounds(LocalDate from, LocalDate to, String evidence) {
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    static DateBounds inYear(int year, String evidence) {
        return new DateBounds(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), evidence);
    }

    static DateBounds notBefore(LocalDate from, String evidence) {
        return new DateBounds(from, LATEST, evidence);
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
