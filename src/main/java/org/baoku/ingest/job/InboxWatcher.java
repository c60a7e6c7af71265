package org.baoku.ingest.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoku.archive.DatabaseFailure;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.NewIntake;
import org.baoku.ingest.InboxProperties;
import org.baoku.ingest.file.IncomingFile;
import org.baoku.ingest.file.IntakeRequest;
import org.baoku.ingest.file.PageFileFinder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Watches a folder: what is put into it is taken in as soon as it is complete, and moved to `done`, or to
/// `failed` with the reason in a file beside it.
///
/// Each file, zip or folder that lies directly in the inbox is an intake of its own. It is complete when nothing in it
/// changed for a while and no part of it ends in `.part`, `.tmp` or `.crdownload`. A crash between the intake's end and
/// the moving only means that the same bytes come again, which changes nothing.
@Component
final class InboxWatcher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InboxWatcher.class);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(2);
    private static final int MOST_REASONS = 1000;

    private final @Nullable Path folder;
    private final Duration settled;
    private final IntakeService intake;
    private final IntakeJobRepository jobs;
    private final PageFileFinder pageFiles;
    private final Clock clock;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<Path, Long> taken = new HashMap<>();
    private @Nullable Thread watcher;

    InboxWatcher(
            InboxProperties properties,
            IntakeService intake,
            IntakeJobRepository jobs,
            PageFileFinder pageFiles,
            Clock clock) {
        this.folder = properties.inbox();
        this.settled = properties.inboxSettled();
        this.intake = intake;
        this.jobs = jobs;
        this.pageFiles = pageFiles;
        this.clock = clock;
    }

    /// How something looked when it was last looked at.
    ///
    /// @param look sizes and times of all its files
    /// @param since since when it looks so
    private record Seen(String look, Instant since) {}

    /// Begins with the intakes, not before the first of them is done.
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public synchronized void start() {
        if (folder == null || watcher != null) {
            return;
        }
        log.info("Watching the inbox {}", folder.toAbsolutePath());
        Path inbox = folder;
        watcher = Thread.ofPlatform().daemon().name("inbox").start(() -> watch(inbox));
    }

    @Override
    public synchronized void stop() {
        if (watcher != null) {
            watcher.interrupt();
            watcher = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watcher != null;
    }

    private void watch(Path inbox) {
        Duration round = settled.dividedBy(3).compareTo(LONGEST_ROUND) < 0 ? settled.dividedBy(3) : LONGEST_ROUND;
        try {
            while (isRunning()) {
                try {
                    look(inbox);
                } catch (IOException e) {
                    log.warn("The inbox {} cannot be read: {}", inbox, e.toString());
                } catch (RuntimeException e) {
                    if (DatabaseFailure.of(e) == DatabaseFailure.UNREACHABLE) {
                        log.warn("The database is away; the inbox waits for it");
                    } else {
                        log.error("The inbox stumbled", e);
                    }
                }
                Thread.sleep(round.plusMillis(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Looks once: moves what is done, takes what is complete.
    void look(Path inbox) throws IOException {
        Files.createDirectories(inbox.resolve("done"));
        Files.createDirectories(inbox.resolve("failed"));
        for (Map.Entry<Path, Long> entry : Map.copyOf(taken).entrySet()) {
            Optional<IntakeJob> job = jobs.job(entry.getValue());
            if (job.isEmpty() || !job.get().active()) {
                taken.remove(entry.getKey());
                if (job.isPresent() && Files.exists(entry.getKey())) {
                    putAway(inbox, entry.getKey(), job.get());
                }
            }
        }
        List<Path> there = contents(inbox);
        seen.keySet().retainAll(there);
        for (Path entry : there) {
            if (!taken.containsKey(entry) && isComplete(entry)) {
                take(entry);
            }
        }
    }

    private static List<Path> contents(Path inbox) throws IOException {
        try (var entries = Files.list(inbox)) {
            return entries.filter(entry -> {
                        String name = String.valueOf(entry.getFileName());
                        return !name.startsWith(".") && !name.equals("done") && !name.equals("failed");
                    })
                    .sorted()
                    .toList();
        }
    }

    private boolean isComplete(Path entry) throws IOException {
        String look = look(List.of(entry));
        Instant now = clock.instant();
        @Nullable Seen before = seen.get(entry);
        if (before == null || !before.look().equals(look)) {
            seen.put(entry, new Seen(look, now));
            return false;
        }
        return !look.isEmpty()
                && !look.contains(".part\n")
                && Duration.between(before.since(), now).compareTo(settled) >= 0;
    }

    /// A line for each file: its time, its size, its name.
    private static String look(List<Path> entries) throws IOException {
        StringBuilder look = new StringBuilder();
        for (Path entry : entries) {
            try (var files = Files.walk(entry)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = file.toString();
                    boolean growing = name.endsWith(".part") || name.endsWith(".tmp") || name.endsWith(".crdownload");
                    look.append(Files.getLastModifiedTime(file).toMillis())
                            .append(' ')
                            .append(Files.size(file))
                            .append(' ')
                            .append(name)
                            .append(growing ? ".part\n" : "\n");
                }
            }
        }
        return look.toString();
    }

    private void take(Path entry) throws IOException {
        String origin = String.valueOf(entry.getFileName());
        // After a restart the intake of what lies here may still be under way.
        Optional<IntakeJob> underWay = jobs.active(IntakeJob.Kind.INBOX).stream()
                .filter(job -> job.origin().equals(origin))
                .findFirst();
        long id = underWay.isPresent()
                ? underWay.get().id()
                : intake.queue(new IntakeRequest(
                        named(entry), null, null, null, new NewIntake(IntakeJob.Kind.INBOX, origin, "", false)));
        taken.put(entry, id);
        seen.remove(entry);
    }

    /// The files with the folders that lie in the inbox, not with the inbox's own name.
    private List<IncomingFile> named(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            return pageFiles.find(List.of(entry));
        }
        IncomingFile file = pageFiles.find(List.of(entry)).getFirst();
        return List.of(new Renamed(String.valueOf(entry.getFileName()), file));
    }

    private record Renamed(String path, IncomingFile file) implements IncomingFile {
        @Override
        public byte[] read() throws IOException {
            return file.read();
        }
    }

    private void putAway(Path inbox, Path entry, IntakeJob job) throws IOException {
        boolean well = job.state() == IntakeJob.State.FINISHED && job.failed() == 0;
        Path place = free(inbox.resolve(well ? "done" : "failed"), String.valueOf(entry.getFileName()));
        Files.move(entry, place);
        if (!well) {
            Files.writeString(place.resolveSibling(place.getFileName() + ".reason.txt"), reasons(job));
        }
    }

    /// The name, or, where there is something of that name or its reason already, the name with a number.
    private static Path free(Path folder, String name) {
        Path place = folder.resolve(name);
        for (int i = 2; Files.exists(place) || Files.exists(folder.resolve(place.getFileName() + ".reason.txt")); i++) {
            int dot = name.lastIndexOf('.');
            place = folder.resolve(dot <= 0 ? name + "-" + i : name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return place;
    }

    private String reasons(IntakeJob job) {
        String whole = job.problem() == null
                ? job.state() == IntakeJob.State.CANCELLED ? "The intake was called off.\n" : ""
                : job.problem() + "\n";
        return whole
                + jobs.files(job.id(), List.of(FileResult.State.FAILED), 0, MOST_REASONS).stream()
                        .map(file -> file.path() + ": " + file.reason() + "\n")
                        .collect(Collectors.joining());
    }
}
