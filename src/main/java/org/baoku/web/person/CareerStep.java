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
    /// Articles that tell the same change within so many days mean the same step.
    private static final int SAME_STEP_DAYS = 60;

    /// The steps of a career.
    ///
    /// @param career the latest first
    /// @param changes whether to return the offices taken and left, or those only said to be held
    /// @return the latest first
    static List<CareerStep> of(List<ListedAppointment> career, boolean changes) {
        List<CareerStep> steps = new ArrayList<>();
        for (ListedAppointment told : career.reversed()) {
            if (told.appointment().kind().isChange() != changes) {
                continue;
            }
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
        return one.appointment().kind() == other.appointment().kind()
                && bare(one).equals(bare(other))
                && (!one.appointment().kind().isChange() || isClose(one.day(), other.day()));
    }

    /// The office without the word that says that it was held before.
    private static String bare(ListedAppointment told) {
        return told.appointment().office().replaceAll("[前原]", "");
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
