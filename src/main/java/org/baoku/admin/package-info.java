/// The pages for admins and editors, below `/admin`.
///
/// For admins: holdings and index rebuild ([org.baoku.admin.AdminHomeController]), uploads
/// ([org.baoku.admin.IngestPageController]) and their jobs ([org.baoku.admin.IntakeJobController]), reading stored
/// pages again ([org.baoku.admin.ReingestController]), missing issues and doubtful pages
/// ([org.baoku.admin.GapController]), earlier versions of a page ([org.baoku.admin.PageVersionController]) and the
/// backup ([org.baoku.admin.BackupController]).
///
/// For editors: the review queue ([org.baoku.admin.ReviewController]); the page editor
/// ([org.baoku.admin.PageEditorController] renders it; [org.baoku.admin.LineCorrectionController],
/// [org.baoku.admin.ArticleCorrectionController] and [org.baoku.admin.IssueDayController] apply its forms); persons
/// ([org.baoku.admin.PersonOverviewController], [org.baoku.admin.PersonEditorController];
/// [org.baoku.admin.PersonKind] is what officials and reporters have in common); and the word lists
/// ([org.baoku.admin.WordListController]).
///
/// Every form works without JavaScript; its POST redirects to the page that it came from, which shows the message that
/// the flash attribute `done` or `problem` names.
@NullMarked
package org.baoku.admin;

import org.jspecify.annotations.NullMarked;
