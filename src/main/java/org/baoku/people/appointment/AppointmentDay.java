package org.baoku.people.appointment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.text.WrittenDate;
import org.baoku.text.WrittenDateFinder;
import org.jspecify.annotations.Nullable;

/// The day on which somebody took or left an office: the last one that the sentence prints before the office.
///
/// A month or a year nearer to the office (2021年3月任…) says that the day belongs to something else. A day
/// of birth is none, and what somebody holds or once held has no day.
public final class AppointmentDay {
    private static final Set<Kind> WITH_DAY =
            EnumSet.of(Kind.APPOINTED, Kind.REMOVED, Kind.RESIGNED, Kind.NOMINATED, Kind.ELECTED, Kind.ACTING);
    private static final Pattern BIRTH = Pattern.compile("^(?:出?生|诞生)");
    private static final Pattern VAGUE =
            Pattern.compile("[0-9〇一二三四五六七八九十]{1,4}年(?!龄|度|轻)|[0-9一二三四五六七八九十]{1,2}月|今年|去年|前年|同年|次年|翌年|当年|此前|随后|后来");

    private AppointmentDay() {}

    /// The appointments with their days, as far as their sentences print them.
    ///
    /// @param issueDay completes a date without a year; null where it is unknown
    public static List<Appointment> dated(List<Appointment> appointments, @Nullable LocalDate issueDay) {
        return appointments.stream()
                .map(appointment -> find(appointment, issueDay)
                        .map(day -> new Appointment(
                                appointment.name(),
                                appointment.office(),
                                appointment.kind(),
                                appointment.evidence(),
                                day))
                        .orElse(appointment))
                .toList();
    }

    private static Optional<LocalDate> find(Appointment appointment, @Nullable LocalDate issueDay) {
        if (appointment.date() != null || !WITH_DAY.contains(appointment.kind())) {
            return Optional.empty();
        }
        String sentence = appointment.evidence();
        int office = officeStart(appointment);
        WrittenDate last = null;
        for (WrittenDate date : WrittenDateFinder.findAll(sentence)) {
            if (date.end() <= office
                    && !BIRTH.matcher(sentence.substring(date.end())).lookingAt()) {
                last = date;
            }
        }
        if (last == null || VAGUE.matcher(sentence).region(last.end(), office).find()) {
            return Optional.empty();
        }
        return issueDay == null ? last.complete() : last.notAfter(issueDay);
    }

    /// Where the office stands, after the name where it is printed more than once; the sentence's end where
    /// it is not found.
    private static int officeStart(Appointment appointment) {
        String sentence = appointment.evidence();
        int name = Math.max(0, sentence.indexOf(appointment.name()));
        int after = sentence.indexOf(appointment.office(), name);
        int office = after < 0 ? sentence.indexOf(appointment.office()) : after;
        return office < 0 ? sentence.length() : office;
    }
}
