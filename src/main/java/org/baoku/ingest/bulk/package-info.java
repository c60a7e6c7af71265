/// Import and export of segmented articles as JSON Lines.
///
/// [org.baoku.ingest.bulk.BulkImport] checks every line before it stores anything, and leaves out what
/// [org.baoku.ingest.bulk.ChangedPageFilter] finds in the archive;
/// [org.baoku.ingest.bulk.ImportDryRun] tells what an import would do;
/// [org.baoku.ingest.bulk.BulkExport] writes the same form, so that an imported line is exported unchanged.
@NullMarked
package org.baoku.ingest.bulk;

import org.jspecify.annotations.NullMarked;
