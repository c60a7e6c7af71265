/// The decisions of editors about pages and words, in PostgreSQL.
///
/// [org.baoku.archive.editing.CorrectionRepository] stores corrections of a page's segmentation,
/// [org.baoku.archive.editing.IssueDayCorrectionRepository] reads the corrections of pages' days,
/// [org.baoku.archive.editing.SynonymRepository] and [org.baoku.archive.editing.ColumnLabelRepository]
/// store the word lists, and [org.baoku.archive.editing.ReviewQueue] orders the pages that an editor should review.
@NullMarked
package org.baoku.archive.editing;

import org.jspecify.annotations.NullMarked;
