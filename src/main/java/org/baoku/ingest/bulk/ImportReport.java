package org.baoku.ingest.bulk;

import java.time.Duration;
import java.util.List;

/// The result of an import.
///
/// @param pages how many pages the files contain
/// @param articles how many articles these pages have
/// @param added how many pages are new
/// @param replaced how many pages replaced a page with other articles
/// @param unchanged how many pages the archive had already
/// @param refused how many pages were not imported, since another page has their place
/// @param took how long it took, the index included
/// @param faults what is wrong with the first faulty lines; if there are any,
/// nothing was stored
/// @param faultCount how many lines are faulty
/// @param refusals what the first lines say that was not taken, though their articles were
/// @param refusalCount how many such things the lines say
/// @param remarks what is to be said of single pages, a sentence each, for the first ones
/// @param remarkCount of how many pages something is to be said
public record ImportReport(
        long pages,
        long articles,
        long added,
        long replaced,
        long unchanged,
        long refused,
        Duration took,
        List<ImportLineProblem> faults,
        int faultCount,
        List<ImportLineProblem> refusals,
        int refusalCount,
        List<String> remarks,
        int remarkCount) {
    public ImportReport {
        faults = List.copyOf(faults);
        refusals = List.copyOf(refusals);
        remarks = List.copyOf(remarks);
    }

    ImportReport in(Duration time) {
        return new ImportReport(
                pages,
                articles,
                added,
                replaced,
                unchanged,
                refused,
                time,
                faults,
                faultCount,
                refusals,
                refusalCount,
                remarks,
                remarkCount);
    }

    /// How many articles a second were imported.
    public long articlesPerSecond() {
        return Math.round(articles / Math.max(0.001, took.toMillis() / 1000.0));
    }
}
