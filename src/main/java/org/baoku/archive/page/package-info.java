/// Pages, issues and articles in PostgreSQL.
///
/// [org.baoku.archive.page.PageStore] writes a page whole, in one transaction that also adds a revision;
/// [org.baoku.archive.page.BulkPageStore] writes many pages that were imported already segmented. Both use
/// [org.baoku.archive.page.ArticleMatcher] to let an article keep its id when its page is replaced. What a page was
/// before stays in [org.baoku.archive.page.PageVersionRepository], and a removed article leaves an entry in
/// [org.baoku.archive.page.RedirectRepository].
///
/// [org.baoku.archive.page.PageRepository], [org.baoku.archive.page.IssueRepository],
/// [org.baoku.archive.page.PageExportRepository] and [org.baoku.archive.page.GapRepository] read.
/// [org.baoku.archive.page.ContinuationRepository] stores which article continues in which, and
/// [org.baoku.archive.page.RevisionLog] tells the index what has changed.
@NullMarked
package org.baoku.archive.page;

import org.jspecify.annotations.NullMarked;
