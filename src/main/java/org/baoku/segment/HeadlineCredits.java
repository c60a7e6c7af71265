package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Furniture;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;

/// The credits that stand under a headline whose body is elsewhere: where an extractor gives the headlines of a page
/// together, each has its byline with it. Such a credit is no article.
final class HeadlineCredits {
    private record Run(int from, int to) {}

    private final List<Run> runs = new ArrayList<>();

    private HeadlineCredits() {}

    /// Those of a page. A credit before a paragraph without a lead-in is that of the paragraph.
    static HeadlineCredits find(PageLayout layout, RowKind[] kinds) {
        HeadlineCredits credits = new HeadlineCredits();
        for (int i = 1; i < kinds.length; i++) {
            if (kinds[i] == RowKind.CREDIT && kinds[i - 1] == RowKind.TITLE && !layout.endsWithSignOff(i)) {
                int to = i;
                while (to + 1 < kinds.length && kinds[to + 1] == RowKind.CREDIT) {
                    to++;
                }
                if (to + 1 == kinds.length
                        || kinds[to + 1] != RowKind.PARAGRAPH_START
                        || layout.opensWithLeadIn(to + 1)) {
                    credits.runs.add(new Run(i, to));
                }
                i = to;
            }
        }
        return credits;
    }

    /// The rows of the page without these credits, which are in nobody's body.
    RowKind[] without(RowKind[] kinds) {
        RowKind[] others = kinds.clone();
        for (Run run : runs) {
            for (int i = run.from(); i <= run.to(); i++) {
                others[i] = RowKind.FURNITURE;
            }
        }
        return others;
    }

    /// Gives each credit to the article whose headline stands above it; without one it is furniture.
    void assign(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts) {
        for (Run run : runs) {
            ArticleDraft owner = null;
            for (ArticleDraft draft : drafts) {
                if (draft.titleRows().contains(run.from() - 1)) {
                    owner = draft;
                    break;
                }
            }
            if (owner != null) {
                owner.add(BodyBlockFinder.block(layout, kinds, run.from(), run.to()));
            } else {
                for (int i = run.from(); i <= run.to(); i++) {
                    kinds[i] = RowKind.FURNITURE;
                    layout.markFurniture(i, Furniture.Kind.CREDITS);
                }
            }
        }
    }
}
