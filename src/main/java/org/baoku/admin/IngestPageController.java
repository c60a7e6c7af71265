package org.baoku.admin;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.NewIntake;
import org.baoku.ingest.file.IncomingFile;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/ingests`: uploads files for ingestion, and shows the intake jobs and their files.
@Controller
final class IngestPageController {
    private static final int MAX_JOBS = 50;
    private static final int FILES_PER_PAGE = 100;

    private final IntakeService intake;
    private final IntakeJobRepository jobs;
    private final NewspaperRepository newspapers;
    private final Clock clock;

    IngestPageController(IntakeService intake, IntakeJobRepository jobs, NewspaperRepository newspapers, Clock clock) {
        this.intake = intake;
        this.jobs = jobs;
        this.newspapers = newspapers;
        this.clock = clock;
    }

    @GetMapping("/admin/ingests")
    String list(Model model) {
        model.addAttribute(
                "intakes", jobs.latest(MAX_JOBS).stream().map(this::view).toList());
        model.addAttribute("newspapers", newspapers.all());
        return "admin/ingests";
    }

    /// @param newspaper the name of a newspaper in the archive; empty to choose it by folder name
    /// @param newName the name of a newspaper to add to the archive; empty for none
    /// @param newPlace the home place of the newspaper to add
    /// @param date the day of the issue; null to derive it
    /// @param label the label of the page; blank to derive it
    /// @param dry whether to report the changes without storing them
    @PostMapping("/admin/ingests")
    String upload(
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(defaultValue = "") String newspaper,
            @RequestParam(defaultValue = "") String newName,
            @RequestParam(defaultValue = "") String newPlace,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "false") boolean dry,
            Principal user,
            RedirectAttributes flash) {
        List<IncomingFile> incoming = UploadedFile.of(files);
        if (incoming.isEmpty()) {
            flash.addFlashAttribute("problem", "ingest.nothing-chosen");
            return "redirect:/admin/ingests";
        }
        if (!newName.isBlank()
                && newPlace.isBlank()
                && newspapers.named(newName.strip()).isEmpty()) {
            flash.addFlashAttribute("problem", "ingest.no-place");
            return "redirect:/admin/ingests";
        }
        long id = intake.queue(new IntakeRequest(
                incoming,
                newspaper(newspaper, newName.strip(), newPlace.strip()),
                date,
                label.isBlank() ? null : label.strip(),
                new NewIntake(IntakeJob.Kind.BROWSER, origin(incoming), user.getName(), dry)));
        return "redirect:/admin/ingests/" + id;
    }

    private @Nullable Newspaper newspaper(String name, String newName, String newPlace) {
        if (!newName.isEmpty()) {
            return newspapers.add(new Newspaper(newName, newPlace));
        }
        return newspapers.named(name).orElse(null);
    }

    private static String origin(List<IncomingFile> files) {
        String first = files.getFirst().path();
        return files.size() == 1 ? first : first + " + " + (files.size() - 1);
    }

    /// @param show which files: `all`, `failed` or `changed`; anything else is answered 400
    /// @param start how many files to skip
    @GetMapping("/admin/ingests/{id}")
    String job(
            @PathVariable long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int start,
            Model model) {
        IntakeJob job = job(id);
        model.addAttribute("intake", view(job));
        model.addAttribute("files", files(job, show, Math.max(0, start)));
        return "admin/ingest";
    }

    /// The progress of a job as an HTML fragment, which a script puts into the job's page.
    @GetMapping("/admin/ingests/{id}/progress")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("intake", view(job(id)));
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

    private IntakeView view(IntakeJob job) {
        return IntakeView.of(job, clock.instant());
    }

    private IntakeView.Files files(IntakeJob job, String show, int start) {
        List<FileResult.State> states = states(show);
        List<FileResult> found = jobs.files(job.id(), states, start, FILES_PER_PAGE + 1);
        String url = "/admin/ingests/" + job.id() + "?show=" + show;
        return new IntakeView.Files(
                filters(job, show),
                found.stream().limit(FILES_PER_PAGE).map(IntakeView.FileRow::of).toList(),
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
