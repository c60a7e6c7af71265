/// Operation of the database: start, backup, restore and checks.
///
/// [org.baoku.archive.operation.DataSourceConfiguration] uses the PostgreSQL that the settings name, or
/// starts an [org.baoku.archive.operation.EmbeddedServer] below the home folder, which
/// [org.baoku.archive.operation.HomeLock] reserves for one process;
/// [org.baoku.archive.operation.EarlyServerStart] begins with it before the rest of the program.
/// [org.baoku.archive.operation.NodeConnection] makes the process a node of the database.
/// [org.baoku.archive.operation.BackupWriter] writes all tables to one file and
/// [org.baoku.archive.operation.BackupRestorer] reads them back, with other files beside them (the index);
/// [org.baoku.archive.operation.DatabaseCheck]
/// checks durability settings and contents. A [org.baoku.archive.operation.StartupException] ends the start
/// with a description and an action instead of a stack trace.
@NullMarked
package org.baoku.archive.operation;

import org.jspecify.annotations.NullMarked;
