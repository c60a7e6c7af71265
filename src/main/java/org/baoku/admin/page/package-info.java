/// The pages of editors about single pages: the review queue ([org.baoku.admin.page.ReviewController]), the
/// page editor ([org.baoku.admin.page.PageEditorController] renders it;
/// [org.baoku.admin.page.LineCorrectionController], [org.baoku.admin.page.ArticleCorrectionController] and
/// [org.baoku.admin.page.IssueDayController] apply its forms) and earlier versions of a page
/// ([org.baoku.admin.page.PageVersionController]).
@NullMarked
package org.baoku.admin.page;

import org.jspecify.annotations.NullMarked;
