package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import org.baoku.segment.row.NewsOpening;
import org.baoku.segment.row.PageLayout;
import org.baoku.segment.row.RowKind;
import org.baoku.segment.row.SignOffDetector;

/// A paragraph of a draft with the features that tell whether an article may begin or end there.
final class DraftParagraph {
    private static final int MAX_TEXT = 4000;
    private static final int MAX_TITLE_ROWS = 5;
    private static final int MAX_TORN_CREDIT = 24;

    private final int firstRow;
    private final CharacterBigrams titleWords;
    private final int titleCells;
    private final boolean sentenceEndsBefore;
    private final boolean followsOtherRows;
    private final boolean newsOpening;
    private final boolean byline;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private CharacterBigrams words = CharacterBigrams.of("");
    private boolean signedOff;
    private boolean jumps;
    private int lastWidth;

    private DraftParagraph(PageLayout layout, RowKind[] kinds, int row, int before, boolean byline) {
        firstRow = row;
        followsOtherRows = before >= 0 && row > before + 1 && !kinds[row - 1].isBody();
        titleWords = followsOtherRows ? titleWords(layout, kinds, before + 1, row) : CharacterBigrams.of("");
        titleCells = followsOtherRows ? titleCells(layout, kinds, before + 1, row) : 0;
        sentenceEndsBefore = before >= 0 && (kinds[before] == RowKind.CREDIT || layout.endsSentence(before));
        newsOpening = NewsOpening.beginsParagraph(layout.row(row).compact());
        this.byline = byline;
        width = layout.width(row);
    }

    /// The paragraphs of a draft, in reading order.
    static List<DraftParagraph> of(PageLayout layout, RowKind[] kinds, ArticleDraft draft, boolean bylinesOpen) {
        List<DraftParagraph> paragraphs = new ArrayList<>();
        int before = -1;
        for (BodyBlock block : draft.bodyBlocks()) {
            for (int i = block.from(); i <= block.to(); i++) {
                boolean byline = isByline(layout, kinds, i, before)
                        || (bylinesOpen && before >= 0 && isBetweenParagraphs(layout, kinds, i));
                boolean starts = kinds[i] == RowKind.PARAGRAPH_START
                        && (before < 0 || kinds[before] != RowKind.CREDIT || !paragraphs.getLast().byline);
                if (paragraphs.isEmpty() || starts || byline) {
                    paragraphs.add(new DraftParagraph(layout, kinds, i, before, byline));
                }
                paragraphs.getLast().append(layout, kinds, i, paragraphs.size() == 1);
                before = i;
            }
        }
        paragraphs.forEach(DraftParagraph::finish);
        return paragraphs;
    }

