/// PostgreSQL, the system of record: the only SQL and the only transactions of the program.
///
/// The packages below this one divide the tables: `page` (pages, articles and their history), `issue`
/// (issues as lists, gaps), `file` (large files, layouts and pictures of pages), `person` (officials,
/// reporters and their corrections), `editing` (corrections of pages, word lists, the review queue),
/// `intake` (the queue of intakes), `account` (accounts, tokens, audit), `clipping` and `batch` (what users
/// keep), and `operation` (the embedded server, backup, checks). This package has what they share, and
/// depends on none of them: [org.baoku.archive.ArchiveNode], this process among those on the database;
/// [org.baoku.archive.ArchiveLock], which every writer of articles and persons acquires first;
/// [org.baoku.archive.BatchInsert]; [org.baoku.archive.ResultRows]; [org.baoku.archive.StorableText];
/// [org.baoku.archive.DatabaseFailure], which classifies database errors;
/// [org.baoku.archive.NewspaperRepository]; and the settings, [org.baoku.archive.ArchiveProperties].
///
/// The schema is defined by the migrations in the top-level folder `db/`, which Flyway runs.
@NullMarked
package org.baoku.archive;

import org.jspecify.annotations.NullMarked;
