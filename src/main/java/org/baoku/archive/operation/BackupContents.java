package org.baoku.archive.operation;

/// The size of a backup.
public record BackupContents(int tables, long rows) {}
