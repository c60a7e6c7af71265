package org.baoku.web.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.baoku.archive.person.ListedAppointment;
import org.baoku.site.SiteUrls;
import org.baoku.web.Link;
import org.jspecify.annotations.Nullable;

/// A step of an official's career: an office taken or left, with the article that tells it first.
///
/// @param told the earliest article that tells it
/// @param also the other articles that tell it
record CareerStep(ListedAppointment told, Link article, List<Link> also) {
    /// Articles that tell the same within so many days mean the same step.
    private static final int SAME_STEP_DAYS = 60;

    /// The steps of a career.
    ///
    /// @param career the latest first
    /// @return the latest first
    static List<CareerStep> of(List<ListedAppointment> career) {
        List<CareerStep> steps = new ArrayList<>();
        for (ListedAppointment told : career.reversed()) {
            steps.stream()
                    .filter(step -> isSame(step.told, told))
                    .findFirst()
                    .ifPresentOrElse(
                            step -> step.also.add(link(told)),
                            () -> steps.add(new CareerStep(told, link(told), new ArrayList<>())));
        }
        return List.copyOf(steps.reversed());
    }

    private static boolean isSame(ListedAppointment one, ListedAppointment other) {
        return one.article() != other.article()
                && one.appointment().kind() == other.appointment().kind()
                && one.appointment().office().equals(other.appointment().office())
                && isClose(one.day(), other.day());
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
