package org.baoku.admin.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.baoku.admin.HistoryEntry;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.ImportCounts;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.archive.intake.IntakeOrigin;
import org.baoku.archive.intake.Reason;
import org.baoku.ingest.file.ReasonText;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// An intake job on its page and in lists.
///
/// @param state the last part of the message key `ingest.state.…`: `queued`, `running` …
/// @param kind the last part of the message key `ingest.kind.…`
/// @param problem why the whole job failed; null unless it did
/// @param rate files per minute; null before the first is done
/// @param minutesLeft the estimated time left, if it is a minute or more; otherwise null
/// @param secondsLeft the estimated time left, if it is less than a minute; otherwise null
/// @param imported the progress of an import of articles; null for an intake of files
/// @param canApply whether the job is a finished dry run whose changes can be applied
/// @param refreshSeconds when the page should be reloaded, while the job is active; null otherwise
record IntakeView(
        IntakeJob job,
        String url,
        String state,
        String kind,
        LocalDateTime requestedAt,
        @Nullable LocalDateTime endedAt,
        @Nullable String problem,
        @Nullable Long rate,
        @Nullable Long minutesLeft,
        @Nullable Long secondsLeft,
        @Nullable ImportCounts imported,
        boolean canApply,
        @Nullable Integer refreshSeconds) {

    static IntakeView of(IntakeJob job, @Nullable ImportCounts imported, Instant now, Locale locale) {
        Duration left = job.timeLeft(now).orElse(null);
        return new IntakeView(
                job,
                "/admin/ingests/" + job.id(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.kind().name().toLowerCase(Locale.ROOT),
                HistoryEntry.localTime(job.requestedAt()),
                job.finishedAt() == null ? null : HistoryEntry.localTime(job.finishedAt()),
                text(job.problem(), locale),
                job.rate(now).map(Math::round).orElse(null),
                left == null || left.toMinutes() == 0 ? null : left.toMinutes(),
                left == null || left.toMinutes() > 0 ? null : left.toSeconds(),
                imported,
                job.dryRun() && job.state() == IntakeJob.State.FINISHED && job.takenIn() + job.replaced() > 0,
                job.active() ? 2 : null);
    }

    public IntakeOrigin origin() {
        return IntakeOrigin.of(job);
    }

    private static @Nullable String text(@Nullable Reason reason, Locale locale) {
        return reason == null ? null : ReasonText.of(reason, locale);
    }

    /// A processed file.
    ///
    /// @param state the last part of the message key `ingest.file.…`
    /// @param pageUrl the URL of its page; null if it has none
    /// @param versionsUrl the URL of the page's versions; null if it has no page
    /// @param confidence of the segmentation, in percent; null if the file was not segmented
    /// @param day of the issue; null if unknown
    /// @param dayConfidence in percent; null if the file was not segmented
    /// @param filePage which page of the file; null for a file of one page
    /// @param trust the share of the page's text that can be trusted, in percent, where it is low; null
    /// otherwise
    /// @param reason why it failed, was skipped or changed nothing; null if there is nothing to say
    /// @param difference what a dry run would change on the page; null otherwise
    record FileRow(
            String path,
            @Nullable Integer filePage,
            String newspaper,
            String state,
            @Nullable String pageUrl,
            @Nullable String pageLabel,
            @Nullable String versionsUrl,
            int articles,
            @Nullable Long confidence,
            @Nullable LocalDate day,
            @Nullable Long dayConfidence,
            @Nullable Long trust,
            @Nullable String reason,
            @Nullable PageDifference difference) {
        /// From this share of trusted text on, a page needs no warning.
        private static final double TRUSTWORTHY = 0.98;

        static FileRow of(FileResult file, Locale locale) {
            Long page = file.page();
            String address = file.pageAddress();
            Double trust = file.trust();
            return new FileRow(
                    file.path(),
                    file.filePage(),
                    file.newspaper(),
                    file.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    page == null || address == null
                            ? null
                            : SiteUrls.page(page, file.newspaper(), file.pageDate(), address),
                    file.pageLabel(),
                    page == null ? null : "/admin/pages/" + page + "/versions",
                    file.articles(),
                    percent(file.confidence()),
                    file.pageDate() == null ? file.day() : file.pageDate(),
                    percent(file.dayConfidence()),
                    trust == null || trust >= TRUSTWORTHY ? null : percent(trust),
                    text(file.reason(), locale),
                    file.difference() == null ? null : PageDifference.fromJson(file.difference()));
        }

        private static @Nullable Long percent(@Nullable Double share) {
            return share == null ? null : Math.round(share * 100);
        }
    }

    /// A page of the job's files.
    ///
    /// @param filters by which the files can be filtered
    /// @param previousUrl the URL of the previous page of files; null on the first
    /// @param nextUrl the URL of the next page of files; null on the last
    record Files(
            List<FileFilter> filters,
            List<FileRow> rows,
            @Nullable String previousUrl,
            @Nullable String nextUrl) {
        Files {
            filters = List.copyOf(filters);
            rows = List.copyOf(rows);
        }
    }

    /// A filter of the job's files by their state.
    ///
    /// @param name the last part of the message key `ingest.show.…`
    /// @param count how many files match
    record FileFilter(String name, int count, String url, boolean selected) {}
}
