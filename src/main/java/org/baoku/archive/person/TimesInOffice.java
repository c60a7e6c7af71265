package org.baoku.archive.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baoku.archive.person.HeldOffice.Source;
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
        periods.sort(Comparator.comparing(HeldOffice::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .reversed()
                .thenComparing(HeldOffice::office));
        return List.copyOf(periods);
    }

    private static List<HeldOffice> fromAppointments(List<ListedAppointment> career) {
        List<HeldOffice> periods = new ArrayList<>();
        career.stream()
                .filter(told -> told.day() != null)
                .sorted(Comparator.comparing(ListedAppointment::cursor, BY_DAY))
                .forEach(told -> add(periods, told, told.day()));
        return periods;
    }

    private static final Comparator<AppointmentCursor> BY_DAY = Comparator.comparing(AppointmentCursor::day)
            .thenComparingLong(AppointmentCursor::article)
            .thenComparingInt(AppointmentCursor::position);

    private static void add(List<HeldOffice> periods, ListedAppointment told, @Nullable LocalDate day) {
        String office = told.appointment().office();
        String evidence = told.appointment().evidence();
        @Nullable
        HeldOffice last = periods.reversed().stream()
                .filter(period -> isSameOffice(period.office(), office))
                .findFirst()
                .orElse(null);
        switch (told.appointment().kind()) {
            case APPOINTED, ELECTED, ACTING -> {
                // the same appointment is told by several articles; who already left can come back
                if (last == null || last.to() != null) {
                    periods.add(new HeldOffice(office, day, null, Source.APPOINTMENT, evidence, 0));
                }
            }
            case REMOVED, RESIGNED -> {
                if (last == null) {
                    periods.add(new HeldOffice(office, null, day, Source.APPOINTMENT, evidence, 0));
                } else if (last.to() == null) {
                    periods.set(
                            periods.indexOf(last),
                            new HeldOffice(last.office(), last.from(), day, Source.APPOINTMENT, last.evidence(), 0));
                }
            }
            case NOMINATED, FORMER, CURRENT -> {
                // say neither when an office was taken nor when it was left
            }
        }
    }

    /// Whether a period from the coverage is the same as one from appointments.
    private static boolean isReplaced(HeldOffice period, HeldOffice better) {
        return period.source() == Source.COVERAGE
                && isSameOffice(period.office(), better.office())
                && (better.from() == null || period.to() == null || !period.to().isBefore(better.from()))
                && (better.to() == null
                        || period.from() == null
                        || !period.from().isAfter(better.to()));
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
