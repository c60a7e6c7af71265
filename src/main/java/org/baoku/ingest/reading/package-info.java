/// Reading a page: text in, a segmented page with people, days and corrections out.
///
/// [org.baoku.ingest.reading.PageReader] runs `segment` and `people`; [org.baoku.ingest.reading.ContextualPageReader]
/// adds what the archive knows; [org.baoku.ingest.reading.CorrectedPageReader] applies the editors' corrections.
/// [org.baoku.ingest.reading.PageMatcher] finds the page that a file brings again,
/// [org.baoku.ingest.reading.SourceTextLoader] the text that a page was read from, and
/// [org.baoku.ingest.reading.PageDifference] tells what a new reading changes.
/// [org.baoku.ingest.reading.ContinuationLinker] joins articles that continue on another page.
///
/// [org.baoku.ingest.reading.PageRecord] is the JSON form of a read page, which other tools rely on;
/// [org.baoku.ingest.reading.ImportLineParser] reads it back.
@NullMarked
package org.baoku.ingest.reading;

import org.jspecify.annotations.NullMarked;
