package org.baoku.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeOrigin;
import org.baoku.archive.intake.NewIntake;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.file.IncomingFile;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.ingest.file.ReasonText;
import org.baoku.ingest.job.IntakeService;
import org.baoku.paper.IssueDay;
import org.baoku.paper.Newspaper;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/api/v1/ingests`: uploads files and reports the progress of intake jobs.
@RestController
@Tag(name = "Ingests")
@SecurityRequirement(name = ApiDocumentation.BEARER_TOKEN)
final class IngestController {
    private static final int MAX_ERRORS = 1000;
    private static final int LATEST = 50;

    private final IntakeService intake;
    private final IntakeJobRepository jobs;
    private final NewspaperRepository newspapers;
    private final Clock clock;

    IngestController(IntakeService intake, IntakeJobRepository jobs, NewspaperRepository newspapers, Clock clock) {
        this.intake = intake;
        this.jobs = jobs;
        this.newspapers = newspapers;
        this.clock = clock;
    }

    @Schema(description = "An intake job that was queued.")
    record QueuedIngest(
            @Schema(description = "The job's id.") long id,

            @Schema(description = "The route that reports its progress.")
            String url) {}

    @Schema(description = "The progress of an intake job.")
    record IngestStatus(
            @Schema(description = "The job's id.") long id,

            @Schema(description = "The route that reports its progress.")
            String url,

            @Schema(
                    description = "The state of the job.",
                    allowableValues = {"queued", "running", "finished", "failed", "cancelled"})
            String state,

            @Schema(description = "The name of the uploaded file, or of the first with the number of others.")
            String origin,

            @Schema(description = "The number of files.") int files,

            @Schema(description = "The number of files processed.")
            int done,

            @Schema(description = "The number of files stored as new pages.")
            int takenIn,

            @Schema(description = "The number of files that replaced a stored page.")
            int replaced,

            @Schema(description = "The number of files equal to a stored page.")
            int unchanged,

            @Schema(description = "The number of files skipped.")
            int passedOver,

            @Schema(description = "The number of files that failed.")
            int failed,

            @Schema(description = "The number of articles stored.")
            long articles,

            @Schema(description = "The file being processed; null if the job is not running.") @Nullable
            String current,

            @Schema(description = "The files processed per minute; null before the first.") @Nullable
            Double filesPerMinute,

            @Schema(description = "The estimated seconds to the end; null if the job is not running.") @Nullable
            Long secondsLeft,

            @Schema(description = "When the job was queued.")
            Instant askedAt,

            @Schema(description = "When the job ended; null until then.") @Nullable
            Instant finishedAt,

            @Schema(description = "Why the whole job failed, in the language of the request; null unless it did.")
            @Nullable
            String problem,

            @Schema(description = "The same as a code; null unless the job failed.") @Nullable
            String problemCode,

            @Schema(description = "The files that failed, at most 1,000; always empty in the list of jobs.")
            List<FailedFile> errors) {}

    @Schema(description = "A file that failed.")
    record FailedFile(
            @Schema(description = "The path of the file.") String file,

            @Schema(description = "Why it failed, in the language of the request.")
            String reason,

            @Schema(description = "The same as a code; `sentence` for files from before there were codes.")
            String code,

            @Schema(description = "The values of the reason, in the order of its sentence.")
            List<String> values) {}

    @Operation(
            summary = "Upload files",
            description =
                    "Queues the files for intake: pages as text, PDF or ALTO, issues as METS with ALTO and pictures,"
                            + " or zip archives of them. Files whose names have no folders are those of one folder; METS that"
                            + " names folders comes best as a zip.")
    @ApiResponse(responseCode = "202", description = "The files are queued; Location reports their progress.")
    @ApiResponse(
            responseCode = "400",
            description = "The request has no files, a parameter is invalid, or the newspaper is unknown and homePlace"
                    + " is missing.")
    @ApiResponse(responseCode = "413", description = "The upload is too large.")
    @PostMapping("/api/v1/ingests")
    ResponseEntity<QueuedIngest> upload(
            @Parameter(description = "The files.") @RequestParam("files") List<MultipartFile> files,
            @Parameter(
                            description =
                                    "The newspaper's name. Without it the folders in the paths name it, otherwise it is"
                                            + " the archive's first newspaper.")
                    @RequestParam(required = false)
                    @Nullable
                    String newspaper,
            @Parameter(description = "The place of publication; adds the newspaper if it is unknown.")
                    @RequestParam(required = false)
                    @Nullable
                    String homePlace,
            @Parameter(description = "The day of the issue, if it is known.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate date,
            @Parameter(description = "The page's label, for a single file.") @RequestParam(required = false) @Nullable
                    String page,
            Principal user) {
        if (date != null && !IssueDay.isPossible(date)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Invalid value for the parameter date: " + date
                            + "; expected a day between 1800 and a year from now.");
        }
        List<IncomingFile> incoming =
                files.stream().<IncomingFile>map(UploadedFile::new).toList();
        String first = incoming.getFirst().path();
        long id = intake.queue(new IntakeRequest(
                incoming,
                newspaper(newspaper, homePlace),
                date,
                page == null || page.isBlank() ? null : page.strip(),
                new NewIntake(
                        IntakeJob.Kind.API, new IntakeOrigin(first, incoming.size()).stored(), user.getName(), false)));
        URI location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(url(id))
                .build()
                .toUri();
        return ResponseEntity.accepted().location(location).body(new QueuedIngest(id, url(id)));
    }

    private @Nullable Newspaper newspaper(@Nullable String name, @Nullable String homePlace) {
        if (name == null || name.isBlank()) {
            return null;
        }
        if (homePlace != null && !homePlace.isBlank()) {
            return newspapers.add(new Newspaper(name.strip(), homePlace.strip()));
        }
        return newspapers
                .named(name.strip())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "The archive has no newspaper " + name
                                + "; add it by giving its place of publication as homePlace."));
    }

    @Operation(summary = "Get the progress of an upload", description = "Returns the progress and the failed files.")
    @ApiResponse(responseCode = "200", description = "The progress.")
    @ApiResponse(responseCode = "400", description = "The id is not a whole number.")
    @ApiResponse(responseCode = "404", description = "There is no intake job with this id.")
    @GetMapping("/api/v1/ingests/{id}")
    IngestStatus status(@Parameter(description = "The job's id.") @PathVariable long id, Locale locale) {
        IntakeJob job = jobs.job(id)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no intake job " + id + "."));
        return status(job, jobs.files(id, List.of(FileResult.State.FAILED), 0, MAX_ERRORS), locale);
    }

    @Operation(
            summary = "List the latest uploads",
            description = "Returns the latest 50 intake jobs, newest first, without their failed files.")
    @ApiResponse(responseCode = "200", description = "The intake jobs.")
    @GetMapping("/api/v1/ingests")
    List<IngestStatus> latest(Locale locale) {
        return jobs.latest(LATEST).stream()
                .map(job -> status(job, List.of(), locale))
                .toList();
    }

    private static FailedFile failed(FileResult file, Locale locale) {
        Reason reason = Objects.requireNonNull(file.reason());
        return new FailedFile(file.name(), ReasonText.of(reason, locale), reason.code(), reason.values());
    }

    private IngestStatus status(IntakeJob job, List<FileResult> failures, Locale locale) {
        @Nullable Reason problem = job.problem();
        Instant now = clock.instant();
        return new IngestStatus(
                job.id(),
                url(job.id()),
                job.state().name().toLowerCase(Locale.ROOT),
                job.origin(),
                job.files(),
                job.done(),
                job.takenIn(),
                job.replaced(),
                job.unchanged(),
                job.passedOver(),
                job.failed(),
                job.articles(),
                job.currentFile(),
                job.rate(now).orElse(null),
                job.timeLeft(now).map(Duration::toSeconds).orElse(null),
                job.requestedAt(),
                job.finishedAt(),
                problem == null ? null : ReasonText.of(problem, locale),
                problem == null ? null : problem.code(),
                failures.stream().map(file -> failed(file, locale)).toList());
    }

    private static String url(long id) {
        return "/api/v1/ingests/" + id;
    }

    /// A file of a multipart request.
    private record UploadedFile(MultipartFile file) implements IncomingFile {
        @Override
        public String path() {
            String name = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
            return name.isBlank() ? "upload" : name;
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }
}
