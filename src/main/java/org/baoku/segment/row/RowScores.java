package org.baoku.segment.row;

import static org.baoku.segment.weight.RowWeight.*;

import org.baoku.paper.Furniture.Kind;
import org.baoku.segment.row.PageLayout.GapUse;
import org.baoku.segment.weight.RowWeight;
import org.baoku.segment.weight.WeightValues;

/// The emission and transition scores of [RowClassifier]: how well a row suits a kind by itself, and after the row
/// before it. The scores are sums of [RowWeight].
final class RowScores {
    private static final double IMPOSSIBLE = -1e6;

    /// More rows than this are no headline block.
    private static final int MAX_BLOCK_ROWS = 4;

    /// A line with several marks may be one cell too wide for every so many cells of its column.
    private static final int CELLS_PER_SLACK = 12;

    /// Most clauses are longer: that fewer characters stand without a mark tells nothing.
    private static final int FEW_CHARACTERS = 6;

    /// More characters without a mark tell no more.
    private static final int MANY_CHARACTERS = 20;

    /// A shorter row tells less.
    private static final int FULL_ROW_CHARACTERS = 12;

    private final PageLayout layout;
    private final WeightValues<RowWeight> weights;

    RowScores(PageLayout layout, WeightValues<RowWeight> weights) {
        this.layout = layout;
        this.weights = weights;
    }

    private double w(RowWeight weight) {
        return weights.of(weight);
    }

    /// The emission score: how well row `i` by itself suits a kind.
    double emission(int i, RowKind kind) {
        return switch (kind) {
            case PARAGRAPH_START -> layout.opensWithLeadIn(i) ? w(LEAD_IN_STARTS) : paragraphStart(i);
            case CONTINUATION -> continuation(i);
            case TITLE -> title(i);
            case FURNITURE -> furniture(i);
            case CREDIT -> layout.isCredit(i) && !layout.opensWithLeadIn(i) ? w(CREDIT_WORDS) : IMPOSSIBLE;
        };
    }

    private double paragraphStart(int i) {
        return layout.indent(i) * w(INDENT)
                + overshoot(i)
                + isolation(i)
                + unpunctuated(i)
                + (NewsOpening.beginsLine(layout.row(i).compact()) ? w(NEWS_STARTS) : 0)
                - (layout.row(i).startsWithClosingMark() ? w(CLOSING_MARK) : 0);
    }

    private double continuation(int i) {
        return (layout.opensWithLeadIn(i) ? w(LEAD_IN_CONTINUES) : 0)
                - layout.indent(i) * w(INDENT)
                + overshoot(i)
                + isolation(i)
                + unpunctuated(i)
                + (layout.row(i).startsWithClosingMark() ? w(CLOSING_MARK) : 0);
    }

    private double furniture(int i) {
        Kind kind = layout.furniture(i);
        if (kind == null) {
            return IMPOSSIBLE;
        }
        boolean captionAlone = kind == Kind.CAPTION && layout.row(i).compact().indexOf('摄') < 0;
        double score = w(captionAlone ? FURNITURE_CAPTION : FURNITURE_WORDS);
        if (layout.gapBefore(i) || i == 0) {
            score += w(FURNITURE_GAP_BEFORE);
        }
        if (layout.gapAfter(i)) {
            score += w(FURNITURE_GAP_AFTER);
        }
        return score;
    }

    private double title(int i) {
        Row row = layout.row(i);
        if (row.vertical()) {
            return w(TITLE_VERTICAL);
        }
        double score = layout.opensWithLeadIn(i) ? w(TITLE_LEAD_IN) : 0;
        score += titlePunctuation(row);
        if (startsListItem(i) || (endsWithColon(i) && i + 1 < layout.size() && startsListItem(i + 1))) {
            score += w(TITLE_LIST_ITEM);
        }
        String compact = row.compact();
        if (compact.length() <= 2 && !completesWideHeadline(i)) {
            score += w(TITLE_TINY);
        }
        if (compact.length() > 44) {
            score += (compact.length() - 44) * w(TITLE_LONG);
        }
        score += unmarked(i) * w(TITLE_UNMARKED);
        score += titleWidth(i);
        if (row.isRepeated() || OverprintRemover.isDoubled(compact)) {
            score += w(TITLE_DOUBLED);
        }
        if (SignOffDetector.besideHeadline(row.text()) < row.text().length()) {
            score += w(TITLE_WITH_CREDIT);
        }
        if (compact.startsWith("——") || compact.startsWith("■") || compact.startsWith("●")) {
            score += w(TITLE_LEADING_DASH);
        }
        if (i + 1 < layout.size() && layout.opensWithLeadIn(i + 1)) {
            score += w(TITLE_BEFORE_LEAD_IN);
        }
        return score + smallBlock(i);
    }

    /// How much speaks for a headline in that the rows around have no mark of prose: more the longer they are together,
    /// less in a short row.
    private double unmarked(int i) {
        int run = Math.clamp(layout.unmarkedCharacters(i), FEW_CHARACTERS, MANY_CHARACTERS) - FEW_CHARACTERS;
        return run * Math.min(1, layout.row(i).compact().length() / (double) FULL_ROW_CHARACTERS);
    }

