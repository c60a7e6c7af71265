/// The index follows the archive.
///
/// [org.baoku.ingest.indexing.IndexSynchronizer] compares revisions and writes what is missing, also after a crash;
/// [org.baoku.ingest.indexing.IndexRebuild] builds a new generation while the old one answers.
@NullMarked
package org.baoku.ingest.indexing;

import org.jspecify.annotations.NullMarked;
