/// Keeping the index in step with the archive.
///
/// [org.baoku.ingest.indexing.IndexSynchronizer] compares the revisions of both and indexes what is missing,
/// also after a crash; [org.baoku.ingest.indexing.IndexRebuild] builds a new generation in the background while
/// the old one is searched. [org.baoku.ingest.indexing.SimilaritySynchronizer] follows the same revisions
/// with what is known about articles that are alike.
/// [org.baoku.ingest.indexing.IndexBackup] writes the index to a backup and takes it out of one.
/// [org.baoku.ingest.indexing.BackgroundIndexer] updates the index after corrections, and heals
/// it after a full disk or a damaged file.
@NullMarked
package org.baoku.ingest.indexing;

import org.jspecify.annotations.NullMarked;
