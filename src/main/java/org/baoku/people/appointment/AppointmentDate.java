package org.baoku.people.appointment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment;
import org.baoku.paper.Appointment.Kind;
import org.baoku.paper.PartialDate;
import org.baoku.paper.PartialDate.Precision;
import org.baoku.people.appointment.PrintedDates.PrintedDate;
import org.jspecify.annotations.Nullable;

/// When somebody took or left an office: the last year, month or day that the sentence prints before the office.
///
/// Of two that make a period (2003年4月至2004年1月任…) the first says when, the second until when. What somebody holds has
/// no date, and what somebody once held only that of a period.
public final class AppointmentDate {
    private static final Set<Kind> LEFT = EnumSet.of(Kind.REMOVED, Kind.RESIGNED);

    private static final Pattern TO = Pattern.compile("[ \u3000]?(?:至|到|[—–―－~～-]{1,2})[ \u3000]?");

    /// What between a date and an office says that the date belongs to something else.
    private static final Pattern ELSEWHERE = Pattern.compile(
            "；|毕业|入党|入伍|参军|考入|入学|参加工作|成立|开业|此前|随后|后来|继而|又任|[以之]前|后(?=历|再|又|任|出任|担任|调任|转任|升任)|(?:[0-9〇一二三四五六七八九十两半]+[多余]?(?:年|个?月|天)(?:[之以]?后|就|即))|报道显示|资料显示|[上下]个?月|日前|近[日期]|[今昨]日|目前|现在|如今");

    /// What may follow a year that is not that of a conference or a budget: 2018年，…; 2018年任….
    private static final Pattern AFTER_YEAR = Pattern.compile(
            "[，,、（(：:]|起|[以之]?后|[至到—–―－~～-]|[底初末春夏秋冬]|年[底初末]|[\\u4e00-\\u9fff·]{0,6}?(?:任|选|获|被|受|升|调|成为|履新|辞|免|卸|离|兼|为)");

    /// What says that a date is still to come, or that of a state of things: 将于9月1日出任…, 截至9月1日….
    private static final Pattern AHEAD = Pattern.compile("(?:(?:将|拟|定)[于在从自]?|直到|截[至止])$");

    private AppointmentDate() {}

    /// The appointments with their dates, as far as their sentences print them.
    ///
    /// @param issueDay completes a date without a year; null where it is unknown
    public static List<Appointment> dated(List<Appointment> appointments, @Nullable LocalDate issueDay) {
        return appointments.stream()
                .map(appointment -> dated(appointment, issueDay))
                .toList();
    }

    private static Appointment dated(Appointment appointment, @Nullable LocalDate issueDay) {
        String sentence = appointment.evidence();
        Kind kind = appointment.kind();
        int office = officeStart(appointment);
        List<PrintedDate> before = PrintedDates.findAll(sentence, issueDay).stream()
                .filter(date -> date.end() <= office)
                .toList();
        if (appointment.date() != null || kind == Kind.CURRENT || before.isEmpty()) {
            return appointment;
        }
        PrintedDate last = before.getLast();
        if (ELSEWHERE.matcher(sentence).region(last.end(), office).find()) {
            return appointment;
        }
        if (before.size() > 1 && !LEFT.contains(kind)) {
            PrintedDate first = before.get(before.size() - 2);
            Optional<PartialDate> from = usable(first, kind, sentence, issueDay);
            Optional<PartialDate> until = last.date();
            boolean period =
                    TO.matcher(sentence).region(first.end(), last.start()).matches();
            if (period && from.isPresent() && until.isPresent()) {
                return until.get().lastDay().isBefore(from.get().firstDay())
                        ? appointment
                        : with(appointment, from.get(), until.get());
            }
        }
        return kind == Kind.FORMER
                ? appointment
                : usable(last, kind, sentence, issueDay)
                        .map(date -> with(appointment, date, null))
                        .orElse(appointment);
    }

    private static Appointment with(Appointment appointment, PartialDate date, @Nullable PartialDate until) {
        return new Appointment(
                appointment.name(), appointment.office(), appointment.kind(), appointment.evidence(), date, until);
    }

    /// The date, if it says when something has happened.
    private static Optional<PartialDate> usable(
            PrintedDate date, Kind kind, String sentence, @Nullable LocalDate issueDay) {
        boolean ahead = AHEAD.matcher(sentence)
                .region(Math.max(0, date.start() - 3), date.start())
                .find();
        return date.date()
                .filter(_ -> !ahead)
                .filter(when -> issueDay == null || !when.firstDay().isAfter(issueDay))
                .filter(when -> when.precision() == Precision.DAY || kind != Kind.NOMINATED)
                .filter(when -> when.precision() != Precision.YEAR
                        || AFTER_YEAR
                                .matcher(sentence)
                                .region(date.end(), sentence.length())
                                .lookingAt());
    }

    /// Where the office stands; the sentence's end where it is not found. Of several places the first after the name
    /// where it is no part of another office (副市长) counts, and the last one for somebody who left it.
    private static int officeStart(Appointment appointment) {
        String sentence = appointment.evidence();
        if (LEFT.contains(appointment.kind())) {
            int last = sentence.lastIndexOf(appointment.office());
            return last < 0 ? sentence.length() : last;
        }
        int name = Math.max(0, sentence.indexOf(appointment.name()));
        int found = -1;
        for (int at = sentence.indexOf(appointment.office());
                at >= 0;
                at = sentence.indexOf(appointment.office(), at + 1)) {
            boolean whole = at == 0 || "副前原".indexOf(sentence.charAt(at - 1)) < 0;
            if (whole && at >= name) {
                return at;
            }
            found = found < 0 || whole ? at : found;
        }
        return found < 0 ? sentence.length() : found;
    }
}
