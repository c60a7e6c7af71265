/// PostgreSQL, the system of record: the only SQL and the only transactions of the program.
///
/// The packages below this one divide the tables: `page` (pages, issues, articles and their history), `person`
/// (officials, reporters and their corrections), `editing` (corrections of pages, word lists, the review queue),
/// `intake` (jobs), `account` (accounts, tokens, audit) and `operation` (the embedded server, backup, checks). This
/// package holds what they share: [org.baoku.archive.ArchiveLock], which every writer of articles and persons takes
/// first; [org.baoku.archive.BatchInsert]; [org.baoku.archive.StorableText]; [org.baoku.archive.DatabaseFailure], which
/// classifies database errors; and [org.baoku.archive.NewspaperRepository]. It depends on none of them.
///
/// The schema is in the files of `db/` at the top of the tree, which Flyway runs.
@NullMarked
package org.baoku.archive;

import org.jspecify.annotations.NullMarked;
