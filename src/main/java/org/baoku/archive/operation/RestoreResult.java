package org.baoku.archive.operation;

import java.util.List;

/// The result of a restore.
///
/// @param changedSettings settings that had another value when the backup was made, with that value: `name = value`
public record RestoreResult(BackupContents contents, List<String> changedSettings) {
    public RestoreResult {
        changedSettings = List.copyOf(changedSettings);
    }
}
