package org.baoku.ingest.bulk;

import java.util.List;

/// What an import would do, told by a dry run.
///
/// @param wouldBe the report of the import, over the lines that are not faulty
/// @param lines how many lines the files have, faulty ones included, blank ones not
/// @param known the first pages that the archive has already with the same articles
public record ImportPreview(ImportReport wouldBe, long lines, List<String> known) {
    public ImportPreview {
        known = List.copyOf(known);
    }
}
