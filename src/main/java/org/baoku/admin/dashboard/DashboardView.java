package org.baoku.admin.dashboard;

import java.time.LocalDateTime;
import java.util.List;
import org.baoku.archive.intake.IntakeOrigin;
import org.jspecify.annotations.Nullable;

/// How the program is, and what waits.
///
/// @param indexed how many articles can be searched; null where the index cannot be read
/// @param lag how many changed pages the index does not have yet
/// @param vectorLag how many changes the vectors of articles do not follow yet; null where none are made
/// @param disk null where the disk cannot be read
/// @param backupAt when the latest backup ended; null if there is none
/// @param backupOld whether the latest backup is older than a week, or there is none
/// @param running the intakes that are queued or run
/// @param reviewPages how many pages an editor should look at
/// @param personCards how many cards wait on the persons' desk; null while they are being found
/// @param failedFiles how many files failed
/// @param failures the files that failed last
record DashboardView(
        @Nullable Long indexed,
        long lag,
        @Nullable Long vectorLag,
        @Nullable Disk disk,
        @Nullable LocalDateTime backupAt,
        boolean backupOld,
        List<RunningJob> running,
        long reviewPages,
        @Nullable Integer personCards,
        long failedFiles,
        List<Failure> failures) {
    /// The disk with the program's folder, in gigabytes.
    ///
    /// @param low whether less than a tenth or less than 2 GB is free
    record Disk(double free, double total, boolean low) {}

    /// An intake that is queued or runs.
    ///
    /// @param state the last part of the message key `ingest.state.…`
    /// @param kind the last part of the message key `ingest.kind.…`
    /// @param done of `total` files or articles; at most `total`
    /// @param total at least 1
    record RunningJob(String url, String state, String kind, IntakeOrigin origin, long done, long total) {}

    /// A file that failed.
    ///
    /// @param url of its intake
    record Failure(LocalDateTime at, String file, String reason, String url) {}
}
