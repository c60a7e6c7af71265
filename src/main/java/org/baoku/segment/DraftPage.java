package org.baoku.segment;

import java.util.List;
import org.baoku.paper.LaidOutPage;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.weight.Weights;

/// A page whose rows belong to article drafts or to none.
@SuppressWarnings("ArrayRecordComponent") // two such pages are never compared
record DraftPage(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts) {
    /// The drafts of a page whose layout was analysed.
    static DraftPage of(LaidOutPage page, Weights weights) {
        return new LaidOutPageDrafter(page, weights).draft();
    }

    PageWriter writer(Weights weights) {
        return new PageWriter(layout, kinds, drafts, weights);
    }
}
