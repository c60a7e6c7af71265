/// Ingest: from an issue file to a searchable page.
///
/// `file` unpacks uploads and reads manifests; `reading` turns page text into a page with its people
/// annotated and its corrections applied; `picture` makes the pictures of PDF pages in the background,
/// `meaning` the vectors of articles; `indexing` keeps the index in step with the archive; `job` runs intakes
/// and watches the inbox; `bulk` imports and exports articles that are segmented already; `editing` stores
/// the editors' corrections and updates archive and index. This package holds the settings.
///
/// A file passes through `job` → `file` → `reading` → archive → `indexing`. Re-ingesting a page takes
/// the same path.
@NullMarked
package org.baoku.ingest;

import org.jspecify.annotations.NullMarked;
