package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import org.baoku.paper.Furniture;
import org.baoku.segment.row.LeadInDetector;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;

/// The credits that stand beside a headline whose body is elsewhere: where an extractor gives the headlines of a page
/// together, each has its byline with it, after or before it. Such a credit is no article.
final class HeadlineCredits {
    /// How many rows an article may have above a credit that may not be its own.
    private static final int MAX_BODY_ROWS = 400;

    /// @param title the headline's row beside them
    private record Run(int from, int to, int title) {}

    private final List<Run> runs = new ArrayList<>();

    private HeadlineCredits() {}

    /// Those of a page. A credit before a paragraph without a lead-in is that of the paragraph. One between a body
    /// and a headline is that of the headline where the lead-in of the body has named the reporter.
    static HeadlineCredits find(PageLayout layout, RowKind[] kinds) {
        HeadlineCredits credits = new HeadlineCredits();
        for (int i = 1; i < kinds.length; i++) {
            if (kinds[i] == RowKind.CREDIT && kinds[i - 1] != RowKind.CREDIT && !layout.endsWithSignOff(i)) {
                int to = i;
                while (to + 1 < kinds.length && kinds[to + 1] == RowKind.CREDIT) {
                    to++;
                }
                RowKind next = to + 1 < kinds.length ? kinds[to + 1] : RowKind.FURNITURE;
                if (kinds[i - 1] == RowKind.TITLE) {
                    if (next != RowKind.PARAGRAPH_START || layout.opensWithLeadIn(to + 1)) {
                        credits.runs.add(new Run(i, to, i - 1));
                    }
                } else if (next == RowKind.TITLE && followsCreditedBody(layout, kinds, i)) {
                    credits.runs.add(new Run(i, to, to + 1));
                }
                i = to;
            }
        }
        return credits;
    }

    /// Whether the body that ends right before this row begins with a lead-in that names the reporter.
    private static boolean followsCreditedBody(PageLayout layout, RowKind[] kinds, int row) {
        for (int i = row - 1; i >= 0 && i >= row - MAX_BODY_ROWS && isBodyOrFurniture(kinds[i]); i--) {
            if (kinds[i] == RowKind.PARAGRAPH_START && layout.opensWithLeadIn(i)) {
                String head = layout.head(i);
                return (layout.endsSentence(row - 1) || !kinds[row - 1].isBody())
                        && LeadInDetector.namesReporter(head.substring(0, LeadInDetector.length(head)));
            }
        }
        return false;
    }

    private static boolean isBodyOrFurniture(RowKind kind) {
        return kind.isBody() || kind == RowKind.FURNITURE;
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
                if (draft.titleRows().contains(run.title())) {
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
