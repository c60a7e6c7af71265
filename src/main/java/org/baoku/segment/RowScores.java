package org.baoku.segment;

import org.baoku.paper.Furniture.Kind;
import org.baoku.segment.PageLayout.GapUse;

/// Weighs what a row looks like: evidence for each kind it may be, by itself and after its neighbour. The weights are
/// plain numbers that add up; 2 is good evidence, 6 nearly settles it.
final class RowScores {
    private static final double NEVER = -1e6;

    /// More rows than this are no headline block.
    private static final int BLOCK = 4;

    /// For so many cells of a column a line of several marks may have one cell too many.
    private static final int WIDE = 12;

    private final PageLayout sheet;

    RowScores(PageLayout sheet) {
        this.sheet = sheet;
    }

    /// Evidence of the row by itself.
    double of(int i, RowKind kind) {
        boolean lead = sheet.opensWithLeadIn(i);
        boolean furniture = sheet.furniture(i) != null;
        boolean credit = sheet.isCredit(i);
        return switch (kind) {
            case OPENING ->
                lead
                        ? 10
                        : sheet.indent(i) * 1.5
                                - overshoot(i)
                                - alone(i)
                                - (sheet.row(i).startsWithClosingMark() ? 6 : 0);
            case MORE ->
                (lead ? -10 : 0)
                        - sheet.indent(i) * 1.5
                        - overshoot(i)
                        - alone(i)
                        + (sheet.row(i).startsWithClosingMark() ? 6 : 0);
            case TITLE -> title(i);
            case FURNITURE -> furniture ? furnitureByItself(i) : NEVER;
            case CREDIT -> credit && !lead ? 9 : NEVER;
        };
    }

    private double furnitureByItself(int i) {
        Kind kind = sheet.furniture(i);
        double score = kind == Kind.CAPTION && sheet.row(i).tight().indexOf('摄') < 0 ? 3 : 9;
        if (sheet.gapBefore(i) || i == 0) {
            score += 1;
        }
        if (sheet.gapAfter(i)) {
            score += 0.5;
        }
        return score;
    }

    private double title(int i) {
        Row row = sheet.row(i);
        String tight = row.tight();
        if (row.vertical()) {
            return 12;
        }
        double score = 0;
        if (sheet.opensWithLeadIn(i)) {
            score -= 12;
        }
        char last = Punctuation.lastInside(tight);
        score -= switch (last) {
            case '。' -> 6;
            case '；' -> 4;
            case '，' -> 3;
            case '！', '？', '!', '?' -> 0.3;
            case '、' -> 1.2;
            case '：', ':' -> 0.8;
            default -> 0;
        };
        score -= Math.min(2, Punctuation.count(tight, '，', 200) * 0.7);
        if (tight.length() > 1 && Punctuation.count(tight.substring(0, tight.length() - 1), '。', 200) > 0) {
            score -= 6;
        }
        if (row.startsWithClosingMark()) {
            score -= 6;
        }
        if (startsItem(i) || (endsColon(i) && i + 1 < sheet.size() && startsItem(i + 1))) {
            score -= 4;
        }
        if (tight.length() <= 2 && !followsHeadline(i)) {
            score -= 2;
        }
        if (tight.length() > 44) {
            score -= (tight.length() - 44) * 0.2;
        }
        score += shape(i);
        if (OverprintRemover.isDoubled(tight)) {
            score += 5;
        }
        if (SignOffDetector.besideHeadline(row.text()) < row.text().length()) {
            score += 5;
        }
        if (tight.startsWith("——") || tight.startsWith("■") || tight.startsWith("●")) {
            score += 2;
        }
        if (i + 1 < sheet.size() && sheet.opensWithLeadIn(i + 1)) {
            score += 2.5;
        }
        score += block(i);
        return score;
    }

