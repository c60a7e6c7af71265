/// The pages of batches: the lists of names that a user had looked up, with their results as page, CSV and
/// XLSX.
///
/// [org.baoku.web.batch.BatchPageController] shows and changes them,
/// [org.baoku.web.batch.BatchExportController] writes the files.
@NullMarked
package org.baoku.web.batch;

import org.jspecify.annotations.NullMarked;
