/// Taking in: from a file to a searchable page.
///
/// [org.baoku.ingest.PageReading] leads one page's text through `segment` and `people`; the `segment` command uses
/// just
/// that.
/// [org.baoku.ingest.PageRecord] is the form in which a read page is printed.
@NullMarked
package org.baoku.ingest;

import org.jspecify.annotations.NullMarked;
