/// Taking in: from a file to a searchable page.
///
/// Whatever comes, from the browser, the command line, the API or the [org.baoku.ingest.Inbox], is put in as an intake
/// of the archive with all its files: [org.baoku.ingest.Delivery] opens zips and reads the manifest, and
/// [org.baoku.ingest.Intake] either waits for the end or leaves it to [org.baoku.ingest.IntakeWorkers].
/// [org.baoku.ingest.IntakeRun] takes one file after the other and decides what a trouble means;
/// [org.baoku.ingest.FileIntake] reads the bytes, leads the text through `segment` and `people`
/// ([org.baoku.ingest.PageReading]), stores the page and notes what became of the file in the same step, so that after
/// a crash both are there, or neither. [org.baoku.ingest.IssueJoiner] joins what goes over to another page, and
/// [org.baoku.ingest.IndexKeeper] lets the index follow. [org.baoku.ingest.FirstIntake] fills a new archive.
///
/// Taking in again is the same: [org.baoku.ingest.Predecessors] finds the page that a file brings again,
/// [org.baoku.ingest.ArchivedText] finds what one was read from, and [org.baoku.ingest.PageDifference] tells
/// what changes before or after it does. [org.baoku.ingest.VersionDesk] brings a page back to what it was.
///
/// [org.baoku.ingest.BulkImport] takes articles in that are split already, [org.baoku.ingest.BulkExport] writes
/// them out in the same form.
///
/// [org.baoku.ingest.PageDesk], [org.baoku.ingest.IssueDesk] and [org.baoku.ingest.PersonDesk] are where people
/// mend what the machine got wrong: the archive keeps it, the index follows before the call returns. What they
/// said of a page holds whenever [org.baoku.ingest.MendedReader] reads it again. [org.baoku.ingest.PageRecord]
/// is the form in which a read page is printed.
@NullMarked
package org.baoku.ingest;

import org.jspecify.annotations.NullMarked;
