/// Batches in PostgreSQL: lists of names that are looked up one after the other, and what was found.
///
/// [org.baoku.archive.batch.BatchRepository] is what their owners see, [org.baoku.archive.batch.BatchQueue]
/// what the worker needs. Every looked-up term is a row, so that a batch continues after a restart where it
/// stopped.
@NullMarked
package org.baoku.archive.batch;

import org.jspecify.annotations.NullMarked;
