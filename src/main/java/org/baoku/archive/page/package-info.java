/// Pages, issues and articles in PostgreSQL.
///
/// Writing: [org.baoku.archive.page.PageStore] stores a file with the page that was read from it,
/// [org.baoku.archive.page.PageReadingStore] another reading of a stored file, [org.baoku.archive.page.IssueDayStore]
/// the correction of a page's day, [org.baoku.archive.page.PageVersionRestorer] an earlier version, and
/// [org.baoku.archive.page.BulkPageStore] many imported pages at once. Each writes a page as a whole, in one
/// transaction that also adds a revision, and all insert articles with the same batch.
/// What a page is read from is a [org.baoku.archive.page.SourceContent]: a text, or a page of a file whose
/// lines have places; its original is [org.baoku.archive.page.PageSource#largeFile].
/// [org.baoku.archive.page.PageLookup] finds the page of an incoming file, [org.baoku.archive.page.ArticleMatcher] lets
/// an article keep its id when its page is replaced. What a page held before stays in
/// [org.baoku.archive.page.PageVersionRepository], and an article that is gone leaves a redirect in
/// [org.baoku.archive.page.RedirectRepository].
///
/// Reading: [org.baoku.archive.page.PageRepository], [org.baoku.archive.page.IssueRepository],
/// [org.baoku.archive.page.PageExportRepository], [org.baoku.archive.page.GapRepository] and
/// [org.baoku.archive.page.HoldingsRepository]. [org.baoku.archive.page.ContinuationRepository] stores which article
/// continues which, and [org.baoku.archive.page.RevisionLog] tells the index what has changed.
@NullMarked
package org.baoku.archive.page;

import org.jspecify.annotations.NullMarked;
