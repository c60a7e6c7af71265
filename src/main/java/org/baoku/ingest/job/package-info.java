/// Intakes as jobs: queued, run, continued after a crash, cancelled.
///
/// [org.baoku.ingest.job.IntakeService] accepts files from the browser, the command line, the API and the inbox
/// (`InboxWatcher`). `IntakeWorkers` run queued intakes, a few at a time. `IntakeRunner` ingests the files of
/// an intake one by one and handles failures; `FileIngester` ingests a file, or divides a PDF into its
/// pages, each of which then is a file of the intake. What the archive does not have goes to
/// `NewContentIngester`, and `PageReingester` reads a page of the archive again. A file's result is stored in the
/// transaction that stores its page. `IngestStartup`
/// starts all this with the server, after `SeedIntake` has filled an empty archive.
@NullMarked
package org.baoku.ingest.job;

import org.jspecify.annotations.NullMarked;
