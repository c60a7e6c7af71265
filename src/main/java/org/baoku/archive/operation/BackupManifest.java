package org.baoku.archive.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The contents of a backup. It is the last entry of the file, so that an incomplete file has none.
///
/// @param format the format of the file, [#FORMAT]
/// @param schema the migrations that the database has run, in their order, each as `version:checksum`
/// @param files that stand beside the tables; null in earlier backups
/// @param sequences the last value of every sequence that was used
/// @param settings of `baoku.*`, without secrets
record BackupManifest(
        int format,
        Instant madeAt,
        List<String> schema,
        List<Table> tables,
        @Nullable List<StoredFile> files,
        Map<String, Long> sequences,
        Map<String, String> settings) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /// A table and its rows, which are in the entry `tables/NAME.copy` in the text format of PostgreSQL's COPY.
    ///
    /// @param sha256 of the entry, in hexadecimal digits
    record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /// A file and its checksum.
    ///
    /// @param sha256 in hexadecimal digits
    record StoredFile(String name, String sha256) {}

    BackupContents contents() {
        return new BackupContents(
                tables.size(), tables.stream().mapToLong(Table::rows).sum());
    }
}
