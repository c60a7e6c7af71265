/// Corrections by editors: stored in the archive, applied to the page, and visible in the index before a call
/// returns.
///
/// [org.baoku.ingest.editing.PageEditor] corrects segmentation and annotations,
/// [org.baoku.ingest.editing.IssueDayEditor] the date, [org.baoku.ingest.editing.PersonEditor]
/// officials and reporters, [org.baoku.ingest.editing.ColumnLabelEditor] column labels;
/// [org.baoku.ingest.editing.PageVersionEditor] restores an earlier version of a page.
/// [org.baoku.ingest.editing.DuplicatePersonFinder] proposes persons to merge;
/// [org.baoku.ingest.editing.SamePersonWorker] merges officials that are the same person beyond doubt.
@NullMarked
package org.baoku.ingest.editing;

import org.jspecify.annotations.NullMarked;
