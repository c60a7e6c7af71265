/// Intakes in PostgreSQL: the queue of files, and what became of each file.
///
/// [org.baoku.archive.intake.IntakeJobRepository] stores every intake with all its files before the first file is read,
/// so that
/// it can be resumed after a crash. [org.baoku.archive.intake.IntakeLog] counts what the archive holds.
@NullMarked
package org.baoku.archive.intake;

import org.jspecify.annotations.NullMarked;
