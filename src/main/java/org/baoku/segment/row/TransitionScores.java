package org.baoku.segment.row;

import static org.baoku.segment.weight.RowWeight.*;

import org.baoku.segment.row.PageLayout.GapUse;
import org.baoku.segment.weight.RowWeight;
import org.baoku.segment.weight.WeightValues;

/// The transition scores of [RowClassifier]: how well a row suits a kind after the row before it. They are sums of
/// [RowWeight].
final class TransitionScores {
    /// A line with several marks may be one cell too wide for every so many cells of its column.
    private static final int CELLS_PER_SLACK = 12;

    private final PageLayout layout;
    private final WeightValues<RowWeight> weights;

    TransitionScores(PageLayout layout, WeightValues<RowWeight> weights) {
        this.layout = layout;
        this.weights = weights;
    }

    private double w(RowWeight weight) {
        return weights.of(weight);
    }

    /// The transition score: how well row `i` suits a kind after a row of another kind.
    ///
    /// @param before the kind of the row before
    /// @param open whether a sentence of body text is open before row `i`
    double of(int i, RowKind before, boolean open, RowKind kind) {
        boolean gap = layout.gapBefore(i);
        return switch (kind) {
            case PARAGRAPH_START -> toParagraphStart(i, before, open, gap);
            case CONTINUATION -> toContinuation(i, before, open, gap);
            case TITLE -> toTitle(i, before, open, gap);
            case FURNITURE -> before.isBody() && open && !gap ? w(FURNITURE_IN_SENTENCE) : open ? w(FURNITURE_OPEN) : 0;
            case CREDIT -> open ? w(CREDIT_OPEN) : 0;
        };
    }

    private double toParagraphStart(int i, RowKind before, boolean open, boolean gap) {
        if (layout.opensWithLeadIn(i)) {
            return open ? leadInInSentence(before) : 0;
        }
        if (!before.isBody()) {
            return open ? w(START_OPEN_AFTER_OTHER) : before == RowKind.TITLE ? startAfterTitle(i, gap) : 0;
        }
        boolean blockGap = gap && layout.gapUse() == GapUse.BLOCKS;
        if (open && blockGap) {
            return layout.indent(i) * w(GAP_INDENT) + w(START_OPEN_ON_BLOCK_PAGE);
        }
        if (open) {
            return w(
                    layout.row(i - 1).endsWithColon() && endsShort(i - 1, before)
                            ? START_AFTER_COLON
                            : gap ? START_OPEN_AFTER_GAP : START_OPEN);
        }
        if (blockGap) {
            return layout.indent(i) * w(GAP_INDENT);
        }
        return (endsShort(i - 1, before) ? w(START_AFTER_SHORT_ROW) : 0)
                + (gap ? w(START_AFTER_GAP) : 0)
                + (layout.row(i).startsListItem() ? w(START_LIST_ITEM) : 0)
                + w(START_CLOSED);
    }

    private double leadInInSentence(RowKind before) {
        if (layout.gapUse() == GapUse.NONE) {
            return w(LEAD_IN_OPEN_NO_GAPS);
        }
        if (!before.isBody()) {
            return w(LEAD_IN_OPEN_AFTER_OTHER);
        }
        return w(layout.gapUse() == GapUse.BLOCKS ? LEAD_IN_OPEN_ON_BLOCK_PAGE : LEAD_IN_OPEN);
    }

    /// Score of body text without a lead-in right after a title row.
    private double startAfterTitle(int i, boolean gap) {
        double score = layout.row(i - 1).endsWithColon() ? w(START_AFTER_COLON_TITLE) : 0;
        if (gap || layout.gapUse() == GapUse.NONE) {
            return score;
        }
        return score + w(layout.gapUse() == GapUse.BLOCKS ? START_TOUCHES_TITLE_ON_BLOCK_PAGE : START_TOUCHES_TITLE);
    }

    private boolean endsShort(int i, RowKind kind) {
        return layout.endsShort(i, kind == RowKind.PARAGRAPH_START);
    }