    /// A few rows between blank lines without a full stop among them are a headline more often than a piece of
    /// text; with a comma they may be either.
    private double block(int i) {
        int from = i;
        while (from > i - BLOCK && from > 0 && !sheet.gapBefore(from)) {
            from--;
        }
        int to = i;
        while (to < i + BLOCK && !sheet.gapAfter(to)) {
            to++;
        }
        if (to - from >= BLOCK || (from > 0 && !sheet.gapBefore(from)) || !sheet.gapAfter(to)) {
            return 0;
        }
        if (to + 1 < sheet.size() && Punctuation.startsOpening(sheet.row(to + 1).tight()) && !sheet.gapAfter(to + 1)) {
            // Extractors set a blank line before an opening mark in the middle of a sentence.
            return 0;
        }
        boolean comma = false;
        for (int k = from; k <= to; k++) {
            String tight = sheet.row(k).tight();
            if (tight.indexOf('。') >= 0 || tight.indexOf('；') >= 0 || Punctuation.lastInside(tight) == '…') {
                return 0;
            }
            comma |= tight.indexOf('，') >= 0;
        }
        return comma ? 1 : from == to ? 3 : 2;
    }

    /// Whether the row before is wide and ends like a headline that had no room for its last signs.
    private boolean followsHeadline(int i) {
        return i > 0
                && !sheet.gapBefore(i)
                && sheet.row(i - 1).cells() >= 24
                && !sheet.endsSentence(i - 1)
                && !sheet.endsSentence(i)
                && sheet.row(i - 1).tight().indexOf('，') < 0;
    }

    /// Whether blank lines stand before and after the row.
    private boolean standsApart(int i) {
        return (sheet.gapBefore(i) || i == 0) && sheet.gapAfter(i);
    }

    /// A headline keeps no column's width.
    private double shape(int i) {
        int over = sheet.row(i).cells() - sheet.width(i);
        if (over > 3) {
            return 2.5;
        }
        if (over >= -1) {
            return over > 1 ? 0 : -2;
        }
        return over >= -5 ? -0.5 : 1;
    }

    /// What speaks against body text in a small block, where blank lines part columns.
    private double alone(int i) {
        return block(i) * (sheet.gaps() == GapUse.BLOCKS ? 0.5 : 0.3);
    }

    /// What speaks against body text in a row that is wider than its column.
    private double overshoot(int i) {
        int over = sheet.row(i).cells() - sheet.width(i);
        return over <= 4 ? 0 : Math.min(2, (over - 4) * 0.5);
    }

    /// Evidence of two neighbours, row `i` and the one before.
    ///
    /// @param open whether a sentence of body text is open before row `i`
    double between(int i, RowKind before, boolean open, RowKind kind) {
        boolean gap = sheet.gapBefore(i);
        return switch (kind) {
            case OPENING -> opening(i, before, open, gap);
            case MORE -> more(i, before, open, gap);
            case TITLE -> headline(i, before, open, gap);
            case FURNITURE -> before.isBody() && open && !gap ? -5 : open ? -1 : 0;
            case CREDIT -> open ? -6 : 0;
        };
    }

    private double opening(int i, RowKind before, boolean open, boolean gap) {
        if (sheet.opensWithLeadIn(i)) {
            return !open
                    ? 0
                    : sheet.gaps() == GapUse.NONE
                            ? -8
                            : !before.isBody() ? -1.5 : sheet.gaps() == GapUse.BLOCKS ? -2 : -3.5;
        }
        if (!before.isBody()) {
            return open ? -4 : before == RowKind.TITLE ? afterHeadline(i, gap) : 0;
        }
        if (open && gap && sheet.gaps() == GapUse.BLOCKS) {
            return sheet.indent(i) * 2 - 1.5;
        }
        if (open) {
            return endsColon(i - 1) && endsShort(i - 1, before) ? -0.5 : gap ? -4 : -5;
        }
        if (gap && sheet.gaps() == GapUse.BLOCKS) {
            return sheet.indent(i) * 2;
        }
        return (endsShort(i - 1, before) ? 3 : 0) + (gap ? 2 : 0) + (startsItem(i) ? 1.5 : 0) - 0.5;
    }

    /// Evidence that body text without a lead-in begins right after a headline.
    private double afterHeadline(int i, boolean gap) {
        double score = endsColon(i - 1) ? -2 : 0;
        return gap || sheet.gaps() == GapUse.NONE ? score : score - (sheet.gaps() == GapUse.BLOCKS ? 1 : 4);
    }

