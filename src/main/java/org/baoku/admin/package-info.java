/// The desk of the admin: what the archive holds and lacks, taking files in and in again, what pages were before,
/// building the index anew.
///
/// And the editor's: the review queue ([org.baoku.admin.ReviewController]), a page's desk
/// ([org.baoku.admin.PageEditorController] shows it, [org.baoku.admin.CorrectionsController] takes what is said), who
/// is
/// who ([org.baoku.admin.PersonsController]) and the word lists ([org.baoku.admin.WordListController]). Every form
/// works
/// without JavaScript and leads back by a redirect.
@NullMarked
package org.baoku.admin;

import org.jspecify.annotations.NullMarked;
