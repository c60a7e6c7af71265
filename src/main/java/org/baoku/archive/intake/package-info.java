/// Intakes in PostgreSQL: the queue of files, and the result of each file.
///
/// [org.baoku.archive.intake.IntakeQueue] stores a [org.baoku.archive.intake.NewIntake] with all its
/// [org.baoku.archive.intake.QueuedFile]s before the first one is read. [org.baoku.archive.intake.IntakeFileQueue]
/// hands out a [org.baoku.archive.intake.ClaimedFile] at a time and records its
/// [org.baoku.archive.intake.CompletedFile]; after a crash an intake continues from its rows.
/// [org.baoku.archive.intake.IntakeJobRepository] reads the progress of an [org.baoku.archive.intake.IntakeJob] and
/// the [org.baoku.archive.intake.FileResult]s.
@NullMarked
package org.baoku.archive.intake;

import org.jspecify.annotations.NullMarked;
