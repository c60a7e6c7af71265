package org.baoku.api;

import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/api/v1/ingests`: taking files in, and how the intakes stand.
@RestController
final class IngestController {
    private static final int MOST_ERRORS = 1000;
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

    /// An intake that was put in.
    record Accepted(long id, String url) {}

    /// How an intake stands.
    ///
    /// @param files how many files it has
    /// @param done how many of them are done
    /// @param secondsLeft null unless it runs
    /// @param problem why it failed as a whole; null unless it did
    /// @param errors the files that failed, at most 1,000 of them
    record Status(
            long id,
            String url,
            String state,
            String origin,
            int files,
            int done,
            int takenIn,
            int replaced,
            int unchanged,
            int passedOver,
            int failed,
            long articles,
            @Nullable String current,
            @Nullable Double filesPerMinute,
            @Nullable Long secondsLeft,
            Instant askedAt,
            @Nullable Instant finishedAt,
            @Nullable String problem,
            List<Failure> errors) {}

    /// A file that failed, and why.
    record Failure(String file, @Nullable String reason) {}

    /// @param newspaper whose pages they are; without one their folders tell, then it is the first newspaper
    /// @param homePlace where a newspaper that is new to the archive is at home
    /// @param date the day, where it is known
    /// @param page the page's label, for a single file
    @PostMapping("/api/v1/ingests")
    ResponseEntity<Accepted> takeIn(
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String newspaper,
            @RequestParam(required = false) @Nullable String homePlace,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String page,
            Principal who) {
        List<IncomingFile> incoming =
                files.stream().<IncomingFile>map(Upload::new).toList();
        String first = incoming.getFirst().path();
        long id = intake.queue(new IntakeRequest(
                incoming,
                whose(newspaper, homePlace),
                date,
                page == null || page.isBlank() ? null : page.strip(),
                new NewIntake(
                        IntakeJob.Kind.API,
                        incoming.size() == 1 ? first : first + " + " + (incoming.size() - 1),
                        who.getName(),
                        false)));
        URI address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(url(id))
                .build()
                .toUri();
        return ResponseEntity.accepted().location(address).body(new Accepted(id, url(id)));
    }

    private @Nullable Newspaper whose(@Nullable String name, @Nullable String homePlace) {
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
                                + "; say where it is at home with homePlace to add it."));
    }

    @GetMapping("/api/v1/ingests/{id}")
    Status status(@PathVariable long id) {
        IntakeJob job = jobs.job(id)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "No intake has the number " + id + "."));
        return status(job, jobs.files(id, List.of(FileResult.State.FAILED), 0, MOST_ERRORS));
    }

    /// The latest intakes, without their errors.
    @GetMapping("/api/v1/ingests")
    List<Status> latest() {
        return jobs.latest(LATEST).stream().map(job -> status(job, List.of())).toList();
    }

    private Status status(IntakeJob job, List<FileResult> failures) {
        Instant now = clock.instant();
        return new Status(
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
                job.timeLeft(now).map(java.time.Duration::toSeconds).orElse(null),
                job.requestedAt(),
                job.finishedAt(),
                job.problem(),
                failures.stream()
                        .map(file -> new Failure(file.path(), file.reason()))
                        .toList());
    }

    private static String url(long id) {
        return "/api/v1/ingests/" + id;
    }

    /// A file of the request.
    private record Upload(MultipartFile file) implements IncomingFile {
        @Override
        public String path() {
            String name = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
            return name.isBlank() ? "upload" : name;
        }

        @Override
        public byte[] read() throws IOException {
            return file.getBytes();
        }
    }
}
