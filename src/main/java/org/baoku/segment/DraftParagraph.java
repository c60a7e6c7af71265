package org.baoku.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph of a story with what tells whether an article may begin or end there.
final class DraftParagraph {
    private static final int TEXT_REACH = 4000;
    private static final int TITLE_ROWS = 5;
    private static final int SHORT_END = 24;
    private static final Pattern FRESH =
            Pattern.compile("(?:\\d{1,4}年)?\\d{1,2}月\\d{1,2}日[,，上下晚凌].*|(?:近日|日前|昨日|昨天|今日|连日来|记者从|记者昨).*");

    private final int row;
    private final CharacterBigrams title;
    private final int titleCells;
    private final boolean closedBefore;
    private final boolean afterHeadline;
    private final boolean fresh;
    private final boolean byline;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private CharacterBigrams words = CharacterBigrams.of("");
    private boolean signed;
    private int lastWidth;

    private DraftParagraph(PageLayout sheet, RowKind[] kinds, int row, int before) {
        this.row = row;
        boolean apart = before >= 0 && row > before + 1 && !kinds[row - 1].isBody();
        afterHeadline = apart;
        title = apart ? title(sheet, kinds, before + 1, row) : CharacterBigrams.of("");
        titleCells = apart ? titleCells(sheet, kinds, before + 1, row) : 0;
        closedBefore = before >= 0 && (kinds[before] == RowKind.CREDIT || sheet.endsSentence(before));
        fresh = FRESH.matcher(sheet.row(row).tight()).lookingAt();
        byline = isByline(sheet, kinds, row, before);
        width = sheet.width(row);
    }

    /// The paragraphs of a story, in reading order.
    static List<DraftParagraph> of(PageLayout sheet, RowKind[] kinds, ArticleDraft story) {
        List<DraftParagraph> paragraphs = new ArrayList<>();
        int before = -1;
        for (BodyBlock passage : story.passages()) {
            for (int i = passage.from(); i <= passage.to(); i++) {
                boolean opens = kinds[i] == RowKind.OPENING
                        && (before < 0 || kinds[before] != RowKind.CREDIT || !paragraphs.getLast().byline);
                if (paragraphs.isEmpty() || opens || isByline(sheet, kinds, i, before)) {
                    paragraphs.add(new DraftParagraph(sheet, kinds, i, before));
                }
                paragraphs.getLast().take(sheet, kinds, i, paragraphs.size() == 1);
                before = i;
            }
        }
        paragraphs.forEach(DraftParagraph::close);
        return paragraphs;
    }

    /// Whether a credit stands under a headline here.
    private static boolean isByline(PageLayout sheet, RowKind[] kinds, int row, int before) {
        return kinds[row] == RowKind.CREDIT
                && (before < 0
                        || (row > before + 1 && kinds[row - 1] == RowKind.TITLE)
                        || opensColumn(sheet, kinds, row));
    }

    /// Whether a credit without brackets stands at the top of a block or of another column: its headline stands
    /// elsewhere.
    private static boolean opensColumn(PageLayout sheet, RowKind[] kinds, int row) {
        if (row == 0 || row + 1 >= kinds.length || kinds[row + 1] != RowKind.OPENING || sheet.isSigned(row)) {
            return false;
        }
        return sheet.gapBefore(row)
                ? !sheet.gapBefore(row + 1)
                : PageLayout.isAnotherWidth(sheet.width(row - 1), sheet.width(row + 1)) && sheet.endsSentence(row - 1);
    }

    private static int titleCells(PageLayout sheet, RowKind[] kinds, int from, int to) {
        int cells = 0;
        for (int i = Math.max(from, to - TITLE_ROWS); i < to; i++) {
            cells += kinds[i] == RowKind.TITLE && !ColumnLabelDetector.isBold(sheet.row(i))
                    ? sheet.row(i).cells()
                    : 0;
        }
        return cells;
    }

    private static CharacterBigrams title(PageLayout sheet, RowKind[] kinds, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(from, to - TITLE_ROWS); i < to; i++) {
            if (kinds[i] == RowKind.TITLE) {
                text.append(sheet.row(i).text()).append('，');
            }
        }
        return CharacterBigrams.of(text);
    }

    private void take(PageLayout sheet, RowKind[] kinds, int i, boolean first) {
        lastWidth = sheet.width(i);
        String tight = sheet.row(i).tight();
        if (text.length() < TEXT_REACH) {
            text.append(tight, 0, Math.min(tight.length(), TEXT_REACH));
        }
        if (kinds[i] == RowKind.CREDIT) {
            signed = !first && !byline;
        } else {
            boolean torn = i > 0 && tight.length() < SHORT_END;
            signed = sheet.endsSentence(i)
                    && SignOffDetector.endsWithCredit(torn ? sheet.row(i - 1).tight() + tight : tight);
        }
    }

    private void close() {
        words = CharacterBigrams.of(text);
        text.setLength(0);
        text.trimToSize();
    }

    /// Its first row.
    int row() {
        return row;
    }

    /// What it talks about.
    CharacterBigrams words() {
        return words;
    }

    /// The words of the headline rows right before it.
    CharacterBigrams title() {
        return title;
    }

    /// How wide those rows are together, in cells.
    int titleCells() {
        return titleCells;
    }

    /// Whether the text before it ends with a full sentence or a credit.
    boolean isClosedBefore() {
        return closedBefore;
    }

    /// Whether headline rows or furniture stand right before it.
    boolean isAfterHeadline() {
        return afterHeadline;
    }

    /// Whether it begins as news does: with a day, with 日前, with 记者从.
    boolean isFresh() {
        return fresh;
    }

    /// Whether it begins with a credit under a headline.
    boolean isByline() {
        return byline;
    }

    /// Whether it ends with a sign-off.
    boolean isSigned() {
        return signed;
    }

    /// How wide the column is in which it begins, in cells.
    int width() {
        return width;
    }

    /// How wide the column is in which it ends.
    int lastWidth() {
        return lastWidth;
    }
}
