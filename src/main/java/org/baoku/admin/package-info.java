/// The pages for admins and editors, below `/admin`.
///
/// This package holds the newspapers ([org.baoku.admin.NewspaperController]), the backup
/// ([org.baoku.admin.BackupController]), the word lists ([org.baoku.admin.WordListController]), and what the
/// pages below have in common: `admin.dashboard` (how the program is and what waits), `admin.intake` (uploads
/// and their jobs), `admin.page` (review queue and page editor), `admin.person` (officials and reporters) and
/// `admin.audit` (who did what).
///
/// Every form works without JavaScript; its POST redirects to the page that it came from, which shows the
/// message that the flash attribute `done` or `problem` names.
@NullMarked
package org.baoku.admin;

import org.jspecify.annotations.NullMarked;
