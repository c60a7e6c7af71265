/// PostgreSQL: the archive itself, and the only SQL and the only transactions of the house.
///
/// [org.baoku.archive.PageStore] writes: a page is stored whole, in one transaction that also counts the archive's
/// revision up; [org.baoku.archive.BulkStore] writes many pages that came already split.
/// [org.baoku.archive.PageShelf], [org.baoku.archive.IssueShelf] and [org.baoku.archive.PersonShelf] read.
/// [org.baoku.archive.Newspapers], [org.baoku.archive.Tenures], [org.baoku.archive.IntakeJobs],
/// [org.baoku.archive.ApiTokens], [org.baoku.archive.AuditLog] and
/// [org.baoku.archive.Accounts] keep what their names say, and [org.baoku.archive.RevisionLog] tells those who follow
/// the archive what has changed.
///
/// What people say against the machine is kept beside what the machine read, never over it:
/// [org.baoku.archive.Corrections], [org.baoku.archive.PersonMends], [org.baoku.archive.ReporterMends] and
/// [org.baoku.archive.DayMends] are rows that are undone by more rows; [org.baoku.archive.ReviewQueue] knows which
/// pages somebody should look at. Which official an article speaks of is asked of a [org.baoku.archive.Recognition],
/// and [org.baoku.archive.Continuations]
/// remember which article goes on in which.
///
/// What a page was before it was replaced stays as one of its [org.baoku.archive.PageVersions], and an article that is
/// gone leaves one of the [org.baoku.archive.Redirects]. [org.baoku.archive.IntakeJobs] are what the archive knows of
/// every intake: enough to go on with it after a crash. [org.baoku.archive.Gaps] are measured by what is usual.
///
/// [org.baoku.archive.Backup] writes everything into one file and reads it back, [org.baoku.archive.Checkup] looks the
/// database over.
///
/// Where no database is named, [org.baoku.archive.EmbeddedServer] runs one below the home folder;
/// [org.baoku.archive.HomeLock] sees to it that nobody else does so at the same time. The schema is in the files of
/// `db/` at the top of the tree, which Flyway runs.
@NullMarked
package org.baoku.archive;

import org.jspecify.annotations.NullMarked;
