package org.baoku.index.lucene;

import java.time.LocalDate;
import java.time.YearMonth;

/// Months as the index keeps them: a number each, without a hole between December and January.
final class Months {
    private Months() {}

    static long of(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    static YearMonth month(long number) {
        return YearMonth.of(Math.toIntExact(Math.floorDiv(number, 12L)), (int) Math.floorMod(number, 12L) + 1);
    }
}
