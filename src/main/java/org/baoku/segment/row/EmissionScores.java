package org.baoku.segment.row;

import static org.baoku.segment.weight.RowWeight.*;

import org.baoku.paper.Furniture.Kind;
import org.baoku.segment.row.PageLayout.GapUse;
import org.baoku.segment.weight.RowWeight;
import org.baoku.segment.weight.WeightValues;

/// The emission scores of [RowClassifier]: how well a row suits a kind by itself. They are sums of [RowWeight].
final class EmissionScores {
    private static final double IMPOSSIBLE = -1e6;

    /// More rows than this are no headline block.
    private static final int MAX_BLOCK_ROWS = 4;

    /// Most clauses are longer: that fewer characters stand without a mark tells nothing.
    private static final int FEW_CHARACTERS = 6;

    /// More characters without a mark tell no more.
    private static final int MANY_CHARACTERS = 20;

    /// A shorter row tells less.
    private static final int FULL_ROW_CHARACTERS = 12;

    private final PageLayout layout;
    private final WeightValues<RowWeight> weights;

    EmissionScores(PageLayout layout, WeightValues<RowWeight> weights) {
        this.layout = layout;
        this.weights = weights;
    }

    private double w(RowWeight weight) {
        return weights.of(weight);
    }

    /// The emission score: how well row `i` by itself suits a kind.
    double of(int i, RowKind kind) {
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
        if (layout.digests().isTitle(i)) {
            return w(TITLE_OF_DIGEST);
        }
        double score = layout.opensWithLeadIn(i) ? w(TITLE_LEAD_IN) : 0;
        score += titlePunctuation(row);
        if (layout.row(i).startsListItem()
                || (layout.row(i).endsWithColon()
                        && i + 1 < layout.size()
                        && layout.row(i + 1).startsListItem())) {
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
        if (Attribution.matches(compact)) {
            score += w(TITLE_ATTRIBUTION);
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
}