    /// Whether the page sets credits without brackets at the beginning of articles rather than at the end, by
    /// those whose place is plain.
    static boolean bylinesOpenArticles(PageLayout layout, RowKind[] kinds) {
        int opening = 0;
        int closing = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] != RowKind.CREDIT || layout.endsWithSignOff(i)) {
                continue;
            }
            boolean bodyBefore = i > 0 && kinds[i - 1].isBody();
            boolean bodyAfter =
                    i + 1 < kinds.length && kinds[i + 1] == RowKind.PARAGRAPH_START && !layout.opensWithLeadIn(i + 1);
            opening += bodyAfter && !bodyBefore ? 1 : 0;
            closing += bodyBefore && !bodyAfter ? 1 : 0;
        }
        return opening > closing;
    }

    /// Whether a credit without brackets stands between the end of a paragraph and the beginning of another that has no
    /// lead-in: it closes one article or opens the next, as the page sets them.
    private static boolean isBetweenParagraphs(PageLayout layout, RowKind[] kinds, int row) {
        return row > 0
                && row + 1 < kinds.length
                && kinds[row] == RowKind.CREDIT
                && !layout.endsWithSignOff(row)
                && kinds[row - 1].isBody()
                && layout.endsSentence(row - 1)
                && kinds[row + 1] == RowKind.PARAGRAPH_START
                && !layout.opensWithLeadIn(row + 1);
    }

    /// Whether the row is a credit under a headline.
    private static boolean isByline(PageLayout layout, RowKind[] kinds, int row, int before) {
        return kinds[row] == RowKind.CREDIT
                && (before < 0
                        || (row > before + 1 && kinds[row - 1] == RowKind.TITLE)
                        || opensColumn(layout, kinds, row));
    }

    /// Whether a credit without brackets stands at the top of a block or of another column, its headline elsewhere.
    private static boolean opensColumn(PageLayout layout, RowKind[] kinds, int row) {
        if (row == 0
                || row + 1 >= kinds.length
                || kinds[row + 1] != RowKind.PARAGRAPH_START
                || layout.endsWithSignOff(row)) {
            return false;
        }
        return layout.gapBefore(row)
                ? !layout.gapBefore(row + 1)
                : PageLayout.differInWidth(layout.width(row - 1), layout.width(row + 1))
                        && layout.endsSentence(row - 1);
    }

    private static int titleCells(PageLayout layout, RowKind[] kinds, int from, int to) {
        int cells = 0;
        for (int i = Math.max(from, to - MAX_TITLE_ROWS); i < to; i++) {
            cells += kinds[i] == RowKind.TITLE && !ColumnLabelDetector.isBold(layout.row(i))
                    ? layout.row(i).cells()
                    : 0;
        }
        return cells;
    }

    private static CharacterBigrams titleWords(PageLayout layout, RowKind[] kinds, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(from, to - MAX_TITLE_ROWS); i < to; i++) {
            if (kinds[i] == RowKind.TITLE) {
                text.append(layout.row(i).text()).append('，');
            }
        }
        return CharacterBigrams.of(text);
    }

    private void append(PageLayout layout, RowKind[] kinds, int i, boolean firstParagraph) {
        lastWidth = layout.width(i);
        jumps = kinds[i] != RowKind.CREDIT
                && (layout.endsWithJumpMark(i)
                        || (i + 1 < kinds.length
                                && kinds[i + 1] == RowKind.FURNITURE
                                && layout.endsWithJumpMark(i + 1)));
        String compact = layout.row(i).compact();
        if (text.length() < MAX_TEXT) {
            text.append(compact, 0, Math.min(compact.length(), MAX_TEXT));
        }
        if (kinds[i] == RowKind.CREDIT) {
            signedOff = !firstParagraph && !byline;
        } else {
            boolean maybeTorn = i > 0 && compact.length() < MAX_TORN_CREDIT;
            signedOff = layout.endsSentence(i)
                    && SignOffDetector.endsWithCredit(
                            maybeTorn ? layout.row(i - 1).compact() + compact : compact);
        }
    }

    private void finish() {
        words = CharacterBigrams.of(text);
        text.setLength(0);
        text.trimToSize();
    }

    int firstRow() {
        return firstRow;
    }

    /// The character bigrams of its text.
    CharacterBigrams words() {
        return words;
    }

    /// The character bigrams of the title rows right before it.
    CharacterBigrams titleWords() {
        return titleWords;
    }

    /// The width of those rows together, bold ones left out, in cells.
    int titleCells() {
        return titleCells;
    }

    /// Whether the text before it ends with a full sentence or a credit.
    boolean sentenceEndsBefore() {
        return sentenceEndsBefore;
    }

    /// Whether title rows or furniture stand right before it.
    boolean followsOtherRows() {
        return followsOtherRows;
    }

    /// Whether it begins as news does: with a day, 日前 or 记者从.
    boolean isNewsOpening() {
        return newsOpening;
    }

    /// Whether it ends with a mark that its article goes on on another page: nothing of it follows on this one.
    boolean jumps() {
        return jumps;
    }

    /// Whether it begins with a credit under a headline.
    boolean isByline() {
        return byline;
    }

    /// Whether it ends with a sign-off.
    boolean isSignedOff() {
        return signedOff;
    }

    /// The width of the column in which it begins, in cells.
    int width() {
        return width;
    }

    /// The width of the column in which it ends.
    int lastWidth() {
        return lastWidth;
    }
}