    private double toContinuation(int i, RowKind before, boolean open, boolean gap) {
        boolean blockGap = gap && layout.gapUse() == GapUse.BLOCKS;
        if (blockGap) {
            return w(open ? CONTINUE_OPEN_ON_BLOCK_PAGE : CONTINUE_CLOSED_ON_BLOCK_PAGE)
                    - layout.indent(i) * w(GAP_INDENT);
        }
        if (!before.isBody()) {
            return w(open ? CONTINUE_OPEN_AFTER_OTHER : CONTINUE_CLOSED_AFTER_OTHER);
        }
        if (open) {
            boolean isolated = gap && isBetweenGaps(i) && !layout.endsSentence(i);
            return w(gap ? CONTINUE_OPEN_AFTER_GAP : CONTINUE_OPEN)
                    + (isolated ? w(CONTINUE_ISOLATED) : 0)
                    - shortfall(i - 1);
        }
        return w(endsShort(i - 1, before) ? CONTINUE_AFTER_SHORT_ROW : CONTINUE_AFTER_FULL_ROW)
                + (gap ? w(CONTINUE_AFTER_GAP) : 0)
                + (layout.endsWithSignOff(i - 1) ? w(CONTINUE_AFTER_SIGN_OFF) : 0)
                + (layout.isInAnotherColumn(i) ? w(CONTINUE_IN_OTHER_COLUMN) : 0);
    }

    private boolean isBetweenGaps(int i) {
        return (layout.gapBefore(i) || i == 0) && layout.gapAfter(i);
    }

    /// Cost of a sentence that continues after row `i`: the more the row falls short of its column, the higher.
    private double shortfall(int i) {
        if (!layout.endsShort(i)) {
            return 0;
        }
        int space = layout.width(i) - layout.row(i).cells();
        if (space > 6 && isTorn(i)) {
            return w(SHORTFALL_TORN);
        }
        return space <= 6
                ? w(SHORTFALL_SMALL)
                : Math.min(w(SHORTFALL_LIMIT), w(SHORTFALL) + (space - 6) * w(SHORTFALL_CELL));
    }

    /// Whether an extractor may have torn the row from the row before or after it.
    private boolean isTorn(int i) {
        return isTornAfter(i) || (i > 0 && isTornAfter(i - 1));
    }

    /// Whether the row and the next may be pieces of one printed line, broken at a quote or a bracket.
    private boolean isTornAfter(int i) {
        if (i + 1 >= layout.size()) {
            return false;
        }
        Row next = layout.row(i + 1);
        if (next.startsWithClosingMark()) {
            return true;
        }
        boolean mark = Punctuation.startsOpening(next.compact())
                || Punctuation.isClosing(Punctuation.last(layout.row(i).compact()));
        return mark
                && !layout.endsSentence(i)
                && layout.row(i).cells() + next.cells() <= layout.width(i) + 4 + layout.width(i) / CELLS_PER_SLACK;
    }

    /// The score of a page that ends with row `i`.
    double finalScore(int i, RowKind kind) {
        if (!kind.isBody() || layout.endsSentence(i)) {
            return 0;
        }
        return kind == RowKind.PARAGRAPH_START ? w(PAGE_ENDS_IN_START) : w(PAGE_ENDS_IN_SENTENCE) - shortfall(i);
    }

    private double toTitle(int i, RowKind before, boolean open, boolean gap) {
        double score = (gap ? w(TITLE_AFTER_GAP) : 0) + (layout.endsWithSignOff(i - 1) ? w(TITLE_AFTER_SIGN_OFF) : 0);
        if (before == RowKind.TITLE) {
            return score + (open && !gap ? 0 : w(TITLE_AFTER_TITLE));
        }
        if (before.isBody()) {
            double touching = layout.gapUse() == GapUse.NONE || gap ? 0 : w(TITLE_TOUCHES_BODY);
            return score + touching + w(titleAfterBody(i, before, open, gap));
        }
        return score + w(open ? TITLE_OPEN_AFTER_OTHER : TITLE_CLOSED_AFTER_OTHER);
    }

    private RowWeight titleAfterBody(int i, RowKind before, boolean open, boolean gap) {
        if (!open) {
            return endsShort(i - 1, before) ? TITLE_AFTER_SHORT_ROW : TITLE_AFTER_FULL_ROW;
        }
        if (!gap) {
            return TITLE_OPEN;
        }
        return layout.gapUse() == GapUse.BLOCKS ? TITLE_OPEN_AFTER_BLOCK : TITLE_OPEN_AFTER_GAP;
    }
}
