/// Pages, issues and articles in PostgreSQL.
///
/// Writing: `PageStore` stores a file with the page that was read from it, `PageReadingStore` another
/// reading of a stored file, `IssueDayStore` the correction of a page's day, `PageVersionRestorer` an
/// earlier version, and `BulkPageStore` many imported pages at once. Each writes a page as a whole, in one
/// transaction that also adds a revision, and all insert articles with the same batch. `ImportedLines` packs the
/// lines of an import with the articles that repeat them. What a page is read
/// from is a `SourceContent`: a text, or a page of a file whose lines have places; its original is
/// `PageSource.largeFile`. `PageLookup` finds the page of an incoming file, `ImportedPageLookup` those of an import,
/// and `ArticleMatcher` lets an
/// article keep its id when its page is replaced. What a page held before stays in `PageVersionRepository`,
/// and an article that is gone leaves a redirect in `RedirectRepository`.
///
/// Reading: `PageRepository` and `PageExportRepository`; lists of issues are in `org.baoku.archive.issue`.
/// `ContinuationRepository` stores which article continues which, and `RevisionLog` tells the index what
/// has changed.
@NullMarked
package org.baoku.archive.page;

import org.jspecify.annotations.NullMarked;
