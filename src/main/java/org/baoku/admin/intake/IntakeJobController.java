package org.baoku.admin.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.admin.NotFoundException;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.ImportCountsRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.ingest.job.IntakeService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// `/admin/ingests/{id}`: an intake job with its progress and files; it can be cancelled, retried and,
/// after a dry run, applied.
@Controller
final class IntakeJobController {
    private static final int FILES_PER_PAGE = 100;

    private final IntakeService intake;
    private final IntakeJobRepository jobs;
    private final ImportCountsRepository imports;
    private final Clock clock;

    IntakeJobController(IntakeService intake, IntakeJobRepository jobs, ImportCountsRepository imports, Clock clock) {
        this.intake = intake;
        this.jobs = jobs;
        this.imports = imports;
        this.clock = clock;
    }

    /// @param show which files: `all`, `failed` or `changed`; anything else is answered 400
    /// @param start how many files to skip
    @GetMapping("/admin/ingests/{id}")
    String job(
            @PathVariable long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int start,
            Locale locale,
            Model model) {
        IntakeJob job = job(id);
        model.addAttribute("intake", view(job, locale));
        model.addAttribute("files", files(job, show, Math.max(0, start), locale));
        return "admin/ingest";
    }

    /// The progress of a job as an HTML fragment, which a script puts into the job's page.
    @GetMapping("/admin/ingests/{id}/progress")
    String progress(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute("intake", view(job(id), locale));
        return "admin/ingest-progress";
    }

    @PostMapping("/admin/ingests/{id}/cancel")
    String cancel(@PathVariable long id) {
        intake.cancel(job(id).id());
        return "redirect:/admin/ingests/" + id;
    }

    @PostMapping("/admin/ingests/{id}/resume")
    String retry(@PathVariable long id) {
        intake.retry(job(id).id());
        return "redirect:/admin/ingests/" + id;
    }

    @PostMapping("/admin/ingests/{id}/apply")
    String applyDryRun(@PathVariable long id) {
        intake.applyDryRun(job(id).id());
        return "redirect:/admin/ingests/" + id;
    }

    private IntakeJob job(long id) {
        return jobs.job(id).orElseThrow(NotFoundException::new);
    }

    private IntakeView view(IntakeJob job, Locale locale) {
        return IntakeView.of(job, imports.find(List.of(job.id())).get(job.id()), clock.instant(), locale);
    }

    private IntakeView.Files files(IntakeJob job, String show, int start, Locale locale) {
        List<FileResult.State> states = states(show);
        List<FileResult> found = jobs.files(job.id(), states, start, FILES_PER_PAGE + 1);
        String url = "/admin/ingests/" + job.id() + "?show=" + show;
        return new IntakeView.Files(
                filters(job, show),
                found.stream()
                        .limit(FILES_PER_PAGE)
                        .map(file -> IntakeView.FileRow.of(file, locale))
                        .toList(),
                start == 0 ? null : url + "&start=" + Math.max(0, start - FILES_PER_PAGE),
                found.size() > FILES_PER_PAGE ? url + "&start=" + (start + FILES_PER_PAGE) : null);
    }

    private static List<FileResult.State> states(String show) {
        return switch (show) {
            case "failed" -> List.of(FileResult.State.FAILED);
            case "changed" -> List.of(FileResult.State.TAKEN_IN, FileResult.State.REPLACED);
            case "all" ->
                Stream.of(FileResult.State.values())
                        .filter(state -> state != FileResult.State.WAITING)
                        .toList();
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static List<IntakeView.FileFilter> filters(IntakeJob job, String show) {
        List<IntakeView.FileFilter> filters = new ArrayList<>();
        filter(job, "all", job.done(), show).ifPresent(filters::add);
        filter(job, "changed", job.takenIn() + job.replaced(), show).ifPresent(filters::add);
        filter(job, "failed", job.failed(), show).ifPresent(filters::add);
        return filters;
    }

    private static Optional<IntakeView.FileFilter> filter(IntakeJob job, String name, int count, String show) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new IntakeView.FileFilter(
                        name, count, "/admin/ingests/" + job.id() + "?show=" + name, name.equals(show)));
    }
}
