package org.baoku.archive.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup holds; the last entry of the file, so that a file which broke off has none.
///
/// @param format the form of the file, [#FORMAT]
/// @param schema the migrations that the database had seen, in their order, each with its checksum
/// @param sequences the last number that each gave; those that never gave one are left out
/// @param settings of `baoku.*`, without passwords
record BackupManifest(
        int format,
        Instant madeAt,
        List<String> schema,
        List<Table> tables,
        Map<String, Long> sequences,
        Map<String, String> settings) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /// A table and its rows, which are in the entry `tables/NAME.copy` in the text form of PostgreSQL's COPY.
    ///
    /// @param sha256 of the entry, in hexadecimal digits
    record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
