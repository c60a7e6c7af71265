package org.baoku.admin.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baoku.admin.AuditNote;
import org.baoku.admin.WrittenIssueDay;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.file.PagePictureRepository;
import org.baoku.archive.intake.ImportCounts;
import org.baoku.archive.intake.ImportCountsRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeOrigin;
import org.baoku.archive.intake.NewIntake;
import org.baoku.ingest.file.IncomingFile;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.ingest.file.ReasonText;
import org.baoku.ingest.file.UploadTooLargeException;
import org.baoku.ingest.job.IntakeService;
import org.baoku.ingest.picture.PictureWorker;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/admin/ingests`: uploads files for ingestion, and lists the latest intake jobs.
@Controller
final class IngestPageController {
    private static final int MAX_JOBS = 50;
    private static final int MAX_PICTURE_FAILURES = 20;

    private final IntakeService intake;
    private final IntakeJobRepository jobs;
    private final ImportCountsRepository imports;
    private final NewspaperRepository newspapers;
    private final PagePictureRepository pictures;
    private final PictureWorker pictureWorker;
    private final Clock clock;

    IngestPageController(
            IntakeService intake,
            IntakeJobRepository jobs,
            ImportCountsRepository imports,
            NewspaperRepository newspapers,
            PagePictureRepository pictures,
            PictureWorker pictureWorker,
            Clock clock) {
        this.intake = intake;
        this.jobs = jobs;
        this.imports = imports;
        this.newspapers = newspapers;
        this.pictures = pictures;
        this.pictureWorker = pictureWorker;
        this.clock = clock;
    }

    /// Deletes the pictures of all pages, to have them made again.
    @PostMapping("/admin/pictures/again")
    String makePicturesAgain() {
        pictureWorker.makeAllAgain();
        return "redirect:/admin/ingests";
    }

    @GetMapping("/admin/ingests")
    String list(Locale locale, Model model) {
        List<IntakeJob> latest = jobs.latest(MAX_JOBS);
        Map<Long, ImportCounts> imported =
                imports.find(latest.stream().map(IntakeJob::id).toList());
        model.addAttribute(
                "intakes",
                latest.stream()
                        .map(job -> IntakeView.of(job, imported.get(job.id()), clock.instant(), locale))
                        .toList());
        model.addAttribute("newspapers", newspapers.all());
        model.addAttribute("firstNewspaper", newspapers.firstName());
        model.addAttribute("pictures", pictures.counts());
        model.addAttribute(
                "pictureFailures",
                pictures.failures(MAX_PICTURE_FAILURES).stream()
                        .map(failure -> PictureFailureView.of(failure, locale))
                        .toList());
        return "admin/ingests";
    }

    /// @param newspaper the name of a newspaper in the archive; empty to choose it by folder name
    /// @param newName the name of a newspaper to add to the archive; empty for none
    /// @param newPlace the home place of the newspaper to add
    /// @param date the day of the issue; blank to derive it
    /// @param label the label of the page; blank to derive it
    /// @param dry whether to report the changes without storing them
    @PostMapping("/admin/ingests")
    String upload(
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(defaultValue = "") String newspaper,
            @RequestParam(defaultValue = "") String newName,
            @RequestParam(defaultValue = "") String newPlace,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "false") boolean dry,
            Principal user,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        List<IncomingFile> incoming = UploadedFile.of(files);
        if (incoming.isEmpty()) {
            return refused("ingest.nothing-chosen", flash);
        }
        if (!newName.isBlank()
                && newPlace.isBlank()
                && newspapers.named(newName.strip()).isEmpty()) {
            return refused("ingest.no-place", flash);
        }
        Optional<LocalDate> day = WrittenIssueDay.find(date);
        if (day.isEmpty() && !date.isBlank()) {
            return refused("ingest.no-day", flash);
        }
        try {
            long id = intake.queue(new IntakeRequest(
                    incoming,
                    newspaper(newspaper, newName.strip(), newPlace.strip()),
                    day.orElse(null),
                    label.isBlank() ? null : label.strip(),
                    new NewIntake(IntakeJob.Kind.BROWSER, origin(incoming), user.getName(), dry)));
            AuditNote.set("intake=" + id);
            return "redirect:/admin/ingests/" + id;
        } catch (UploadTooLargeException e) {
            AuditNote.refused();
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            model.addAttribute("refusal", ReasonText.of(e.reason(), locale));
            return list(locale, model);
        }
    }

    private static String refused(String problem, RedirectAttributes flash) {
        AuditNote.refused();
        flash.addFlashAttribute("problem", problem);
        return "redirect:/admin/ingests";
    }

    private @Nullable Newspaper newspaper(String name, String newName, String newPlace) {
        if (!newName.isEmpty()) {
            return newspapers.add(new Newspaper(newName, newPlace));
        }
        return newspapers.named(name).orElse(null);
    }

    private static String origin(List<IncomingFile> files) {
        return new IntakeOrigin(files.getFirst().path(), files.size()).stored();
    }
}
