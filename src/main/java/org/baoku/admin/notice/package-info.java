/// What editors say about the newspapers' notices of correction (更正): the lists on the review queue
/// ([org.baoku.admin.notice.NoticeLists]), the forms that choose the corrected article and undo a choice
/// ([org.baoku.admin.notice.NoticeController]), and the history ([org.baoku.admin.notice.NoticeHistory]).
@NullMarked
package org.baoku.admin.notice;

import org.jspecify.annotations.NullMarked;
