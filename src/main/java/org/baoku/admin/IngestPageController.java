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

/// `/admin/ingests`: taking files in from the browser, and how the intakes stand.
@Controller
final class IngestPageController {
    private static final int LATEST = 50;
    private static final int FILES = 100;

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
                "intakes", jobs.latest(LATEST).stream().map(this::view).toList());
        model.addAttribute("newspapers", newspapers.all());
        return "admin/ingests";
    }

    /// @param newspaper an existing one; empty to go by the folders' names
    /// @param newName the name of a newspaper that is new to the archive; empty for none
    /// @param dry whether only what would change is asked for
    @PostMapping("/admin/ingests")
    String takeIn(
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(defaultValue = "") String newspaper,
            @RequestParam(defaultValue = "") String newName,
            @RequestParam(defaultValue = "") String newPlace,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "false") boolean dry,
            Principal who,
            RedirectAttributes told) {
        List<IncomingFile> incoming = UploadedFile.of(files);
        if (incoming.isEmpty()) {
            told.addFlashAttribute("problem", "ingest.nothing-chosen");
            return "redirect:/admin/ingests";
        }
        if (!newName.isBlank()
                && newPlace.isBlank()
                && newspapers.named(newName.strip()).isEmpty()) {
            told.addFlashAttribute("problem", "ingest.no-place");
            return "redirect:/admin/ingests";
        }
        long id = intake.queue(new IntakeRequest(
                incoming,
                whose(newspaper, newName.strip(), newPlace.strip()),
                date,
                label.isBlank() ? null : label.strip(),
                new NewIntake(IntakeJob.Kind.BROWSER, origin(incoming), who.getName(), dry)));
        return "redirect:/admin/ingests/" + id;
    }

    private @Nullable Newspaper whose(String known, String newName, String newPlace) {
        if (!newName.isEmpty()) {
            return newspapers.add(new Newspaper(newName, newPlace));
        }
        return newspapers.named(known).orElse(null);
    }

    private static String origin(List<IncomingFile> files) {
        String first = files.getFirst().path();
        return files.size() == 1 ? first : first + " + " + (files.size() - 1);
    }

    /// @param show of which files: `all`, `failed`, `changed`
    @GetMapping("/admin/ingests/{id}")
    String intake(
            @PathVariable long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int start,
            Model model) {
        IntakeJob job = job(id);
        model.addAttribute("intake", view(job));
        model.addAttribute("files", files(job, show, Math.max(0, start)));
        return "admin/ingest";
    }

    /// How far it has come, for a page that is already there.
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
    String resume(@PathVariable long id) {
        intake.retry(job(id).id());
        return "redirect:/admin/ingests/" + id;
    }

    @PostMapping("/admin/ingests/{id}/do")
    String doIt(@PathVariable long id) {
        intake.applyDryRun(job(id).id());
        return "redirect:/admin/ingests/" + id;
    }

    private IntakeJob job(long id) {
        return jobs.job(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private IntakeView view(IntakeJob job) {
        return IntakeView.of(job, clock.instant());
    }

    private IntakeView.Files files(IntakeJob job, String show, int start) {
        List<FileResult.State> states = states(show);
        List<FileResult> found = jobs.files(job.id(), states, start, FILES + 1);
        String url = "/admin/ingests/" + job.id() + "?show=" + show;
        return new IntakeView.Files(
                kinds(job, show),
                found.stream().limit(FILES).map(IntakeView.FileLine::of).toList(),
                start == 0 ? null : url + "&start=" + Math.max(0, start - FILES),
                found.size() > FILES ? url + "&start=" + (start + FILES) : null);
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

    private static List<IntakeView.Kind> kinds(IntakeJob job, String show) {
        List<IntakeView.Kind> kinds = new ArrayList<>();
        kind(job, "all", job.done(), show).ifPresent(kinds::add);
        kind(job, "changed", job.takenIn() + job.replaced(), show).ifPresent(kinds::add);
        kind(job, "failed", job.failed(), show).ifPresent(kinds::add);
        return kinds;
    }

    private static Optional<IntakeView.Kind> kind(IntakeJob job, String name, int count, String show) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new IntakeView.Kind(
                        name, count, "/admin/ingests/" + job.id() + "?show=" + name, name.equals(show)));
    }
}
