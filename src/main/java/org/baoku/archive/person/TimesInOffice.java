package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.baoku.archive.person.HeldOffice.Limit;
import org.baoku.archive.person.HeldOffice.Source;
import org.baoku.paper.Appointment;
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
                .forEach(told -> add(periods, told));
        return periods;
    }

    private static @Nullable LocalDate firstDay(HeldOffice period) {
        return period.from() == null ? null : period.from().date().firstDay();
    }

    private static @Nullable LocalDate lastDay(HeldOffice period) {
        return period.to() == null ? null : period.to().date().lastDay();
    }

    private static void add(List<HeldOffice> periods, ListedAppointment told) {
        String office = told.appointment().office();
        @Nullable
        HeldOffice last = periods.reversed().stream()
                .filter(period -> isSameOffice(period.office(), office))
                .findFirst()
                .orElse(null);
        // the same appointment is told by several articles; who already left can come back
        @Nullable HeldOffice open = last != null && last.to() == null ? last : null;
        switch (told.appointment().kind()) {
            case FORMER -> {
                // without its period it says neither when an office was taken nor when it was left
                if (told.appointment().until() != null && open == null && !isToldAgain(told, last)) {
                    periods.add(period(told));
                }
            }
            case APPOINTED, ELECTED, ACTING -> {
                if (open != null) {
                    @Nullable Limit from = moreExact(open.from(), date(told));
                    periods.set(periods.indexOf(open), with(open, from, until(told)));
                } else if (!isToldAgain(told, last)) {
                    periods.add(period(told));
                }
            }
            case REMOVED, RESIGNED -> {
                if (open != null) {
                    periods.set(periods.indexOf(open), with(open, open.from(), date(told)));
                } else if (last == null) {
                    periods.add(new HeldOffice(
                            office,
                            null,
                            date(told),
                            Source.APPOINTMENT,
                            told.appointment().evidence(),
                            0));
                }
            }
            case NOMINATED, CURRENT -> {
                // say neither when an office was taken nor when it was left
            }
        }
    }

    /// Whether a printed period is the one that another article told.
    private static boolean isToldAgain(ListedAppointment told, @Nullable HeldOffice last) {
        return last != null && until(told) != null && Objects.equals(last.from(), date(told));
    }

    private static HeldOffice period(ListedAppointment told) {
        Appointment appointment = told.appointment();
        return new HeldOffice(
                appointment.office(), date(told), until(told), Source.APPOINTMENT, appointment.evidence(), 0);
    }

    private static HeldOffice with(HeldOffice period, @Nullable Limit from, @Nullable Limit to) {
        return new HeldOffice(period.office(), from, to, period.source(), period.evidence(), period.articles());
    }

    private static @Nullable Limit date(ListedAppointment told) {
        @Nullable PartialDate date = told.date();
        return date == null ? null : new Limit(date, told.appointment().date() == null);
    }

    private static @Nullable Limit until(ListedAppointment told) {
        @Nullable PartialDate until = told.appointment().until();
        return until == null ? null : new Limit(until, false);
    }

    /// The second limit if its date lies within that of the first, otherwise the first: April 2003 of 2003.
    private static @Nullable Limit moreExact(@Nullable Limit one, @Nullable Limit other) {
        boolean within = one != null
                && other != null
                && !other.date().firstDay().isBefore(one.date().firstDay())
                && !other.date().lastDay().isAfter(one.date().lastDay());
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
