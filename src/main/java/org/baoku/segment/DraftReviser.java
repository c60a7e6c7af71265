package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import org.baoku.segment.row.LeadInDetector;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;

/// Takes back cuts that no headline confirms: on a page that sets a headline over each article, a part of a text that
/// got none and that nothing but its topic separates from its neighbour belongs to it.
final class DraftReviser {
    private final PageLayout layout;
    private final RowKind[] kinds;

    private DraftReviser(PageLayout layout, RowKind[] kinds) {
        this.layout = layout;
        this.kinds = kinds;
    }

    /// The drafts to which headlines were assigned, with such parts joined; the same list where there are none. Joined
    /// drafts have no titles, so that headlines must be assigned again.
    static List<ArticleDraft> revise(PageLayout layout, RowKind[] kinds, List<ArticleDraft> drafts) {
        return setsHeadlines(drafts) ? new DraftReviser(layout, kinds).revise(drafts) : drafts;
    }

    /// Whether most of these have a headline.
    static boolean setsHeadlines(List<ArticleDraft> drafts) {
        long titled = drafts.stream().filter(DraftReviser::isTitled).count();
        return titled * 2 > drafts.size();
    }

    private List<ArticleDraft> revise(List<ArticleDraft> drafts) {
        List<List<ArticleDraft>> groups = new ArrayList<>();
        for (ArticleDraft draft : drafts) {
            if (!groups.isEmpty() && belongTogether(groups.getLast(), draft)) {
                groups.getLast().add(draft);
            } else {
                groups.add(new ArrayList<>(List.of(draft)));
            }
        }
        return groups.size() == drafts.size()
                ? drafts
                : groups.stream().map(DraftReviser::joined).toList();
    }

    private boolean belongTogether(List<ArticleDraft> group, ArticleDraft draft) {
        ArticleDraft last = group.getLast();
        boolean oneTitle = !isTitled(draft)
                || group.stream().noneMatch(DraftReviser::isTitled)
                || (draft.isSplitByTopic() && haveRowsOfOneHeadline(last, draft));
        return oneTitle
                && last.lastRow() < draft.firstRow()
                && isAdjacent(last.lastRow(), draft.firstRow())
                && !opensWithCredit(draft)
                && !layout.digests().opensBrief(draft.firstRow())
                && !layout.endsWithSignOff(last.lastRow())
                && kinds[last.lastRow()] != RowKind.CREDIT
                && kinds[draft.firstRow()] != RowKind.CREDIT
                && !layout.endsWithJumpMark(last.lastRow());
    }

    /// Whether the titles of two drafts are neighbouring rows of one block, as those of one headline are.
    private boolean haveRowsOfOneHeadline(ArticleDraft one, ArticleDraft other) {
        if (layout.gapUse() == PageLayout.GapUse.NONE || !isTitled(one) || !isTitled(other)) {
            return false;
        }
        int first = Math.min(one.titleRows().getLast(), other.titleRows().getLast());
        int second = Math.max(one.titleRows().getFirst(), other.titleRows().getFirst());
        return second == first + 1 && !layout.gapBefore(second);
    }

    /// Whether only furniture stands between two rows.
    private boolean isAdjacent(int from, int to) {
        for (int row = from + 1; row < to; row++) {
            if (kinds[row] != RowKind.FURNITURE) {
                return false;
            }
        }
        return true;
    }

    private boolean opensWithCredit(ArticleDraft draft) {
        return LeadInDetector.length(layout.head(draft.firstRow())) > 0;
    }

    private static boolean isTitled(ArticleDraft draft) {
        return !draft.titleRows().isEmpty();
    }

    private static ArticleDraft joined(List<ArticleDraft> group) {
        ArticleDraft joined = new ArticleDraft();
        group.stream().flatMap(draft -> draft.bodyBlocks().stream()).forEach(joined::add);
        if (group.getFirst().isSplitByTopic()) {
            joined.markSplitByTopic();
        }
        return joined;
    }
}
