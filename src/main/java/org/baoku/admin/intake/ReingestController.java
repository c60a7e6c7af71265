package org.baoku.admin.intake;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.admin.AuditNote;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.NewIntake;
import org.baoku.archive.issue.IssueRepository;
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

/// `/admin/again`: reads stored pages again, in a dry run whose changes can then be applied.
@Controller
final class ReingestController {
    private static final int MAX_JOBS = 20;

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

    /// @param page the id of the page to preselect; null for none
    @GetMapping("/admin/again")
    String form(@RequestParam(required = false) @Nullable Long page, Locale locale, Model model) {
        model.addAttribute("newspapers", newspapers.all());
        model.addAttribute("page", page);
        model.addAttribute(
                "intakes",
                jobs.latest(IntakeJob.Kind.AGAIN, MAX_JOBS).stream()
                        .map(job -> IntakeView.of(job, null, clock.instant(), locale))
                        .toList());
        return "admin/reingest";
    }

    /// Queues a dry run.
    ///
    /// @param what which pages: `page`, `days` or `all`
    /// @param page the id of the page, for `page`
    /// @param newspaper the name of a newspaper; empty for all
    /// @param from the first day, for `days`; null for the single day `to`
    /// @param to the last day, for `days`; null for the single day `from`
    @PostMapping("/admin/again")
    String queueDryRun(
            @RequestParam String what,
            @RequestParam(required = false) @Nullable Long page,
            @RequestParam(defaultValue = "") String newspaper,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Principal user,
            RedirectAttributes flash) {
        String knownNewspaper = newspapers.named(newspaper).map(Newspaper::name).orElse(null);
        boolean onePage = what.equals("page");
        List<Long> selected = switch (what) {
            case "page" -> page == null ? List.of() : existing(page);
            case "days" -> pagesOfDays(knownNewspaper, from, to);
            case "all" -> issues.pageIds(knownNewspaper, null, null);
            default -> List.of();
        };
        if (selected.isEmpty()) {
            AuditNote.refused();
            flash.addFlashAttribute("problem", "again.nothing");
            return "redirect:/admin/again";
        }
        String origin = Stream.of(knownNewspaper, from, to, onePage ? page : null)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        long id = intake.queueReingest(
                new NewIntake(IntakeJob.Kind.AGAIN, origin.isEmpty() ? "*" : origin, user.getName(), true), selected);
        AuditNote.set("intake=" + id + " pages=" + selected.size());
        return "redirect:/admin/ingests/" + id + "?show=changed";
    }

    private List<Long> existing(long page) {
        return pages.pages(List.of(page)).stream()
                .map(found -> found.ref().id())
                .toList();
    }

    private List<Long> pagesOfDays(@Nullable String newspaper, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null
                ? List.of()
                : issues.pageIds(newspaper, from == null ? to : from, to == null ? from : to);
    }
}
