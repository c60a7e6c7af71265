/// The issues of the archive as lists: which days have which pages (`IssueRepository`,
/// `HoldingsRepository`), which are missing (`GapRepository`), which were printed
/// (`PrintedIssueRepository`), and the addresses for search engines (`SitemapRepository`). All of it is
/// read; pages are written by `org.baoku.archive.page`.
@NullMarked
package org.baoku.archive.issue;

import org.jspecify.annotations.NullMarked;
