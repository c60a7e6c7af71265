package org.baoku.ingest.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.NewIntake;
import org.baoku.ingest.file.FileProblem;
import org.baoku.ingest.file.IncomingFile;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.ingest.file.PageFileFinder;
import org.baoku.ingest.file.ReasonText;

/// Scans the inbox folder: queues an intake for each complete entry and, when the intake has ended, moves the
/// entry to `done`, or to `failed` with the reasons in a file beside it. Used by one thread.
///
/// An entry is a file, zip or folder directly in the inbox. If the program crashes between the end of an intake
/// and the move, the entry is queued again after the restart; its bytes are then known and change nothing.
final class InboxScanner {
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final int MAX_REASONS = 1000;

    private final Path inbox;
    private final CopyCompletionDetector completion;
    private final IntakeService intakes;
    private final IntakeJobRepository jobs;
    private final PageFileFinder fileFinder;
    private final Map<Path, Long> intakeByEntry = new HashMap<>();

    InboxScanner(
            Path inbox,
            CopyCompletionDetector completion,
            IntakeService intakes,
            IntakeJobRepository jobs,
            PageFileFinder fileFinder) {
        this.inbox = inbox;
        this.completion = completion;
        this.intakes = intakes;
        this.jobs = jobs;
        this.fileFinder = fileFinder;
    }

    /// Scans the inbox once.
    ///
    /// @throws IOException if the inbox cannot be read or changed
    void scan() throws IOException {
        Files.createDirectories(inbox.resolve(DONE));
        Files.createDirectories(inbox.resolve(FAILED));
        moveEndedEntries();
        List<Path> entries = entries();
        completion.retain(entries);
        for (Path entry : entries) {
            if (!intakeByEntry.containsKey(entry) && completion.isComplete(entry)) {
                queue(entry);
            }
        }
    }

    private void moveEndedEntries() throws IOException {
        for (Map.Entry<Path, Long> intake : Map.copyOf(intakeByEntry).entrySet()) {
            Optional<IntakeJob> job = jobs.job(intake.getValue());
            if (job.isEmpty() || !job.get().active()) {
                intakeByEntry.remove(intake.getKey());
                if (job.isPresent() && Files.exists(intake.getKey())) {
                    move(intake.getKey(), job.get());
                }
            }
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(inbox)) {
            return entries.filter(entry -> {
                        String name = fileName(entry);
                        return !name.startsWith(".") && !name.equals(DONE) && !name.equals(FAILED);
                    })
                    .sorted()
                    .toList();
        }
    }

    private void queue(Path entry) throws IOException {
        String origin = fileName(entry);
        // After a restart, the entry's intake may still be queued or running.
        Optional<IntakeJob> active = jobs.active(IntakeJob.Kind.INBOX).stream()
                .filter(job -> job.origin().equals(origin))
                .findFirst();
        long intake = active.isPresent()
                ? active.get().id()
                : intakes.queue(new IntakeRequest(
                        files(entry), null, null, null, new NewIntake(IntakeJob.Kind.INBOX, origin, "", false)));
        intakeByEntry.put(entry, intake);
        completion.forget(entry);
    }

    /// The files of an entry, with their paths relative to the inbox.
    private List<IncomingFile> files(Path entry) throws IOException {
        List<IncomingFile> files = fileFinder.find(List.of(entry));
        return Files.isDirectory(entry) ? files : List.of(new RenamedFile(fileName(entry), files.getFirst()));
    }

    private record RenamedFile(String path, IncomingFile file) implements IncomingFile {
        @Override
        public InputStream open() throws IOException {
            return file.open();
        }
    }

    private void move(Path entry, IntakeJob job) throws IOException {
        boolean succeeded = job.state() == IntakeJob.State.FINISHED && job.failed() == 0;
        Path target = unusedPath(inbox.resolve(succeeded ? DONE : FAILED), fileName(entry));
        Files.move(entry, target);
        if (!succeeded) {
            // whoever finds the file reads all of it
            Path reasons = reasonsFile(target);
            Path part = Files.writeString(reasons.resolveSibling("." + fileName(reasons)), reasons(job));
            Files.move(part, reasons, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// The name in that folder; with a number if an earlier entry or its reasons have that name.
    private static Path unusedPath(Path folder, String name) {
        Path path = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        for (int i = 2; Files.exists(path) || Files.exists(reasonsFile(path)); i++) {
            path = folder.resolve(dot <= 0 ? name + "-" + i : name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return path;
    }

    private static Path reasonsFile(Path entry) {
        return entry.resolveSibling(fileName(entry) + ".reason.txt");
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    private String reasons(IntakeJob job) {
        String problem = "";
        if (job.problem() != null) {
            problem = ReasonText.of(job.problem()) + "\n";
        } else if (job.state() == IntakeJob.State.CANCELLED) {
            problem = ReasonText.of(FileProblem.CANCELLED.reason()) + "\n";
        }
        return problem
                + jobs.files(job.id(), List.of(FileResult.State.FAILED), 0, MAX_REASONS).stream()
                        .map(file -> file.name() + ": " + ReasonText.of(Objects.requireNonNull(file.reason())) + "\n")
                        .collect(Collectors.joining());
    }
}