    private boolean endsShort(int i, RowKind kind) {
        return sheet.endsShort(i, kind == RowKind.OPENING);
    }

    private double more(int i, RowKind before, boolean open, boolean gap) {
        if (gap && sheet.gaps() == GapUse.BLOCKS && !before.isBody()) {
            return (open ? 1.5 : -0.5) - sheet.indent(i) * 2;
        }
        if (!before.isBody()) {
            return open ? 2 : -4;
        }
        if (open && gap && sheet.gaps() == GapUse.BLOCKS) {
            return 1.5 - sheet.indent(i) * 2;
        }
        if (open) {
            return (gap ? 1.5 : 3) - (gap && standsApart(i) && !sheet.endsSentence(i) ? 1.5 : 0) - shortfall(i - 1);
        }
        if (gap && sheet.gaps() == GapUse.BLOCKS) {
            return -0.5 - sheet.indent(i) * 2;
        }
        return (endsShort(i - 1, before) ? -3 : 0.5)
                - (gap ? 2 : 0)
                - (sheet.isSigned(i - 1) ? 5 : 0)
                - (sheet.isInAnotherColumn(i) ? 5 : 0);
    }

    /// What speaks against a sentence that goes on after row `i`: the more the row falls short of its column.
    private double shortfall(int i) {
        if (!sheet.endsShort(i)) {
            return 0;
        }
        int room = sheet.width(i) - sheet.row(i).cells();
        if (room > 6 && isTorn(i)) {
            return 1;
        }
        return room <= 6 ? 0.3 : Math.min(8, 1 + (room - 6) * 0.4);
    }

    /// Whether an extractor may have broken off the row before or after itself.
    private boolean isTorn(int i) {
        return isBrokenAfter(i) || (i > 0 && isBrokenAfter(i - 1));
    }

    /// Whether the row and the next may be pieces of one printed line, broken at a quote or a bracket.
    private boolean isBrokenAfter(int i) {
        if (i + 1 >= sheet.size()) {
            return false;
        }
        Row next = sheet.row(i + 1);
        if (next.startsWithClosingMark()) {
            return true;
        }
        boolean mark = Punctuation.startsOpening(next.tight())
                || Punctuation.isClosing(Punctuation.last(sheet.row(i).tight()));
        return mark
                && !sheet.endsSentence(i)
                && sheet.row(i).cells() + next.cells() <= sheet.width(i) + 4 + sheet.width(i) / WIDE;
    }

    /// Evidence that the page may end with row `i`.
    double atEnd(int i, RowKind kind) {
        return kind.isBody() && !sheet.endsSentence(i) ? kind == RowKind.OPENING ? -4 : -1 - shortfall(i) : 0;
    }

    private double headline(int i, RowKind before, boolean open, boolean gap) {
        double score = (gap ? 0.7 : 0) + (sheet.isSigned(i - 1) ? 1.5 : 0);
        if (before == RowKind.TITLE) {
            return score + (open && !gap ? 0 : 0.5);
        }
        if (before.isBody()) {
            double apart = sheet.gaps() == GapUse.NONE || gap ? 0 : -4;
            boolean blockEnd = gap && sheet.gaps() == GapUse.BLOCKS;
            return score + apart + (open ? blockEnd ? -0.5 : gap ? -3 : -4.5 : endsShort(i - 1, before) ? 1.5 : 0.5);
        }
        return score + (open ? -1 : 0.5);
    }

    private boolean endsColon(int i) {
        char last = Punctuation.last(sheet.row(i).tight());
        return last == '：' || last == ':';
    }

    /// Whether the row opens an item of a list: 1．, （二）, 一、.
    private boolean startsItem(int i) {
        String tight = sheet.row(i).tight();
        if (tight.length() < 3) {
            return false;
        }
        char first = tight.charAt(0);
        char second = tight.charAt(1);
        boolean number = "一二三四五六七八九十".indexOf(first) >= 0 || (first >= '0' && first <= '9');
        return (number && (second == '、' || second == '.' || second == '．') && !Character.isDigit(tight.charAt(2)))
                || first == '●'
                || first == '◆'
                || first == '■'
                || (first >= '①' && first <= '⑳');
    }
}
