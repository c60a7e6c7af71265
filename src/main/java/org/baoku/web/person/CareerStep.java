package org.baoku.web.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.paper.Appointment;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// A step of an official's career: an office taken or left, with the article that tells it first.
///
/// @param told the earliest article that tells it
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
        List<CareerStep> steps = new ArrayList<>();
        Map<OfficeAndKind, List<CareerStep>> stepsOf = new HashMap<>();
        for (ListedAppointment told : career.reversed()) {
            if (told.appointment().kind().isChange() != changes) {
                continue;
            }
            List<CareerStep> alike = stepsOf.computeIfAbsent(
                    new OfficeAndKind(told.appointment().kind(), bare(told)), _ -> new ArrayList<>());
            alike.stream()
                    .filter(step -> !changes || isClose(step.told.day(), told.day()))
                    .findFirst()
                    .ifPresentOrElse(step -> step.also.add(link(told)), () -> {
                        CareerStep step = new CareerStep(told, link(told), new ArrayList<>());
                        steps.add(step);
                        alike.add(step);
                    });
        }
        return List.copyOf(steps.reversed());
    }

    private record OfficeAndKind(Appointment.Kind kind, String office) {}

    /// The office without the word that says that it was held before.
    private static String bare(ListedAppointment told) {
        return told.appointment().office().replace("前", "").replace("原", "");
    }

    private static boolean isClose(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null
                ? other == null
                : other != null && Math.abs(ChronoUnit.DAYS.between(one, other)) <= SAME_STEP_DAYS;
    }

    private static Link link(ListedAppointment told) {
        return new Link(
                told.headline().isEmpty() ? "№ " + told.article() : told.headline(), SiteUrls.article(told.article()));
    }
}
