/// Ingest: from an issue file to a searchable page.
///
/// `file` unpacks uploads and reads manifests; `reading` turns page text into a page with its people named and
/// its corrections applied; `indexing` makes the index follow the archive; `job` runs intakes and watches the inbox;
/// `bulk` imports and exports articles that are segmented already; `editing` stores what editors correct and brings
/// archive and index up to date. This package holds the settings.
///
/// A file passes through `job` → `file` → `reading` → archive → `indexing`. Ingesting a page again takes the same way.
@NullMarked
package org.baoku.ingest;

import org.jspecify.annotations.NullMarked;
