package org.baoku.admin.dashboard;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.baoku.admin.HistoryEntry;
import org.baoku.admin.dashboard.DashboardView.Disk;
import org.baoku.admin.dashboard.DashboardView.Failure;
import org.baoku.admin.dashboard.DashboardView.RunningJob;
import org.baoku.admin.person.PersonDesk;
import org.baoku.archive.ArchiveProperties;
import org.baoku.archive.account.AuditLog;
import org.baoku.archive.editing.ReviewQueue;
import org.baoku.archive.intake.ImportCounts;
import org.baoku.archive.intake.ImportCountsRepository;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeJobRepository;
import org.baoku.archive.intake.IntakeOrigin;
import org.baoku.archive.page.RevisionLog;
import org.baoku.index.ArticleIndex;
import org.baoku.index.IndexUnavailableException;
import org.baoku.ingest.file.ReasonText;
import org.baoku.ingest.meaning.VectorWorker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Collects the figures of the dashboard.
@Component
final class DashboardFigures {
    private static final int MAX_FAILURES = 10;
    private static final int MAX_JOBS = 20;
    private static final double GIGABYTE = 1e9;
    private static final double LOW_SHARE = 0.1;
    private static final double LOW_GIGABYTES = 2;
    private static final Duration OLD_BACKUP = Duration.ofDays(7);

    private final ArchiveProperties archive;
    private final RevisionLog revisions;
    private final ArticleIndex index;
    private final AuditLog audit;
    private final IntakeJobRepository jobs;
    private final ImportCountsRepository imports;
    private final ReviewQueue review;
    private final PersonDesk persons;
    private final VectorWorker vectors;
    private final Clock clock;

    DashboardFigures(
            ArchiveProperties archive,
            RevisionLog revisions,
            ArticleIndex index,
            AuditLog audit,
            IntakeJobRepository jobs,
            ImportCountsRepository imports,
            ReviewQueue review,
            PersonDesk persons,
            VectorWorker vectors,
            Clock clock) {
        this.vectors = vectors;
        this.archive = archive;
        this.revisions = revisions;
        this.index = index;
        this.audit = audit;
        this.jobs = jobs;
        this.imports = imports;
        this.review = review;
        this.persons = persons;
        this.clock = clock;
    }

    DashboardView collect(Locale locale) {
        Optional<Indexed> indexed = indexed();
        Optional<Instant> backup = audit.latestBackup();
        OptionalInt cards = persons.length();
        return new DashboardView(
                indexed.map(Indexed::articles).orElse(null),
                indexed.map(read -> Math.max(0, revisions.current() - read.revision()))
                        .orElse(0L),
                vectorLag(),
                disk(),
                backup.map(HistoryEntry::localTime).orElse(null),
                backup.filter(at -> at.isAfter(clock.instant().minus(OLD_BACKUP)))
                        .isEmpty(),
                running(),
                review.count(ReviewQueue.Criteria.ALL),
                cards.isPresent() ? cards.getAsInt() : null,
                jobs.failedFileCount(),
                jobs.latestFailures(MAX_FAILURES).stream()
                        .map(failed -> new Failure(
                                HistoryEntry.localTime(failed.at()),
                                failed.path(),
                                ReasonText.of(failed.reason(), locale),
                                url(failed.intake()) + "?show=failed"))
                        .toList());
    }

    private @Nullable Long vectorLag() {
        VectorWorker.Progress progress = vectors.progress();
        return progress.enabled() ? progress.total() - progress.done() : null;
    }

    private Optional<Indexed> indexed() {
        try {
            return Optional.of(new Indexed(index.size(), index.revision()));
        } catch (IndexUnavailableException unavailable) {
            return Optional.empty();
        }
    }

    /// What the index holds.
    private record Indexed(long articles, long revision) {}

    private @Nullable Disk disk() {
        try {
            FileStore disk = Files.getFileStore(archive.home());
            double free = disk.getUsableSpace() / GIGABYTE;
            double total = disk.getTotalSpace() / GIGABYTE;
            return new Disk(free, total, free < LOW_GIGABYTES || free < total * LOW_SHARE);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private List<RunningJob> running() {
        List<IntakeJob> active = jobs.active(MAX_JOBS);
        Map<Long, ImportCounts> imported =
                imports.find(active.stream().map(IntakeJob::id).toList());
        return active.stream().map(job -> running(job, imported.get(job.id()))).toList();
    }

    private static RunningJob running(IntakeJob job, @Nullable ImportCounts imported) {
        return new RunningJob(
                url(job.id()),
                job.state().name().toLowerCase(Locale.ROOT),
                job.kind().name().toLowerCase(Locale.ROOT),
                IntakeOrigin.of(job),
                imported == null ? job.done() : imported.articles(),
                Math.max(1, imported == null ? job.files() : imported.lines()));
    }

    private static String url(long intake) {
        return "/admin/ingests/" + intake;
    }
}
