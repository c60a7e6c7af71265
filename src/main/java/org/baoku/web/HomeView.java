package org.baoku.web;

import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.IntakeLog.Holdings;
import org.jspecify.annotations.Nullable;

/// The first page: what the archive holds, its newest issue, and who has been in the news.
///
/// @param newest the day of the newest issue; null while the archive is empty
/// @param issues that day's issues
/// @param officials who is named most often around that day
/// @param reporters who is credited most often around that day
record HomeView(
        Holdings holdings,
        @Nullable LocalDate newest,
        List<NewestIssue> issues,
        List<Link> officials,
        List<Link> reporters) {
    /// A newspaper's newest issue.
    record NewestIssue(String newspaper, String url, List<IssueView.PageOfIssue> pages) {}
}
