package org.baoku.ingest.bulk;

import java.util.List;

/// What an import came to.
///
/// @param pages how many pages the files hold
/// @param articles how many articles these have
/// @param added pages that are new to the archive
/// @param replaced pages that were there with other articles
/// @param unchanged pages that the archive holds already
/// @param faults what is wrong with lines, a sentence each; nothing was stored then
/// @param faultCount how many lines are wrong; `faults` tells only the first of many
public record ImportReport(
        long pages, long articles, long added, long replaced, long unchanged, List<String> faults, int faultCount) {
    public ImportReport {
        faults = List.copyOf(faults);
    }
}