    private double titlePunctuation(Row row) {
        String compact = row.compact();
        double score = switch (Punctuation.lastInside(compact)) {
            case '。' -> w(TITLE_ENDS_FULL_STOP);
            case '；' -> w(TITLE_ENDS_SEMICOLON);
            case '，' -> w(TITLE_ENDS_COMMA);
            case '！', '？', '!', '?' -> w(TITLE_ENDS_EXCLAMATION);
            case '、' -> w(TITLE_ENDS_ENUMERATION_COMMA);
            case '：', ':' -> w(TITLE_ENDS_COLON);
            default -> 0;
        };
        score += Math.max(w(TITLE_COMMA_LIMIT), Punctuation.count(compact, '，', 200) * w(TITLE_COMMA));
        if (compact.length() > 1 && Punctuation.count(compact.substring(0, compact.length() - 1), '。', 200) > 0) {
            score += w(TITLE_FULL_STOP_INSIDE);
        }
        if (row.startsWithClosingMark()) {
            score += w(TITLE_CLOSING_MARK);
        }
        return score;
    }

    /// A few rows between gaps without a full stop among them are a headline more often than a piece of text; with a
    /// comma they may be either.
    private double smallBlock(int i) {
        int from = i;
        while (from > i - MAX_BLOCK_ROWS && from > 0 && !layout.gapBefore(from)) {
            from--;
        }
        int to = i;
        while (to < i + MAX_BLOCK_ROWS && !layout.gapAfter(to)) {
            to++;
        }
        if (to - from >= MAX_BLOCK_ROWS || (from > 0 && !layout.gapBefore(from)) || !layout.gapAfter(to)) {
            return 0;
        }
        if (to + 1 < layout.size()
                && Punctuation.startsOpening(layout.row(to + 1).compact())
                && !layout.gapAfter(to + 1)) {
            // Extractors set a blank line before an opening mark in the middle of a sentence.
            return 0;
        }
        boolean comma = false;
        for (int k = from; k <= to; k++) {
            String compact = layout.row(k).compact();
            if (compact.indexOf('。') >= 0 || compact.indexOf('；') >= 0 || Punctuation.lastInside(compact) == '…') {
                return 0;
            }
            comma |= compact.indexOf('，') >= 0;
        }
        return w(comma ? BLOCK_WITH_COMMA : from == to ? BLOCK_ROW : BLOCK_ROWS);
    }

    /// Whether the row before is wide and ends like a headline whose last characters did not fit.
    private boolean completesWideHeadline(int i) {
        return i > 0
                && !layout.gapBefore(i)
                && layout.row(i - 1).cells() >= 24
                && !layout.endsSentence(i - 1)
                && !layout.endsSentence(i)
                && layout.row(i - 1).compact().indexOf('，') < 0;
    }

    private boolean isBetweenGaps(int i) {
        return (layout.gapBefore(i) || i == 0) && layout.gapAfter(i);
    }

    /// Body text fills its column, a headline need not.
    private double titleWidth(int i) {
        int over = layout.row(i).cells() - layout.width(i);
        if (over > 3) {
            return w(TITLE_WIDER);
        }
        if (over >= -1) {
            return over > 1 ? 0 : w(TITLE_FULL_WIDTH);
        }
        return w(over >= -5 ? TITLE_NEARLY_FULL : TITLE_NARROWER);
    }

    /// Evidence against body text in a small block between gaps.
    private double isolation(int i) {
        return smallBlock(i) * w(layout.gapUse() == GapUse.BLOCKS ? ISOLATED_ON_BLOCK_PAGE : ISOLATED);
    }

    private double unpunctuated(int i) {
        return layout.isUnpunctuated(i) ? w(UNPUNCTUATED) : 0;
    }

    /// Evidence against body text in a row that is wider than its column.
    private double overshoot(int i) {
        int over = layout.row(i).cells() - layout.width(i);
        return over <= 4 ? 0 : Math.max(w(OVERSHOOT_LIMIT), (over - 4) * w(OVERSHOOT));
    }

    /// The transition score: how well row `i` suits a kind after a row of another kind.
    ///
    /// @param before the kind of the row before
    /// @param open whether a sentence of body text is open before row `i`
    double transition(int i, RowKind before, boolean open, RowKind kind) {
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
                    endsWithColon(i - 1) && endsShort(i - 1, before)
                            ? START_AFTER_COLON
                            : gap ? START_OPEN_AFTER_GAP : START_OPEN);
        }
        if (blockGap) {
            return layout.indent(i) * w(GAP_INDENT);
        }
        return (endsShort(i - 1, before) ? w(START_AFTER_SHORT_ROW) : 0)
                + (gap ? w(START_AFTER_GAP) : 0)
                + (startsListItem(i) ? w(START_LIST_ITEM) : 0)
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
        double score = endsWithColon(i - 1) ? w(START_AFTER_COLON_TITLE) : 0;
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

    private boolean endsWithColon(int i) {
        char last = Punctuation.last(layout.row(i).compact());
        return last == '：' || last == ':';
    }

    /// Whether the row opens an item of a list: 1．, （二）, 一、.
    private boolean startsListItem(int i) {
        String compact = layout.row(i).compact();
        if (compact.length() < 3) {
            return false;
        }
        char first = compact.charAt(0);
        char second = compact.charAt(1);
        boolean number = "一二三四五六七八九十".indexOf(first) >= 0 || (first >= '0' && first <= '9');
        return (number && (second == '、' || second == '.' || second == '．') && !Character.isDigit(compact.charAt(2)))
                || first == '●'
                || first == '◆'
                || first == '■'
                || (first >= '①' && first <= '⑳');
    }
}
