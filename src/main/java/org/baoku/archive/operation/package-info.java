/// Running the database: where it is, how it is kept, how it is checked.
///
/// [org.baoku.archive.operation.DataSourceConfiguration] uses the PostgreSQL that the settings name, or starts an
/// [org.baoku.archive.operation.EmbeddedServer] below the home folder, which [org.baoku.archive.operation.HomeLock]
/// reserves for one process. [org.baoku.archive.operation.Backup] writes all tables to one file and reads them back;
/// [org.baoku.archive.operation.DatabaseCheck] verifies durability settings and contents. A
/// [org.baoku.archive.operation.StartupException] ends the start with a sentence instead of a stack trace.
@NullMarked
package org.baoku.archive.operation;

import org.jspecify.annotations.NullMarked;
