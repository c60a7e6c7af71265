package org.baoku.web.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.archive.person.PrintedOffice;
import org.jspecify.annotations.Nullable;

/// The offices that articles print with an official, so that the usual one of each time is seen first.
///
/// @param periods the times with one usual office each, the latest first
/// @param rare forms that hardly any article prints
record OfficeUse(List<Period> periods, List<PrintedOffice> rare) {
    static final OfficeUse NONE = new OfficeUse(List.of(), List.of());

    /// With fewer articles, a form that only one prints says nothing about the others.
    private static final long MIN_ARTICLES = 30;

    /// A form is rare if at most one in so many articles prints it.
    private static final long RARITY = 100;

    /// A time with one usual office.
    ///
    /// @param usual the form that most articles of the time print
    /// @param others the other forms of the time, the most frequent first
    record Period(PrintedOffice usual, List<PrintedOffice> others) {}

    /// The usual office of the latest time; empty if no office is printed.
    String latest() {
        return periods.isEmpty() ? "" : periods.getFirst().usual().office();
    }

    static OfficeUse of(List<PrintedOffice> printed) {
        long articles = printed.stream().mapToLong(PrintedOffice::articles).sum();
        List<PrintedOffice> byCount = printed.stream()
                .sorted(Comparator.comparingLong(PrintedOffice::articles).reversed())
                .toList();
        List<Period> periods = new ArrayList<>();
        List<PrintedOffice> rare = new ArrayList<>();
        for (PrintedOffice office : byCount) {
            if (isRare(office, articles)) {
                rare.add(office);
            } else {
                periods.stream()
                        .filter(period -> isWithin(office, period.usual()))
                        .findFirst()
                        .ifPresentOrElse(
                                period -> period.others().add(office),
                                () -> periods.add(new Period(office, new ArrayList<>())));
            }
        }
        periods.sort(Comparator.comparing(
                        (Period period) -> period.usual().last(),
                        Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .reversed());
        return new OfficeUse(List.copyOf(periods), List.copyOf(rare));
    }

    private static boolean isRare(PrintedOffice office, long articles) {
        return articles >= MIN_ARTICLES && office.articles() * RARITY <= Math.max(articles, RARITY);
    }

    /// Whether the middle of the days on which an office was printed lies within those of another.
    private static boolean isWithin(PrintedOffice office, PrintedOffice usual) {
        @Nullable LocalDate first = office.first();
        @Nullable LocalDate last = office.last();
        if (first == null || last == null || usual.first() == null || usual.last() == null) {
            return true;
        }
        LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
        return !middle.isBefore(usual.first()) && !middle.isAfter(usual.last());
    }
}
