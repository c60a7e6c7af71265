package org.baoku.web.person;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.person.AppointmentCursor;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.paper.Appointment;
import org.baoku.paper.PartialDate;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// A step of an official's career: an office taken or left, with the article that tells it.
///
/// @param told the earliest article that tells it with the most exact date
/// @param also the other articles that tell it
record CareerStep(ListedAppointment told, Link article, List<Link> also) {
    /// Articles that tell the same change within so many days mean the same step.
    private static final int SAME_STEP_DAYS = 60;

    /// The steps of a career.
    ///
    /// @param career the latest first
    /// @param changes whether to return the offices taken and left, or those only said to be held
    /// @return the latest first
    static List<CareerStep> of(List<ListedAppointment> career, boolean changes) {
        Map<OfficeAndKind, List<List<ListedAppointment>>> alike = new LinkedHashMap<>();
        for (ListedAppointment told : career.reversed()) {
            if (told.appointment().kind().isChange() == changes) {
                List<List<ListedAppointment>> steps = alike.computeIfAbsent(
                        new OfficeAndKind(told.appointment().kind(), bare(told)), _ -> new ArrayList<>());
                steps.stream()
                        .filter(step -> !changes || isClose(step.getFirst().date(), told.date()))
                        .findFirst()
                        .orElseGet(() -> {
                            List<ListedAppointment> step = new ArrayList<>();
                            steps.add(step);
                            return step;
                        })
                        .add(told);
            }
        }
        return alike.values().stream()
                .flatMap(List::stream)
                .map(CareerStep::of)
                .sorted(Comparator.comparing((CareerStep step) -> step.told.cursor(), AppointmentCursor.BY_DAY)
                        .reversed())
                .toList();
    }

    private static CareerStep of(List<ListedAppointment> alike) {
        // of equally exact ones the first, which is the earliest
        ListedAppointment told = alike.stream()
                .max(Comparator.comparing(CareerStep::precision, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow();
        return new CareerStep(
                told,
                link(told),
                alike.stream()
                        .filter(other -> !other.equals(told))
                        .map(CareerStep::link)
                        .toList());
    }

    /// How exact the printed date is; null for the day of an issue, which says less than a printed year.
    private static PartialDate.@Nullable Precision precision(ListedAppointment told) {
        @Nullable PartialDate printed = told.appointment().date();
        return printed == null ? null : printed.precision();
    }

    private record OfficeAndKind(Appointment.Kind kind, String office) {}

    /// The office without the word that says that it was held before.
    private static String bare(ListedAppointment told) {
        return told.appointment().office().replace("前", "").replace("原", "");
    }

    private static boolean isClose(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one == null
                ? other == null
                : other != null
                        && ChronoUnit.DAYS.between(one.lastDay(), other.firstDay()) <= SAME_STEP_DAYS
                        && ChronoUnit.DAYS.between(other.lastDay(), one.firstDay()) <= SAME_STEP_DAYS;
    }

    private static Link link(ListedAppointment told) {
        return new Link(
                told.headline().isEmpty() ? "№ " + told.article() : told.headline(), SiteUrls.article(told.article()));
    }
}
