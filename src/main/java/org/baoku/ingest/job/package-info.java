/// Intakes as jobs: queued, run, resumed, cancelled.
///
/// [org.baoku.ingest.job.IntakeService] accepts files from the browser, the command line, the API and the
/// [org.baoku.ingest.job.InboxWatcher]. [org.baoku.ingest.job.IntakeWorkers] run a few intakes at a time;
/// [org.baoku.ingest.job.IntakeRunner] ingests one file after the other ([org.baoku.ingest.job.FileIngester]) and
/// decides
/// what a failure means for the rest. A file's result is stored in the transaction that stores its page.
/// [org.baoku.ingest.job.SeedIntake] fills a new archive.
@NullMarked
package org.baoku.ingest.job;

import org.jspecify.annotations.NullMarked;
