package org.baoku.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.baoku.archive.intake.FileResult;
import org.baoku.archive.intake.IntakeJob;
import org.baoku.ingest.reading.PageDifference;
import org.baoku.site.SiteUrls;
import org.jspecify.annotations.Nullable;

/// An intake as its page shows it.
///
/// @param state as the message that names it ends: `queued`, `running` …
/// @param kind likewise
/// @param rate files a minute; null before any is done
/// @param minutesLeft null unless it runs
/// @param canDoIt whether what it only told can be done now
/// @param seconds after how many seconds to look again, while it goes on; null otherwise
record IntakeView(
        IntakeJob job,
        String url,
        String state,
        String kind,
        LocalDateTime askedAt,
        @Nullable LocalDateTime endedAt,
        @Nullable Long rate,
        @Nullable Long minutesLeft,
        @Nullable Long secondsLeft,
        boolean canDoIt,
        @Nullable Integer seconds) {

    static IntakeView of(IntakeJob job, Instant now) {
        Duration left = job.timeLeft(now).orElse(null);
        return new IntakeView(
                job,
                "/admin/ingests/" + job.id(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.kind().name().toLowerCase(Locale.ROOT),
                at(job.requestedAt()),
                job.finishedAt() == null ? null : at(job.finishedAt()),
                job.rate(now).map(Math::round).orElse(null),
                left == null || left.toMinutes() == 0 ? null : left.toMinutes(),
                left == null || left.toMinutes() > 0 ? null : left.toSeconds(),
                job.dryRun() && job.state() == IntakeJob.State.FINISHED && job.takenIn() + job.replaced() > 0,
                job.active() ? 2 : null);
    }

    private static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
    }

    /// A file that is done.
    ///
    /// @param pageUrl where its page stands; null where none does
    /// @param versionsUrl where the page's earlier versions stand; null where there is no page
    /// @param confidence of the segmentation, in percent; null where nothing was read
    /// @param dayConfidence of the day, in percent; null where nothing was read
    /// @param difference what the new reading changes; null where nobody compared
    record FileLine(
            String path,
            String newspaper,
            String state,
            @Nullable String pageUrl,
            @Nullable String pageAddress,
            @Nullable String versionsUrl,
            int articles,
            @Nullable Long confidence,
            @Nullable LocalDate day,
            @Nullable Long dayConfidence,
            @Nullable String reason,
            @Nullable PageDifference difference) {
        static FileLine of(FileResult file) {
            Long page = file.page();
            String address = file.pageAddress();
            return new FileLine(
                    file.path(),
                    file.newspaper(),
                    file.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    page == null || address == null
                            ? null
                            : SiteUrls.page(page, file.newspaper(), file.pageDate(), address),
                    address,
                    page == null ? null : "/admin/pages/" + page + "/versions",
                    file.articles(),
                    percent(file.confidence()),
                    file.pageDate() == null ? file.day() : file.pageDate(),
                    percent(file.dayConfidence()),
                    file.reason(),
                    file.difference() == null ? null : PageDifference.fromJson(file.difference()));
        }

        private static @Nullable Long percent(@Nullable Double share) {
            return share == null ? null : Math.round(share * 100);
        }
    }

    /// Some of an intake's files.
    ///
    /// @param kinds what can be shown, and how many there are of each
    /// @param next where the next ones stand; null for none
    record Files(
            List<Kind> kinds,
            List<FileLine> lines,
            @Nullable String previous,
            @Nullable String next) {
        Files {
            kinds = List.copyOf(kinds);
            lines = List.copyOf(lines);
        }
    }

    /// Files of which the same became.
    record Kind(String name, int count, String url, boolean chosen) {}
}
