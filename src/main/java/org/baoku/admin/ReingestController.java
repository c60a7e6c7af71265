package org.baoku.admin;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.NewIntake;
import org.baoku.archive.page.IssueRepository;
import org.baoku.archive.page.PageRepository;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/again`: reading pages of the archive again, a page, an issue, a span of days or all of them; what that
/// would change is told before anything is stored.
@Controller
final class ReingestController {
    private static final int LATEST = 20;

    private final IntakeService intake;
    private final IntakeJobRepository jobs;
    private final IssueRepository issues;
    private final PageRepository pages;
    private final NewspaperRepository newspapers;
    private final Clock clock;

    ReingestController(
            IntakeService intake,
            IntakeJobRepository jobs,
            IssueRepository issues,
            PageRepository pages,
            NewspaperRepository newspapers,
            Clock clock) {
        this.intake = intake;
        this.jobs = jobs;
        this.issues = issues;
        this.pages = pages;
        this.newspapers = newspapers;
        this.clock = clock;
    }

    /// @param page the page that is to be chosen already
    @GetMapping("/admin/again")
    String again(@RequestParam(required = false) @Nullable Long page, Model model) {
        model.addAttribute("newspapers", newspapers.all());
        model.addAttribute("page", page);
        model.addAttribute(
                "intakes",
                jobs.latest(IntakeJob.Kind.AGAIN, LATEST).stream()
                        .map(job -> IntakeView.of(job, clock.instant()))
                        .toList());
        return "admin/reingest";
    }

    /// @param what `page`, `days` or `all`
    @PostMapping("/admin/again")
    String readAgain(
            @RequestParam String what,
            @RequestParam(required = false) @Nullable Long page,
            @RequestParam(defaultValue = "") String newspaper,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Principal who,
            RedirectAttributes told) {
        @Nullable String of = newspapers.named(newspaper).map(Newspaper::name).orElse(null);
        List<Long> chosen = new ArrayList<>();
        switch (what) {
            case "page" ->
                pages.pages(page == null ? List.of() : List.of(page))
                        .forEach(found -> chosen.add(found.ref().id()));
            // One day given is an issue's day.
            case "days" ->
                chosen.addAll(
                        from == null && to == null
                                ? List.of()
                                : issues.pageIds(of, from == null ? to : from, to == null ? from : to));
            case "all" -> chosen.addAll(issues.pageIds(of, null, null));
            default -> told.addFlashAttribute("problem", "again.nothing");
        }
        if (chosen.isEmpty()) {
            told.addFlashAttribute("problem", "again.nothing");
            return "redirect:/admin/again";
        }
        String origin = Stream.of(of, from, to, "page".equals(what) ? page : null)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        long id = intake.queueReingest(
                new NewIntake(IntakeJob.Kind.AGAIN, origin.isEmpty() ? "*" : origin, who.getName(), true), chosen);
        return "redirect:/admin/ingests/" + id + "?show=changed";
    }
}
