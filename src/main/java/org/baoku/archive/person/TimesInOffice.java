package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.archive.person.HeldOffice.Source;
import org.baoku.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/// Builds an official's times in office: from appointments where articles tell them, otherwise from what is known
/// already.
///
/// An appointment says on which day an office was taken or left; the coverage only says on which days it was printed.
/// A period from the coverage is therefore dropped where appointments tell of the same office at that time.
public final class TimesInOffice {
    /// Shorter offices (市长, 县长) are too common to be the end of another one.
    private static final int MIN_COMMON_LENGTH = 4;

    private TimesInOffice() {}

    /// The periods of an official, the latest first.
    ///
    /// @param known the periods from the coverage, from tenures and from corrections
    /// @param career the official's appointments
    public static List<HeldOffice> of(List<HeldOffice> known, List<ListedAppointment> career) {
        List<HeldOffice> told = fromAppointments(career);
        List<HeldOffice> periods = new ArrayList<>();
        for (HeldOffice period : told) {
            periods.add(withArticles(
                    period,
                    known.stream()
                            .filter(other -> isReplaced(other, period))
                            .mapToLong(HeldOffice::articles)
                            .sum()));
        }
        known.stream()
                .filter(period -> told.stream().noneMatch(better -> isReplaced(period, better)))
                .forEach(periods::add);
        periods.sort(Comparator.comparing(
                        TimesInOffice::firstDay, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .reversed()
                .thenComparing(HeldOffice::office));
        return List.copyOf(periods);
    }

    private static List<HeldOffice> fromAppointments(List<ListedAppointment> career) {
        List<HeldOffice> periods = new ArrayList<>();
        career.stream()
                .filter(told -> told.day() != null)
                .sorted(Comparator.comparing(ListedAppointment::cursor, AppointmentCursor.BY_DAY))
                .forEach(told -> add(periods, told, told.date()));
        return periods;
    }

    private static @Nullable LocalDate firstDay(HeldOffice period) {
        return period.from() == null ? null : period.from().firstDay();
    }

    private static @Nullable LocalDate lastDay(HeldOffice period) {
        return period.to() == null ? null : period.to().lastDay();
    }

    private static void add(List<HeldOffice> periods, ListedAppointment told, @Nullable PartialDate date) {
        String office = told.appointment().office();
        String evidence = told.appointment().evidence();
        @Nullable
        HeldOffice last = periods.reversed().stream()
                .filter(period -> isSameOffice(period.office(), office))
                .findFirst()
                .orElse(null);
        @Nullable PartialDate until = told.appointment().until();
        switch (told.appointment().kind()) {
            case FORMER -> {
                // without its period it says neither when an office was taken nor when it was left
                if (until != null && (last == null || last.to() != null)) {
                    periods.add(new HeldOffice(office, date, until, Source.APPOINTMENT, evidence, 0));
                }
            }
            case APPOINTED, ELECTED, ACTING -> {
                // the same appointment is told by several articles; who already left can come back
                if (last == null || last.to() != null) {
                    periods.add(new HeldOffice(office, date, until, Source.APPOINTMENT, evidence, 0));
                } else {
                    periods.set(
                            periods.indexOf(last),
                            new HeldOffice(
                                    last.office(),
                                    moreExact(last.from(), date),
                                    until,
                                    Source.APPOINTMENT,
                                    last.evidence(),
                                    0));
                }
            }
            case REMOVED, RESIGNED -> {
                if (last == null) {
                    periods.add(new HeldOffice(office, null, date, Source.APPOINTMENT, evidence, 0));
                } else if (last.to() == null) {
                    periods.set(
                            periods.indexOf(last),
                            new HeldOffice(last.office(), last.from(), date, Source.APPOINTMENT, last.evidence(), 0));
                }
            }
            case NOMINATED, CURRENT -> {
                // say neither when an office was taken nor when it was left
            }
        }
    }

    /// The second date if it lies within the first, otherwise the first: April 2003 of 2003.
    private static @Nullable PartialDate moreExact(@Nullable PartialDate one, @Nullable PartialDate other) {
        boolean within = one != null
                && other != null
                && !other.firstDay().isBefore(one.firstDay())
                && !other.lastDay().isAfter(one.lastDay());
        return within ? other : one;
    }

    /// Whether a period from the coverage is the same as one from appointments.
    private static boolean isReplaced(HeldOffice period, HeldOffice better) {
        return period.source() == Source.COVERAGE
                && isSameOffice(period.office(), better.office())
                && !endsBefore(period, better)
                && !endsBefore(better, period);
    }

    private static boolean endsBefore(HeldOffice one, HeldOffice other) {
        @Nullable LocalDate last = lastDay(one);
        @Nullable LocalDate first = firstDay(other);
        return last != null && first != null && last.isBefore(first);
    }

    private static boolean isSameOffice(String one, String other) {
        String shorter = canonical(one.length() <= other.length() ? one : other);
        String longer = canonical(one.length() <= other.length() ? other : one);
        return shorter.equals(longer) || (shorter.length() >= MIN_COMMON_LENGTH && longer.endsWith(shorter));
    }

    private static String canonical(String office) {
        return office.replaceAll("(?:人民)?政府(?=副?[省市州县区]长)", "")
                .replace("人民政府", "政府")
                .replace("中共", "")
                .replace("省省长", "省长")
                .replace("市市长", "市长");
    }

    private static HeldOffice withArticles(HeldOffice period, long articles) {
        return new HeldOffice(
                period.office(), period.from(), period.to(), period.source(), period.evidence(), articles);
    }
}
