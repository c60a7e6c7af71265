/// Taking in: from a file to a searchable page.
///
/// [org.baoku.ingest.Intake] takes files, folders and zips in, one page at a time: the bytes are read as text,
/// [org.baoku.ingest.PageReading] leads the text through `segment` and `people`, the archive stores the page whole,
/// [org.baoku.ingest.IssueJoiner] joins what goes over to another page, and [org.baoku.ingest.IndexKeeper] lets the
/// index follow. A file that fails says why and leaves the archive as it was. [org.baoku.ingest.FirstIntake] fills a
/// new
/// archive.
///
/// [org.baoku.ingest.BulkImport] takes articles in that are split already, [org.baoku.ingest.BulkExport] writes them
/// out
/// in the same form.
///
/// [org.baoku.ingest.PageDesk], [org.baoku.ingest.IssueDesk] and [org.baoku.ingest.PersonDesk] are where people mend
/// what the machine got wrong: the archive keeps it, the index follows before the call returns. What they said of a
/// page
/// holds whenever [org.baoku.ingest.MendedReader] reads it again. [org.baoku.ingest.PageRecord] is the form in which a
/// read page is printed.
@NullMarked
package org.baoku.ingest;

import org.jspecify.annotations.NullMarked;
