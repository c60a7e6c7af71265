/// Reading a page: from text to a segmented page with people, dates and corrections.
///
/// [org.baoku.ingest.reading.PageReader] runs `segment` and `people`; `ContextualPageReader` adds the archive's
/// knowledge; [org.baoku.ingest.reading.CorrectedPageReader] applies the editors' corrections.
/// [org.baoku.ingest.reading.PlacedFileReader] reads the pages of PDFs, ALTO and METS with the places of
/// their lines. [org.baoku.ingest.reading.PageMatcher] finds the page that a file replaces,
/// [org.baoku.ingest.reading.SourceTextLoader] loads the text of a page in the archive, and
/// [org.baoku.ingest.reading.PageDifference] describes what a new reading changes.
/// [org.baoku.ingest.reading.ContinuationLinker] links articles that continue on another page.
///
/// [org.baoku.ingest.reading.PageRecord] is the JSON form of a read page, on which other tools rely;
/// [org.baoku.ingest.reading.ImportLineParser] parses its articles, and
/// [org.baoku.ingest.reading.ImportedPageReader] combines them into pages.
@NullMarked
package org.baoku.ingest.reading;

import org.jspecify.annotations.NullMarked;
